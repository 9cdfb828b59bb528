"""What does the law say, and since when?"""

from __future__ import annotations

from typing import Literal

from schema.entry import Entry, Trusted
from schema.reference import ArenaRef, LawRef, ServiceRef
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

    duty: Literal["cooperate", "report", "inform", "confidential", "assist"] | None = None
    """Plikten bestemmelsen gir: cooperate (samarbeide), report (melde til barnevernet eller politiet), inform (gi opplysninger), confidential (taushetsplikt) eller assist (hjelpe, veilede). Utelates når den ikke gir en plikt."""

    binds: tuple[ServiceRef, ...] = ()
    """Tjenestene som har plikten. Er binds og binds_at tomme, gjelder den alle på arenaene, eller alle."""

    binds_at: tuple[ArenaRef, ...] = ()
    """Arenaene som selv har plikten, for eksempel skolen sammen med PPT."""

    plans: bool = False
    """Om den sier at kommunen skal lage en plan for arbeidet. Da står den på plansiden."""

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
