"""What does the word mean?"""

from __future__ import annotations

from schema.entry import Entry, Trusted
from schema.text import Text


class Term(Entry, Trusted):
    """Et ord som leseren kan trenge forklart."""

    title: Text
    """Ordet eller forkortelsen."""

    means: Text
    """Forklaringen, med vanlige ord."""

    also: tuple[Text, ...] = ()
    """Andre ord for det samme: forkortelser, gamle navn, dagligtale. De virker som søkeord."""
