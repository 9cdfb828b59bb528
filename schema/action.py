"""What does one do, who does it, by when, and where does it lead?"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from schema.entry import Item, Part
from schema.reference import ArenaRef, Destination, LawRef, ServiceRef, SourceRef, ToolRef
from schema.text import Text


class Action(Item):
    """Én ting du gjør. Papiret viser «do», siden viser «do» og «more»."""

    do: Text
    """Én handling. Begynn med verbet: «Fortell lederen din hva du har sett»."""

    more: Text | None = None
    """Litt mer om hvordan, når det trengs."""

    only: tuple[ArenaRef, ...] = ()
    """Arenaene som linjen gjelder for. Tomt betyr alle."""

    not_at: tuple[ArenaRef, ...] = ()
    """Arenaene som linjen ikke gjelder for."""

    tools: tuple[ToolRef, ...] = ()
    """Verktøy til akkurat denne handlingen."""

    services: tuple[ServiceRef, ...] = ()
    """Tjenester du kontakter for å gjøre dette."""


class Outcome(Item):
    """En vei videre: hva som er tilfelle, og hvor det fører."""

    when: Text
    """Hva som er tilfelle, sett fra leseren: «Du er fortsatt bekymret»."""

    to: Destination
    """Hvor veien går: step:<steg>, level:<nivå>, emergency:<akuttvei>, stay eller close."""


BASIS_NEEDS = {"law": "law", "adopted": "decision", "proposed": "source"}
"""A deadline without the thing it rests on is an opinion. Source: the content model, «Three kinds of trust»."""


class Deadline(Part):
    """En frist, og hva den bygger på."""

    within: Text
    """Hvor lang fristen er: «14 dager», «uten ugrunnet opphold»."""

    counted_from: Text | None = None
    """Når fristen begynner å løpe."""

    basis: Literal["law", "adopted", "proposed"]
    """Hva fristen bygger på: law (loven), adopted (kommunen har vedtatt den) eller proposed (forslag, brukt av andre)."""

    law: LawRef | None = None
    """Loven, når basis er law."""

    decision: Text | None = None
    """Vedtaket, når basis er adopted: hvem, når og saksnummer."""

    source: SourceRef | None = None
    """Kilden, når basis er proposed."""

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        needed = BASIS_NEEDS[self.basis]
        if getattr(self, needed) is None:
            raise PydanticCustomError(
                "deadline_basis",
                "En frist med basis {basis} må si hva den bygger på.",
                {"basis": self.basis, "cure": f"Legg til «{needed}:», eller bytt basis."},
            )
        return self
