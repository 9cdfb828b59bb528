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


AGE_LIMITS = Overview("aldersgrenser/", "Aldersgrenser", "Hva barn og unge bestemmer selv, og fra hvilken alder.")
DUTIES = Overview(
    "plikter/",
    "Hvem må samarbeide med hvem?",
    "Pliktene til å samarbeide, melde, gi opplysninger, tie og hjelpe, tjeneste for tjeneste.",
    staff_only=True,
)
SIGHTS = Overview(
    "hvem-ser-hva/",
    "Mange ser litt, ingen ser alt",
    "Hva hver tjeneste ser av barnets hverdag, og hvem som driver den.",
    staff_only=True,
)

TAKE_PART = Overview(
    "medvirkning/", "Medvirkning", "Hvem som har vært med på å lage veilederen, og hvordan du kan si hva du mener."
)

VOICES = Overview(
    "medvirkning/barnets-stemme/",
    "Barnets stemme i hvert steg",
    "Slik får du fram hva barnet mener, i hvert steg. Det er noe du gjør, ikke noe du skriver om.",
    staff_only=True,
)

OVERVIEWS = (
    AGE_LIMITS,
    TAKE_PART,
    VOICES,
    DUTIES,
    SIGHTS,
)
"""In the order that they stand on the start pages."""


def overview_links(reader: Reader) -> list[Link]:
    """The gathering pages that a reader finds on their start page."""
    return [it.link for it in OVERVIEWS if reader.staff or not it.staff_only]
