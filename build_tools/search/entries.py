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

EDITIONS = ("tema", "steg", "akutt", "niva")
"""First parts of addresses whose pages other readers have editions of, under their own first part."""

AROUND = re.compile(r"<(section|nav|p|footer)\b[^>]* data-search-exclude>.*?</\1>", re.DOTALL)
"""What stands around every page: no one searches for it. None of these elements holds another of its own name."""

PLACES = {"ord/": ("Ord", 8), "aldersgrenser/": ("Aldersgrense", 9), "oving/": ("Øvelse", 5), "plan/": ("Plan", 6)}
"""Pages of many things that people look for one by one: each has an entry of its own, and leads to its place."""

PLACE = re.compile(r'<(h2|h3|dt)\b[^>]* id="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
ALSO = re.compile(r'<p class="also">[^:<]*: (.*?)</p>', re.DOTALL)
"""Other words for what stands at a place."""

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
    names: tuple[str, ...]
    """The title and other words for the same: what the page is called."""

    headings: str
    text: str

    edition: str = ""
    """What pages have in common that say the same to different readers; empty when a page is for all."""


def entries(page: Page) -> Iterator[Entry]:
    """A page, and each place on it that is looked for by its own name, if it is one that is searched."""
    if not page.searched:
        return
    inside = AROUND.sub("", page.html)
    places = list(PLACE.finditer(inside)) if page.address in PLACES else []
    yield _whole(page, inside[: places[0].start()] if places else inside, () if ALSO.search(inside) else page.words)
    for number, it in enumerate(places):
        end = places[number + 1].start() if number + 1 < len(places) else len(inside)
        if text := _plain(inside[it.end() : end]):
            yield _place(page, it, inside[it.end() : end], text)


def _whole(page: Page, inside: str, words: tuple[str, ...]) -> Entry:
    first, _, rest = page.address.partition("/")
    kind, weight = KINDS.get(first, ("", 10))
    return Entry(
        address=page.address,
        title=page.name,
        kind=page.reader or kind,
        weight=weight,
        description=_shortened(page.description),
        names=(page.name, *words),
        headings=" ".join(_plain(it) for _, it in HEADING.findall(inside)),
        text=_plain(inside),
        edition=rest if page.reader or first in EDITIONS else "",
    )


def _place(page: Page, heading: re.Match[str], inside: str, text: str) -> Entry:
    kind, weight = PLACES[page.address]
    title = _plain(heading[3])
    return Entry(
        address=f"{page.address}#{heading[2]}",
        title=title,
        kind=kind,
        weight=weight,
        description=_shortened(text),
        names=(title, *(name for it in ALSO.findall(inside) for name in _plain(it).split(", "))),
        headings=" ".join((title, *(_plain(it) for _, it in HEADING.findall(inside)))),
        text=f"{title} {text}",
    )


def _plain(text: str) -> str:
    """The words without their marks."""
    return html.unescape(" ".join(TAG.sub(" ", INSIDE_A_WORD.sub("", text)).split()))


def _shortened(text: str, limit: int = 150) -> str:
    """The beginning of a text, cut between two words."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
