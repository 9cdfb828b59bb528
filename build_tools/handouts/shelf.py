"""Which handouts belong to a page, and where does one find them all?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from build_tools.guide import Guide
from build_tools.handouts.document import PLACE, Document
from build_tools.handouts.sheet import Shelf
from build_tools.views.view import View

TITLE = "Ark å skrive ut"


@dataclass(frozen=True, slots=True)
class Offer:
    """A handout that a page offers, in words that say what is printed."""

    text: str
    """«Skriv ut nivå 1 for foreldre, 2 sider»."""

    address: str
    pdf: str


def offers(documents: Iterable[Document], pages: Mapping[str, int]) -> dict[str, list[Offer]]:
    """The handouts of each page, by the page's address."""
    found: dict[str, list[Offer]] = {}
    for it in documents:
        offer = Offer(f"Skriv ut {it.sheet.what}{length(pages.get(it.sheet.name, 0))}", it.address, it.pdf)
        for address in (it.sheet.page.address, *it.sheet.also_on):
            found.setdefault(address, []).append(offer)
    return found


def length(pages: int) -> str:
    """«, 2 sider»; nothing when it is not printed yet."""
    return f", {pages} {'side' if pages == 1 else 'sider'}" if pages else ""


def shelf(guide: Guide, documents: Iterable[Document], pages: Mapping[str, int]) -> View:
    """The page that lists every handout."""
    return View(
        address=PLACE,
        template="shelf.html",
        title=TITLE,
        heading=TITLE,
        description="Alle arkene i veilederen, til å lese på skjermen eller skrive ut.",
        body={"groups": _groups(documents, pages)},
        entry=guide.head,
        words=("skriv ut", "utskrift", "pdf", "hefte", "plakat"),
    )


def _groups(documents: Iterable[Document], pages: Mapping[str, int]) -> list[tuple[str, list[Offer]]]:
    groups: dict[str, list[Offer]] = {heading: [] for heading in get_args(Shelf)}
    for it in documents:
        what = it.sheet.what[:1].upper() + it.sheet.what[1:]
        offer = Offer(f"{what}{length(pages.get(it.sheet.name, 0))}", it.address, it.pdf)
        groups[it.sheet.shelf].append(offer)
    return [(heading, found) for heading, found in groups.items() if found]
