"""Which pages may be saved on a phone, and what does the script know that saves them?

Whoever finds the phone finds what is saved: never a sensitive page, and never a page for those whom the guide is about.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from build_tools.addresses import FIRST_PARTS
from build_tools.pages import Page
from build_tools.views.overviews import ANSWERING, SAVING

ADDRESS = "sw.js"
"""At the site's root: a worker reaches what lies in its own folder, and below."""

KINDS = ("step", "level", "tool", "law")
GATHERED = ("kontakt/", ANSWERING.address, SAVING.address)

_BESIDE = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script src)="([^":]+)"')
"""What a page is shown with."""


def saved(pages: Iterable[Page], staff: str) -> Iterator[str]:
    """The addresses of the pages that may be saved, for the reader who is staff."""
    first = (f"{staff}/", *(f"{FIRST_PARTS[kind]}/" for kind in KINDS))
    for page in pages:
        work = page.address.startswith(first) or page.address in GATHERED
        if work and not page.sensitive and not page.reader:
            yield page.address


def worker(site: Path, addresses: Sequence[str], script: str) -> str:
    """The script that saves the pages of a built site, with the list of them and what they are shown with."""
    texts = {it: (site / it / "index.html").read_text("utf-8") for it in addresses}
    beside = {posixpath.normpath(f"{it}{way}") for it, text in texts.items() for way in _BESIDE.findall(text)}
    files = [*sorted(texts), *sorted(beside)]
    digest = hashlib.sha256()
    for it in files:
        digest.update((texts[it].encode() if it in texts else (site / it).read_bytes()) + b"\0")
    kept = json.dumps({"version": digest.hexdigest()[:12], "files": files}, indent=0)
    return f"const KEPT = {kept}\n{script}"
