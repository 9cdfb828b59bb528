"""What does one ask oneself when one does not know what to do, and where does each answer lead?"""

from __future__ import annotations

from pydantic import Field

from schema.entry import Entry, Item
from schema.reference import Onward, ReaderRef
from schema.text import Text


class Answer(Item):
    """Et svar, og hvor det fører."""

    text: Text
    """Svaret, slik leseren ville sagt det. Skriv det så kort at det kan stå på en knapp."""

    to: Onward
    """Hvor svaret fører: question:<spørsmål>, advice:<råd> eller emergency:<akuttvei>."""


class Question(Entry):
    """Et spørsmål i «Hva gjør jeg nå?». Filen heter leseren og et tall, for adressen skal ikke røpe noe: ung-3.yml."""

    reader: ReaderRef
    """Leseren som får spørsmålet."""

    title: Text
    """Spørsmålet, i én setning."""

    help: Text | None = None
    """Hjelp til å svare. Korte avsnitt."""

    answers: tuple[Answer, ...] = Field(min_length=1)
    """Svarene, det som haster mest først."""
