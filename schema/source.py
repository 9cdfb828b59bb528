"""Where did we read it?"""

from __future__ import annotations

from schema.entry import Entry
from schema.text import Date, Text, Web


class Source(Entry):
    """En kilde: et dokument eller en nettside som vi har lest."""

    title: Text
    """Tittelen på dokumentet eller siden."""

    publisher: Text
    """Hvem som har gitt den ut."""

    url: Web | None = None
    """Adressen. Utelates for dokumenter som bare finnes på papir."""

    year: int | None = None
    """Året den ble utgitt eller sist endret. Utelates når kilden ikke sier det."""

    read: Date
    """Dagen da vi leste den, for eksempel 2026-11-22."""
