"""What may a file say of the layer below it?"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from schema.entry import Part
from schema.text import Text

DIGEST = r"^[0-9a-f]{6}$"


class Without(Part):
    """Noe som tas bort, og hvorfor."""

    what: Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z0-9_-]+)*$")]
    """Hva som tas bort: et felt, et punkt (how.kontaktlaerer) eller hele filen (entry)."""

    why: Text
    """Hvorfor det ikke gjelder her."""


class Layering(Part):
    """Felt som styrer hvordan et lag legges over et annet."""

    over: Annotated[str, StringConstraints(pattern=DIGEST)] | None = None
    """Fingeravtrykk av det som endres. Er laget under endret siden, sier «veileder check» fra."""

    without: tuple[Without, ...] = ()
    """Det som tas bort fra laget under, med grunn."""

    locked: tuple[Annotated[str, StringConstraints(pattern=r"^(\*|[a-z_]+)$")], ...] = ()
    """Felt som lag over ikke kan endre. «*» låser alt."""
