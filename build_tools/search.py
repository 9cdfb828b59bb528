"""What does search know of each page?

Material's own search reads this register. We write it ourselves: its plugin parses every page anew, a quarter of
the time of a build, and we know what our pages hold.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator

from build_tools.pages import Page

ADDRESS = "search/search_index.json"
"""Where Material's script looks for it."""

CONFIG = {
    "lang": ["no"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000}, "text": {"boost": 1}},
}
"""Material's own choices for Norwegian: <https://squidfunk.github.io/mkdocs-material/plugins/search/>."""

AROUND = re.compile(r"<(section|nav|p|footer)\b[^>]* data-search-exclude>.*?</\1>", re.DOTALL)
"""What stands around every page: no one searches for it. None of these elements holds another of its own name."""

HEADING = re.compile(r'<h[1-6]\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h[1-6]>', re.DOTALL)
TOP = "innhold"
"""The id of the page's own heading: an entry that leads to the page."""

INSIDE_A_WORD = re.compile(r"</?(?:a|abbr|b|bdi|em|i|small|span|strong|time|wbr)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


def register(pages: Iterable[Page]) -> str:
    """The whole register, as JSON: an entry for each page and for each section that has an address of its own."""
    found = [entry for page in pages if page.searched for entry in _entries(page)]
    return json.dumps({"config": CONFIG, "docs": found}, ensure_ascii=False, separators=(",", ":"))


def _entries(page: Page) -> Iterator[dict[str, str]]:
    _, *sections = HEADING.split(AROUND.sub("", page.html))
    for place, title, text in zip(sections[::3], sections[1::3], sections[2::3], strict=True):
        where = page.address if place == TOP else f"{page.address}#{place}"
        yield {"location": where, "title": _words(title), "text": _words(text)}


def _words(text: str) -> str:
    """The words without their marks, still safe to show as HTML."""
    plain = TAG.sub(" ", INSIDE_A_WORD.sub("", text))
    return html.escape(html.unescape(" ".join(plain.split())), quote=False)
