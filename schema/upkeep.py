"""How often is it checked, and who approves what is changed?"""

from __future__ import annotations

from schema.entry import Item, Part
from schema.text import Handle, Months, Text


class Intervals(Part):
    """Hvor mange måneder det kan gå mellom hver kontroll."""

    contacts: Months = 6
    """Kontaktveier: telefonnumre, adresser og åpningstider."""

    law: Months = 12
    """Lover og aldersgrenser."""

    text: Months = 24
    """Alt annet."""


class Approver(Item):
    """Hvem på GitHub eller GitLab som godkjenner endringer for en eier."""

    role: Text
    """Rollen, skrevet likt som i «owner»."""

    handle: Handle
    """Laget eller brukeren der, for eksempel @kommunen/oppvekst. Utelates til det finnes."""
