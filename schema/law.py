"""What does the law say, and since when?"""

from __future__ import annotations

from schema.entry import Entry, Trusted
from schema.reference import ArenaRef, LawRef
from schema.text import Date, Text, Web


class Law(Entry, Trusted):
    """En lovbestemmelse, og hva den betyr her."""

    act: Text
    """Loven, for eksempel «barnevernsloven»."""

    section: Text
    """Paragrafen, for eksempel «§ 13-2»."""

    title: Text
    """Hva bestemmelsen handler om, i få ord."""

    means: Text
    """Hva den betyr for leseren, i klart språk. Bruk «skal» bare når paragrafen er bekreftet."""

    arenas: tuple[ArenaRef, ...] = ()
    """Arenaene den gjelder for. Tomt betyr alle."""

    valid_from: Date | None = None
    """Datoen den begynte å gjelde. Utelates når vi ikke vet."""

    valid_to: Date | None = None
    """Siste dag den gjelder, når den er opphevet."""

    replaced_by: LawRef | None = None
    """Bestemmelsen som kom i stedet."""

    replaces: tuple[Text, ...] = ()
    """Gamle henvisninger som denne erstatter, for eksempel «barnevernloven § 6-4»."""

    url: Web | None = None
    """Adressen til lovteksten."""
