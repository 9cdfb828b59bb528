"""Who is responsible, from when to when?"""

from __future__ import annotations

from schema.entry import Entry, Trusted
from schema.reference import LawRef
from schema.text import Text


class Role(Entry, Trusted):
    """En rolle: hvem som har ansvaret."""

    title: Text
    """Navnet på rollen."""

    task: Text
    """Hva rollen gjør."""

    from_when: Text
    """Når ansvaret begynner."""

    until_when: Text
    """Når ansvaret slutter."""

    appointed_by: Text
    """Hvem som peker ut rollen."""

    family_say: Text
    """Hva barnet og foreldrene kan påvirke."""

    also: tuple[Text, ...] = ()
    """Andre ord for det samme. De virker som søkeord."""

    laws: tuple[LawRef, ...] = ()
    """Lovene rollen bygger på."""
