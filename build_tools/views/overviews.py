"""Which pages gather what stands all over the guide, and who finds them on their start page?"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.views.view import Link
from schema import Reader


@dataclass(frozen=True, slots=True)
class Overview:
    """A page that gathers one thing from the whole guide."""

    address: str
    title: str
    lead: str
    staff_only: bool = False
    own: str = ""
    """What the page is called when each reader who is not staff has one of their own; empty when all have the same."""

    @property
    def link(self) -> Link:
        """A link to the page."""
        return Link(self.title, self.address)

    def link_for(self, reader: Reader) -> Link:
        """A link to the page as this reader has it."""
        return Link(self.own, f"{reader.slug}/{self.address}") if self.own and not reader.staff else self.link


AGE_LIMITS = Overview(
    "aldersgrenser/", "Hva kan jeg bestemme?", "Hva barn og unge bestemmer selv, og fra hvilken alder."
)

MEASURES = Overview(
    "tiltak/",
    "Tiltak og tilbud",
    "Hvem som tilbyr hva, til hvilken alder, og hvor det er hull.",
    own="Tilbud for deg",
)
PLACES = Overview("steder/", "Steder å være", "Steder der barn og unge kan komme som de er.")
ELSEWHERE = Overview(
    "slik-gjor-andre/",
    "Slik gjør andre",
    "Det andre kommuner og fylker gjør eller har gjort. Ikke tilbud her, men noe å lære av.",
    staff_only=True,
)

OVERVIEWS = (AGE_LIMITS, MEASURES, PLACES, ELSEWHERE)
"""In the order that they stand on the start pages."""


def overview_links(reader: Reader) -> list[Link]:
    """The gathering pages that a reader finds on their start page."""
    return [it.link_for(reader) for it in OVERVIEWS if reader.staff or not it.staff_only]
