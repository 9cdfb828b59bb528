"""What does each page have that a person may look for?"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.pages import Page

KINDS = {
    "akutt": ("Akutt", 14), "tema": ("Tema", 12), "hjelp": ("Hvem hjelper", 12), "steg": ("Steg", 11),
    "niva": ("Nivå", 10), "verktoy": ("Verktøy", 10), "tiltak": ("Tiltak", 9), "rolle": ("Rolle", 9),
    "team": ("Team", 10), "lov": ("Lov", 7), "tall": ("Tall", 7),
}  # fmt: skip
"""First part of an address → what the page is called in the list, and its weight in tenths among equals."""

AROUND = re.compile(r"<(section|nav|p|footer)\b[^>]* data-search-exclude>.*?</\1>", re.DOTALL)
"""What stands around every page: no one searches for it. None of these elements holds another of its own name."""

HEADING = re.compile(r"<(h[1-6]|dt|summary)\b[^>]*>(.*?)</\1>", re.DOTALL)
INSIDE_A_WORD = re.compile(r"</?(?:a|abbr|b|bdi|em|i|small|span|strong|time|wbr)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page as search sees it. The texts are plain words, the most telling first."""

    address: str
    title: str
    kind: str
    """What the list says of the page beside its title: «Tema», or whom it is written for."""

    weight: int
    """In tenths, among pages that fit as well."""

    description: str
    names: str
    """The title and other words for the same: what the page is called."""

    headings: str
    text: str


def entries(page: Page) -> Iterator[Entry]:
    """A page, if it is one that is searched."""
    if not page.searched:
        return
    kind, weight = KINDS.get(page.address.split("/", 1)[0], ("", 10))
    inside = AROUND.sub("", page.html)
    yield Entry(
        address=page.address,
        title=page.name,
        kind=page.reader or kind,
        weight=weight,
        description=_shortened(page.description),
        names=" · ".join((page.name, *page.words)),
        headings=" ".join(_plain(it) for _, it in HEADING.findall(inside)),
        text=_plain(inside),
    )


def _plain(text: str) -> str:
    """The words without their marks."""
    return html.unescape(" ".join(TAG.sub(" ", INSIDE_A_WORD.sub("", text)).split()))


def _shortened(text: str, limit: int = 150) -> str:
    """The beginning of a text, cut between two words."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
