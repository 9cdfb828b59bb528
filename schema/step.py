"""What happens in one step?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.action import Action, Deadline, Outcome
from schema.entry import Entry, Part, Trusted
from schema.reference import AgeLimitRef, ArenaKey, LawRef, ReaderKey, RoleRef, ServiceRef, TeamRef, ToolRef
from schema.text import Text


class StepWords(Part):
    """Steget med ord for en annen leser."""

    title: Text
    """Tittelen for denne leseren."""

    what: Text
    """Hva som skjer, for denne leseren."""

    how: tuple[Action, ...] = ()
    """Hva leseren selv kan gjøre."""

    decide: Text | None = None
    """Hva leseren bestemmer selv."""

    ask: Text | None = None
    """Hva leseren kan be om."""

    next: Text | None = None
    """Hva som skjer etterpå."""


class AtArena(Part):
    """Det som er annerledes på én arena. Aldri «what» eller «parents»."""

    responsible: tuple[RoleRef, ...] = ()
    """Rollene som har ansvaret her, i stedet for de vanlige."""

    tools: tuple[ToolRef, ...] = ()
    """Verktøy som brukes her, i tillegg til de vanlige."""

    deadline: Deadline | None = None
    """Fristen her, i stedet for den vanlige."""

    remember: Text | None = None
    """Noe som er særlig viktig her."""


class Step(Entry, Trusted):
    """Ett steg på et nivå. Øverst står de ansattes ord."""

    title: Text
    """Begynn med verbet: «Del undringen»."""

    what: Text
    """Hva steget er, i en eller to setninger."""

    parents: Literal["none", "told", "together"]
    """Foreldrenes plass: none (ikke med), told (får vite) eller together (dere gjør det sammen). Unntakene kommer av seg selv."""

    how: tuple[Action, ...] = Field(min_length=1)
    """Handlingene, i rekkefølge."""

    responsible: tuple[RoleRef, ...] = Field(min_length=1)
    """Rollene som har ansvaret."""

    deadline: Deadline | None = None
    """Fristen, og hva den bygger på."""

    tools: tuple[ToolRef, ...] = ()
    """Verktøyene du bruker."""

    teams: tuple[TeamRef, ...] = ()
    """Team som kan drøfte saken i dette steget."""

    services: tuple[ServiceRef, ...] = ()
    """Tjenester som kan hjelpe i dette steget."""

    childs_voice: Text
    """Hvordan du får fram barnets stemme. Noe du gjør, ikke en overskrift."""

    write_down: Text
    """Hva du skriver ned."""

    at: dict[ArenaKey, AtArena] = Field(default={})
    """Det som er annerledes på en arena."""

    for_: dict[ReaderKey, StepWords] = Field(default={}, alias="for")
    """Ord for andre lesere. En leser som ikke er nevnt, får ikke steget."""

    outcomes: tuple[Outcome, ...] = Field(min_length=1)
    """Alle veier videre. Ingen blindvei."""

    laws: tuple[LawRef, ...] = ()
    """Lovene steget bygger på."""

    age_limits: tuple[AgeLimitRef, ...] = ()
    """Aldersgrensene som avgjør hvem som sier ja, eller hvem som får vite noe, i dette steget."""
