"""What does the municipality want to reach, by when, and how will one see it?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.entry import Entry, Part, Trusted
from schema.reference import FigureRef, LawRef
from schema.text import Amount, Slug, Text


class Target(Part):
    """Tallet som skal nås."""

    value: Amount
    """Verdien, med punktum som desimaltegn."""

    unit: Literal["percent", "people", "count"]
    """Enheten: percent (prosent), people (personer) eller count (antall)."""

    bound: Literal["at-least", "at-most"]
    """at-least (minst så mye) eller at-most (høyst så mye)."""


class Measured(Part):
    """Tallet som viser hvor langt vi er kommet."""

    figure: FigureRef
    """Figuren."""

    count: Slug
    """Navnet på tallet i figuren."""


class Goal(Entry, Trusted):
    """Et mål som noen har vedtatt. Uten vedtak er det ikke et mål."""

    title: Text
    """Målet i en setning."""

    organisation: Literal["municipality", "service", "individual"]
    """Hvilket organisatorisk nivå målet hører til: municipality (kommunen), service (tjenesten) eller individual (barnet)."""

    decision: Text
    """Hvem som vedtok målet, hvor og når."""

    elsewhere: Text | None = None
    """Kommunen som har målet, når det ikke er vår egen. Står under «Slik gjør andre»."""

    year: int | None = Field(default=None, ge=2000, le=2100)
    """Året målet skal være nådd."""

    target: Target | None = None
    """Tallet som skal nås, når målet har et tall."""

    measured: Measured | None = None
    """Tallet som viser hvor langt vi er kommet, når det finnes."""

    responsible: Text | None = None
    """Hvem som har ansvaret. Utelates når vi ikke vet."""

    strategies: tuple[Text, ...] = ()
    """Hvordan målet skal nås, én måte i hver linje."""

    laws: tuple[LawRef, ...] = ()
    """Lovene målet bygger på."""
