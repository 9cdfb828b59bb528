"""What the recipes for web servers say."""

from __future__ import annotations

import re
import shlex

from tests.conftest import ROOT

PUBLISH = ROOT / "guide" / "publish"


POLICY = "Content-Security-Policy"


def headers(path: str = "") -> dict[str, str]:
    """The headers that the recipe for nginx adds to every answer, but for how long it is kept."""
    text = (PUBLISH / "nginx.conf").read_text("utf-8")
    added = re.findall(r'^ +add_header (\S+) "([^"]+)" always;$', text, re.MULTILINE)
    site, forms = re.findall(r'^    (?:default|"~/admin/") +"(default-src [^"]+)";$', text, re.MULTILINE)
    return {**dict(added), POLICY: forms if "/admin/" in path else site}


def commands(script: str) -> list[list[str]]:
    """Each time a script calls the program: the words it is called with."""
    words = shlex.shlex(script.replace("\\\n", " "), posix=True, punctuation_chars="();<>|&\n")
    words.whitespace = " \t"
    words.whitespace_split = True
    found: list[list[str]] = []
    calls = False
    for word in words:
        if word.rpartition("/")[2] == "veileder":
            found.append([])
            calls = True
        elif set(word) <= set("();<>|&\n"):
            calls = False
        elif calls:
            found[-1].append(word)
    return found
