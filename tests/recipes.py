"""What the recipes for web servers say."""

from __future__ import annotations

import re

from tests.conftest import ROOT

PUBLISH = ROOT / "guide" / "publish"


POLICY = "Content-Security-Policy"


def headers(path: str = "") -> dict[str, str]:
    """The headers that the recipe for nginx adds to every answer, but for how long it is kept."""
    text = (PUBLISH / "nginx.conf").read_text("utf-8")
    added = re.findall(r'^ +add_header (\S+) "([^"]+)" always;$', text, re.MULTILINE)
    site, forms = re.findall(r'^    (?:default|"~/admin/") +"(default-src [^"]+)";$', text, re.MULTILINE)
    return {**dict(added), POLICY: forms if "/admin/" in path else site}
