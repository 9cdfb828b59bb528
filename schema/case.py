"""Does the guide answer when it happens? A made-up situation, and what the guide is to say."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schema.channel import Day
from schema.entry import Entry, Part
from schema.reference import ArenaRef, EmergencyRef, ExceptionRef, LevelRef, ReaderRef, ServiceRef, StepRef, ThemeRef
from schema.text import Clock, Slug, Text


class Moment(Part):
    """Når det hender."""

    day: Day
    """Dagen: mon, tue, wed, thu, fri, sat, sun."""

    clock: Clock
    """Klokkeslettet: 23:10."""

    holiday: bool = False
    """Om det er en helligdag."""


class Case(Entry):
    """En øvelse: en oppdiktet situasjon uten navn, og det veilederen skal svare. Sjekken prøver svaret mot innholdet."""

    title: Text
    """Alder, tid og sted i få ord: «14 år, lørdag kveld, på fritidsklubben»."""

    age: int = Field(ge=0, le=25)
    """Alderen til barnet eller den unge."""

    at: Moment
    """Når det hender: dag og klokkeslett."""

    arena: ArenaRef | None = None
    """Arenaen der det hender, for en ansatt."""

    reader: ReaderRef
    """Leseren som har uroen."""

    situation: Text
    """Hva som hender. Oppdiktet, uten navn og steder."""

    question: Text
    """Spørsmålet dere snakker om, for eksempel «Hva gjør du først?»."""

    level: LevelRef | None = None
    """Nivået saken hører til, når det ikke er akutt."""

    step: StepRef | None = None
    """Det første steget, når det ikke er akutt."""

    emergency: EmergencyRef | None = None
    """Akuttveien, når det er akutt eller skal meldes."""

    answers: ServiceRef
    """Tjenesten som svarer akkurat da, på en bekreftet kontaktvei."""

    parents: Literal["none", "told", "together"]
    """Foreldrenes plass: none (du snakker ikke med dem først), told (får vite) eller together (dere gjør det sammen)."""

    exception: ExceptionRef | None = None
    """Unntaket som gjelder, når foreldrene ikke får vite det steget ellers sier."""

    theme: ThemeRef | None = None
    """Temaet saken handler om."""

    flow: tuple[Slug, ...] = ()
    """Svarene som fører dit i «Hva gjør jeg nå?», i rekkefølge: navnene (id) på svarene."""

    why: Text
    """Hvorfor svaret er slik, i to eller tre setninger."""

    @model_validator(mode="after")
    def _has_one_way(self) -> Self:
        if (self.emergency is None) == (self.level is None or self.step is None):
            raise PydanticCustomError(
                "one_way",
                "En øvelse fører til ett sted: en akuttvei, eller et nivå med sitt første steg.",
                {"cure": "Skriv «emergency:», eller både «level:» og «step:»."},
            )
        return self
