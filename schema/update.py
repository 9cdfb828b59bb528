"""What has been changed in the guide, told to those who use it?"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schema.entry import Entry
from schema.text import Date, Text

PageName = Annotated[
    str, StringConstraints(pattern=r"^[a-z_]+:[a-z0-9]+(-[a-z0-9]+)*$"), Field(examples=["service:<tjeneste>"])
]
"""An entry by its kind and its file name. Not a reference: what is told of a day stays when the page is gone."""


class Update(Entry):
    """En endring i veilederen, fortalt til dem som bruker den. Vises for alle, også utenfor nettstedet."""

    day: Date
    """Dagen endringen gjelder fra, for eksempel 2026-12-01."""

    kind: Literal["action", "addition", "correction"]
    """Slags endring: action (endrer hva du skal gjøre), addition (nytt stoff) eller correction (retting)."""

    what: Text
    """Hva som er endret, i en eller to korte setninger som alle forstår. Aldri hvorfor når grunnen gjelder en person."""

    pages: tuple[PageName, ...] = ()
    """Sidene det gjelder, med slag og filnavn, for eksempel «step:del-undringen»."""
