"""What does a sheet of paper hold, before it is drawn?

One value is drawn twice, as a page for the screen and as a PDF: the words of both are the words that stand here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from build_tools.handouts.blocks import Block
from build_tools.handouts.runs import Runs
from build_tools.views.view import Link
from schema import Entry, Reader

Form = Literal["sheet", "cards", "booklet"]
Shelf = Literal["Kort og lister", "Nivåene", "Temaer", "Skjemaer og samtaleguider", "Hele veilederen"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One handout."""

    name: str
    """Its file name and the last part of its address: neutral when what it says is."""

    title: str
    shelf: Shelf
    """The heading it stands under in the list of all handouts."""

    what: str
    """What is printed, as the link says it: «nivå 1 for foreldre»."""

    page: Link
    """The page that it belongs to: where its address and its QR code lead."""

    entry: Entry
    """What an editor opens to change it."""

    blocks: Callable[[], Iterable[Block]]
    """Makes what stands on it. Not called until it is drawn: who lists the handouts needs none of it."""

    over: str = ""
    lead: Runs = ()
    form: Form = "sheet"
    limit: int | None = 2
    """Pages there is room for: one sheet of paper, both sides. More is said to the editor, never cut."""

    also_on: tuple[str, ...] = ()
    """Other pages that link to it."""

    about: Mapping[str, str] = field(default_factory=dict)
    """What it can be asked for by: level, reader, arena and theme."""

    reader: Reader | None = None
    signed: bool = True
    """Whether it says whose it is: a card that may be found in a pocket does not."""
