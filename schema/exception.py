"""When does the usual handling of parents not hold?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.entry import Entry, Part, Trusted
from schema.reference import ArenaRef, EmergencyRef, LawRef, ReaderKey
from schema.text import Text

ExceptionCase = Literal["harm_at_home", "harm_elsewhere", "adult", "health_16", "health_12", "parental_responsibility"]
"""The cases that no guide may leave out (the design's second safety rule)."""

HARM: tuple[ExceptionCase, ...] = ("harm_at_home", "harm_elsewhere")
"""The cases in which telling the parents can hurt the child."""

BY_AGE: tuple[ExceptionCase, ...] = ("adult", "health_16", "health_12")
"""The cases that hang on how old the young person is."""


class ExceptionWords(Part):
    """Unntaket med ord for en annen leser."""

    text: Text
    """Unntaket, sagt til denne leseren."""


class ParentException(Entry, Trusted):
    """Et unntak: når foreldrene ikke skal kontaktes på vanlig måte."""

    title: Text
    """Når unntaket gjelder, i få ord."""

    covers: ExceptionCase
    """Tilfellet: harm_at_home (vold hjemme eller usikkert), harm_elsewhere (utenfor hjemmet), adult (18 år), health_16 (helsehjelp fra 16 år), health_12 (helsehjelp fra 12 år) eller parental_responsibility (hvem som har foreldreansvar)."""

    order: int = Field(ge=1, le=99)
    """Plassen i listen. Det farligste først."""

    applies_to: tuple[Literal["told", "together"], ...] = Field(min_length=1)
    """Hvilke steg det gjelder: told (foreldrene får vite) eller together (dere gjør det sammen), eller begge."""

    not_at: tuple[ArenaRef, ...] = ()
    """Arenaer der unntaket ikke kan være aktuelt, som 18 år i barnehagen. Aldri for unntakene om vold."""

    text: Text
    """Unntaket: først når, så hva du gjør."""

    leads_to: EmergencyRef | None = None
    """Akuttveien som gjelder i stedet."""

    laws: tuple[LawRef, ...] = ()
    """Lovene unntaket bygger på."""

    for_: dict[ReaderKey, ExceptionWords] = Field(default={}, alias="for")
    """Ord for andre lesere."""
