"""From which age does a child decide what?"""

from __future__ import annotations

from pydantic import Field

from schema.entry import Entry, Part, Trusted
from schema.reference import LawRef, ReaderKey
from schema.text import Text


class AgeWords(Part):
    """Aldersgrensen med ord for en annen leser."""

    means: Text
    """Hva grensen betyr for denne leseren."""


class AgeLimit(Entry, Trusted):
    """En aldersgrense: hva et barn bestemmer, og fra når."""

    age: int = Field(ge=0, le=25)
    """Alderen i hele år. 0 betyr alle aldre."""

    title: Text
    """Hva grensen handler om, i få ord."""

    means: Text
    """Hva den betyr, med de ansattes ord."""

    laws: tuple[LawRef, ...] = ()
    """Lovene den bygger på."""

    for_: dict[ReaderKey, AgeWords] = Field(default={}, alias="for")
    """Ord for andre lesere, for eksempel ung."""
