"""What kind of concern is it, and what are its signs?"""

from __future__ import annotations

from pydantic import Field

from schema.action import Action
from schema.cover import Covered
from schema.emergency import DoNot
from schema.entry import Entry, Fact, Item, Part, Span, Trusted
from schema.reference import EmergencyRef, LawRef, LevelKey, ReaderKey, ServiceRef, ToolRef
from schema.text import Text


class Sign(Item):
    """Et tegn du kan se eller høre. Aldri en poengsum."""

    ages: Span
    """Aldrene tegnet gjelder."""

    sign: Text
    """Tegnet, slik du ville sett eller hørt det."""

    strength: bool = False
    """Om tegnet er en styrke, noe som går bra."""


class Situation(Item):
    """En situasjon leseren kan være i, med egne skritt: «Jeg har sluttet på skolen»."""

    title: Text
    """Situasjonen, slik leseren ville sagt den."""

    how: tuple[Action, ...] = Field(min_length=1)
    """Hva leseren kan gjøre da."""


class ThemeWords(Part):
    """Temaet med ord for en annen leser."""

    title: Text
    """Overskriften for denne leseren."""

    what: Text
    """Det viktigste for denne leseren."""

    how: tuple[Action, ...] = ()
    """Hva leseren kan gjøre."""

    situations: tuple[Situation, ...] = ()
    """Situasjoner innen temaet, hver med sine skritt."""


class Theme(Entry, Trusted, Covered):
    """Et tema: en slags bekymring."""

    title: Text
    """Navnet på temaet."""

    what: Text
    """Hva temaet handler om."""

    emergency: EmergencyRef | None = None
    """Akuttveien som gjelder når det er alvorlig."""

    signs: tuple[Sign, ...] = Field(min_length=1)
    """Tegn, med styrker ved siden av bekymringer."""

    how: tuple[Action, ...] = Field(min_length=1)
    """De første skrittene."""

    do_not: tuple[DoNot, ...] = ()
    """Det du ikke gjør."""

    facts: tuple[Fact, ...] = ()
    """Opplysninger med egen kilde, for eksempel grenser andre bruker."""

    path: dict[LevelKey, Text] = Field(default={})
    """Hva som er særlig viktig på hvert nivå."""

    services: tuple[ServiceRef, ...] = Field(min_length=1)
    """Hvem som hjelper."""

    tools: tuple[ToolRef, ...] = ()
    """Verktøy."""

    laws: tuple[LawRef, ...] = ()
    """Lover."""

    also: tuple[Text, ...] = ()
    """Andre ord som leseren kan bruke. De virker som søkeord."""

    for_: dict[ReaderKey, ThemeWords] = Field(default={}, alias="for")
    """Ord for andre lesere."""
