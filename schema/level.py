"""How far has the concern come?"""

from __future__ import annotations

from pydantic import Field

from schema.action import Outcome
from schema.entry import Entry, Part, Trusted
from schema.reference import ArenaKey, ReaderKey, RoleRef, StepRef
from schema.text import Text


class LevelWords(Part):
    """Nivået med ord for en annen leser."""

    title: Text
    """Tittelen for denne leseren."""

    what: Text
    """Hva som skjer på nivået, for denne leseren."""


class Level(Entry, Trusted):
    """Et nivå: hvor langt bekymringen har kommet."""

    label: Text
    """Det nivået kalles: «0», eller «A»."""

    title: Text
    """Navnet på nivået."""

    what: Text
    """Hva nivået er."""

    when: Text
    """Når du er på dette nivået."""

    led_by: RoleRef
    """Rollen som leder arbeidet på nivået."""

    steps: tuple[StepRef, ...] = ()
    """Stegene i rekkefølge. Bare her står det hvilke steg som hører til."""

    outcomes: tuple[Outcome, ...] = Field(min_length=1)
    """Hvordan du forlater nivået: opp, ned, videre, avslutt eller meld."""

    no_words: dict[ReaderKey, Text] = Field(default={})
    """Lesere som ikke har noen steg på nivået, og hvorfor."""

    no_difference: dict[ArenaKey, Text] = Field(default={})
    """Arenaer der ingenting er annerledes på nivået, og hvorfor."""

    for_: dict[ReaderKey, LevelWords] = Field(default={}, alias="for")
    """Ord for andre lesere. En leser som ikke er nevnt, ser ikke nivået."""
