"""What do people type when they mean a word that the guide uses?"""

from __future__ import annotations

from pydantic import Field

from schema.entry import Entry, Item
from schema.text import Text


class Pair(Item):
    """Et ord i veilederen, og det folk skriver når de leter etter det."""

    word: Text
    """Ordet slik det står i veilederen: «bekymringsmelding»."""

    said: tuple[Text, ...] = Field(min_length=1)
    """Det folk skriver i stedet: «melde fra», «varsle». Bøyninger og vanlige skrivefeil trengs ikke."""


class Synonyms(Entry):
    """En samling søkeord: ungdomsord, gamle navn, forkortelser, nynorsk."""

    title: Text
    """Hva slags ord samlingen har."""

    pairs: tuple[Pair, ...] = Field(min_length=1)
    """Ordene."""
