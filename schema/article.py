"""What does the guide say of itself?"""

from __future__ import annotations

from pydantic import Field

from schema.entry import Entry, Section, Trusted
from schema.reference import ReaderRef
from schema.text import Slug, Text


class Article(Entry, Trusted):
    """En tekstside: om veilederen, personvern, tilgjengelighet."""

    title: Text
    """Tittelen på siden."""

    address: Slug
    """Adressen rett under forsiden: «personvern»."""

    reader: ReaderRef | None = None
    """Leseren siden er skrevet for, når den ikke er for alle."""

    lead: Text
    """Det viktigste først."""

    sections: tuple[Section, ...] = Field(min_length=1)
    """Avsnittene."""

    also: tuple[Text, ...] = ()
    """Andre ord for det samme. De virker som søkeord."""
