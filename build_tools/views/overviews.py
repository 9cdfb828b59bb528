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

    @property
    def link(self) -> Link:
        """A link to the page."""
        return Link(self.title, self.address)


AGE_LIMITS = Overview(
    "aldersgrenser/", "Hva kan jeg bestemme?", "Hva barn og unge bestemmer selv, og fra hvilken alder."
)
ANSWERING = Overview(
    "hvem-svarer/",
    "Hvem svarer nå?",
    "Hvem som alltid svarer, og når de andre har åpent: dag for dag, og på helligdager.",
)
PRACTICE = Overview(
    "oving/",
    "Øv sammen",
    "Oppdiktede situasjoner å snakke om i et møte: hva gjør dere, og hvem svarer?",
    staff_only=True,
)

OVERVIEWS = (ANSWERING, AGE_LIMITS, PRACTICE)
"""In the order that they stand on the start pages."""


def overview_links(reader: Reader) -> list[Link]:
    """The gathering pages that a reader finds on their start page."""
    return [it.link for it in OVERVIEWS if reader.staff or not it.staff_only]
