"""Who helps, and how are they reached?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.channel import Channel
from schema.cover import Covered
from schema.entry import Entry, Item, Span, Trusted
from schema.reference import ArenaRef, LawRef, ReaderRef
from schema.text import Text

LOCAL = ("municipality", "county")
"""The tiers whose services every municipality has its own of."""


class WayIn(Item):
    """En vei inn til tjenesten."""

    by: Literal["self", "parent", "referral", "staff"]
    """Hvem som kan ta kontakt: self (barnet eller den unge), parent (foreldre), referral (henvisning) eller staff (ansatte)."""

    text: Text
    """Hvordan de gjør det."""


class Service(Entry, Trusted, Covered):
    """En tjeneste som hjelper."""

    title: Text
    """Navnet på tjenesten."""

    short: Text
    """Kort navn, til nødstripen og lister: «Legevakt»."""

    tier: Literal["municipality", "county", "state", "voluntary"]
    """Hvem som driver den: municipality (kommunen), county (fylket), state (staten) eller voluntary (frivillige)."""

    helps_with: Text
    """Hva de hjelper med: «Voksne du kan snakke med om alt, og som vet hvem som kan hjelpe»."""

    for_readers: tuple[ReaderRef, ...] = Field(min_length=1)
    """Leserne som kan ta kontakt, for eksempel ung, forelder og ansatt."""

    not_at: tuple[ArenaRef, ...] = ()
    """Arenaene der tjenesten ikke er for barna, for eksempel skolehelsetjenesten i barnehagen."""

    ages: Span | None = None
    """Aldrene den er for. Utelates når den er for alle, eller når vi ikke vet."""

    ways_in: tuple[WayIn, ...] = ()
    """Hvordan du kommer inn."""

    price: Text | None = None
    """Hva det koster. Utelates når vi ikke vet."""

    interpreter: Text | None = None
    """Tolk. Utelates når vi ikke vet."""

    sees: Text | None = None
    """Hva tjenesten ser av barnets hverdag, som andre kanskje ikke ser."""

    not_for: Text | None = None
    """Hvem som ikke kan bruke tjenesten."""

    way_round: Text | None = None
    """Hva du gjør når ingen svarer: «Spør på skolen.» Må stå når ingen telefon er bekreftet."""

    channels: tuple[Channel, ...] = ()
    """Kontaktveiene. Den beste først."""

    also: tuple[Text, ...] = ()
    """Andre ord: forkortelser, gamle navn. De virker som søkeord."""

    laws: tuple[LawRef, ...] = ()
    """Lover om tjenesten."""
