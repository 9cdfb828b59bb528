"""What must be done at once, or reported?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.action import Action, Deadline
from schema.cover import Covered
from schema.entry import Entry, Fact, Item, Part, Trusted
from schema.reference import LawRef, ReaderKey, ServiceRef, ToolRef
from schema.text import Text


class After(Fact):
    """Noe som skjer etterpå, med frist når det finnes en."""

    deadline: Deadline | None = None
    """Fristen, og hva den bygger på."""


class DoNot(Item):
    """Noe du ikke gjør, fordi det kan skade."""

    text: Text
    """Begynn med «Ikke», også når linjen over gjør det."""

    covers: Literal["question", "promise", "warn"] | None = None
    """Når linjen er en av de tre som aldri mangler: question (ikke forhør barnet), promise (ikke lov taushet) eller warn (ikke advar den mistenkte)."""


class EmergencyWords(Part):
    """Akuttveien med ord for en annen leser."""

    title: Text
    """Tittelen for denne leseren."""

    what: Text
    """Hva som gjelder, for denne leseren."""

    how: tuple[Action, ...] = ()
    """Hva leseren gjør."""

    after: tuple[After, ...] = ()
    """Hva som skjer etterpå, for denne leseren, i rekkefølge."""

    facts: tuple[Fact, ...] = ()
    """Annet det er godt å vite, for denne leseren."""


class Emergency(Entry, Trusted, Covered):
    """En akuttvei: noe som må gjøres straks, i dag, eller meldes."""

    title: Text
    """Begynn med verbet: «Ring når det er fare»."""

    urgency: Literal["now", "today", "report"]
    """Hvor mye det haster: now (nå), today (i dag) eller report (meld uten å vente)."""

    order: int = Field(ge=1, le=99)
    """Plassen i listen. Det som haster mest først."""

    what: Text
    """Hva akuttveien er, i en eller to setninger."""

    when: tuple[Text, ...] = Field(min_length=1)
    """Tegnene på at du er her. Ett tegn i hver linje."""

    how: tuple[Action, ...] = Field(min_length=1)
    """Hva du gjør, i rekkefølge."""

    do_not: tuple[DoNot, ...] = ()
    """Det du ikke gjør."""

    services: tuple[ServiceRef, ...] = Field(min_length=1)
    """Hvem du ringer, i rekkefølge."""

    tools: tuple[ToolRef, ...] = ()
    """Skjemaer og maler."""

    after: tuple[After, ...] = ()
    """Hva som skjer etterpå, i rekkefølge."""

    facts: tuple[Fact, ...] = ()
    """Annet det er godt å vite: hvem som kan melde, hva portalen gjør."""

    laws: tuple[LawRef, ...] = ()
    """Lovene den bygger på."""

    for_: dict[ReaderKey, EmergencyWords] = Field(default={}, alias="for")
    """Ord for andre lesere."""
