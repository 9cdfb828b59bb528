"""Does a page come quickly to a phone with little coverage?"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

FETCHED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script src)="([^"]+)"')
FIRST_VIEW, WORDS, REQUESTS = 45, 15, 8
"""Kilobytes packed: a page with all that it asks for, and the page alone; and how many files that is."""

HEAVY = re.compile(r"a-til-aa/|404\.html|ark/hefte-")
"""The index names everything in the guide: it is the search of those without scripts, and 25 kB. The page for an
unknown address is shown at any address, so what it asks for begins at the site's root. A booklet is the whole guide."""


def packed(path: Path) -> int:
    """How many bytes a file is on its way."""
    return len(gzip.compress(path.read_bytes(), 9))


def test_every_first_view_is_light(site: Path) -> None:
    weights: dict[Path, int] = {}
    heavy = []
    for page in sorted(site.rglob("*.html")):
        asked = {(page.parent / it).resolve() for it in FETCHED.findall(page.read_text("utf-8"))}
        own = packed(page)
        whole = own + sum(weights.setdefault(it, packed(it)) for it in asked if it.is_file())
        if whole > FIRST_VIEW * 1024 or own > WORDS * 1024 or len(asked) + 1 > REQUESTS:
            heavy.append((page.relative_to(site).as_posix(), own, whole, len(asked) + 1))
    assert [it for it in heavy if not HEAVY.match(it[0])] == []


def test_search_is_not_among_what_a_page_asks_for(site: Path) -> None:
    assert [it for it in site.rglob("*.html") if "register.js" in it.read_text("utf-8")] == []
