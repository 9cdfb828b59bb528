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
FIGURES = Overview(
    "tall/", "Tall om barn og unge", "Tallene vi har funnet, med sted, alder, årstall og kilde. De fleste er gamle."
)
PLAN = Overview(
    "plan/",
    "Plan: mål, ansvar og samarbeid",
    "Hva kommunen vil, hvem som har ansvaret, hvordan oppgavene løses, og hvordan tjenestene samarbeider.",
    staff_only=True,
)

OVERVIEWS = (AGE_LIMITS, FIGURES, PLAN)
"""In the order that they stand on the start pages."""


def overview_links(reader: Reader) -> list[Link]:
    """The gathering pages that a reader finds on their start page."""
    return [it.link for it in OVERVIEWS if reader.staff or not it.staff_only]
