"""How many, of whom, where and when?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.entry import Entry, Item, Trusted
from schema.reference import ThemeRef
from schema.text import Amount, Text


class Count(Item):
    """Ett tall i en figur."""

    label: Text
    """Det som skiller tallet fra de andre i figuren: stedet, gruppen, året eller delen."""

    value: Amount
    """Verdien med punktum som desimaltegn: 11.1. Enheten står i figuren."""

    reads: Text | None = None
    """Hvordan kilden sier det, når tallet ikke er nøyaktig: «knapt 10 prosent». Da vises dette i stedet for verdien."""

    place: Text
    """Stedet tallet gjelder."""

    group: Text
    """Gruppen tallet gjelder: «unge uten arbeid og utdanning»."""

    ages: Text | None = None
    """Aldrene tallet gjelder, slik kilden sier det: «15–29 år», «under 30 år». Utelates når kilden ikke sier det."""

    period: Text
    """Tiden tallet gjelder, med årstall: «2019», «skoleåret 2020–21», «år ikke oppgitt, teksten er fra 2023»."""


class Figure(Entry, Trusted):
    """En figur: ett eller flere tall med samme definisjon, som tåler å stå ved siden av hverandre."""

    title: Text
    """Hva tallene viser, uten årstall. Årstallet settes på av seg selv."""

    definition: Text
    """Hvem som telles, og hvordan. Én definisjon i hver figur."""

    unit: Literal["percent", "people", "count"]
    """Enheten: percent (prosent), people (personer) eller count (antall)."""

    by: Literal["place", "group", "ages", "period", "part"]
    """Det ene som skiller tallene: place (sted), group (gruppe), ages (alder), period (tid) eller part (delene av en helhet). Alt annet er likt."""

    year: int = Field(ge=1990, le=2100)
    """Året tallene gjelder, eller året teksten er fra når kilden ikke sier det."""

    counts: tuple[Count, ...] = Field(min_length=1)
    """Tallene, i den rekkefølgen de skal stå."""

    whole: Amount | None = None
    """Summen av delene, når by er part."""

    means: Text
    """Hva tallet forteller, og hva det ikke forteller."""

    themes: tuple[ThemeRef, ...] = ()
    """Temaene tallet hører til. Tallet vises på deres sider."""

    also: tuple[Text, ...] = ()
    """Andre ord for det samme. De virker som søkeord."""
