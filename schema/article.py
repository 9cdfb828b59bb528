"""What does the guide say of itself?"""

from __future__ import annotations

from pydantic import Field

from schema.entry import Entry, Section, Trusted
from schema.text import Slug, Text


class Article(Entry, Trusted):
    """En tekstside: om veilederen, personvern, tilgjengelighet."""

    title: Text
    """Tittelen på siden."""

    address: Slug
    """Adressen rett under forsiden: «personvern»."""

    lead: Text
    """Det viktigste først."""

    sections: tuple[Section, ...] = Field(min_length=1)
    """Avsnittene."""
