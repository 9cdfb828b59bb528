"""What is a thing called that someone is to check, and whose is it?"""

from __future__ import annotations

from build_tools.upkeep import Claim, Group
from build_tools.views import words
from build_tools.views.links import name
from schema.names import FIELD_NAMES, ITEM_NAMES, KIND_NAMES

GROUP_WORDS: dict[Group, str] = {
    "contacts": "Kontaktveier",
    "law": "Lover og aldersgrenser",
    "text": "Annen tekst",
}
NO_OWNER = "ingen eier"


def claim_name(claim: Claim) -> str:
    """«Tjeneste «Legevakten», kontaktvei «telefon»»."""
    return ", ".join([f"{KIND_NAMES[claim.kind].capitalize()} «{name(claim.entry)}»", *_parts(claim)])


def _parts(claim: Claim) -> list[str]:
    fields = [part for part in claim.path if isinstance(part, str)]
    own = getattr(claim.value, "id", "")
    if not fields:
        return []
    return [
        f"{ITEM_NAMES.get(fields[-1], FIELD_NAMES.get(fields[-1], fields[-1]))} «{own}»"
        if own
        else FIELD_NAMES[fields[-1]]
    ]


def owner_name(claim: Claim) -> str:
    """The role that sees to it."""
    return claim.owner or NO_OWNER


def last_check(claim: Claim, source: str) -> str:
    """«Kontrollert 1. mai 2026 av barnevernleder mot «Kilden»»; empty when it never was."""
    it = claim.checked
    return f"Kontrollert {words.day(it.on)} av {it.by} mot «{source}»" if it else ""
