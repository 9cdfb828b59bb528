"""Who took part, and what came of it?"""

from __future__ import annotations

from schema.entry import Item, Trusted
from schema.text import Date, Text


class Heard(Item, Trusted):
    """Én gang noen var med på å lage eller endre veilederen."""

    on: Date
    """Dagen."""

    who: Text
    """Hvem som var med, som gruppe: «ungdomsrådet». Aldri navn på personer."""

    said: Text
    """Hva de sa."""

    changed: Text
    """Hva som ble endret, eller hvorfor det ikke ble endret."""
