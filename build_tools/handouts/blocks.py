"""What can stand on a sheet of paper?

Each is drawn twice, as part of a page for the screen and of a PDF: the words of both are the words that stand here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from build_tools.handouts.runs import Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. In a booklet one of level 2 begins a new page."""

    text: str
    level: int = 2
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: Runs
    kind: str = field(default="text", init=False)


@dataclass(frozen=True, slots=True)
class Items:
    """Points, numbered points, or sentences to say."""

    items: tuple[Runs, ...]
    kind: Literal["points", "numbered", "said"] = "points"


@dataclass(frozen=True, slots=True)
class Ticks:
    """What is to be done, with a box to tick and room to write who did it and when."""

    items: tuple[Runs, ...]
    head: tuple[str, ...] = ("Gjør", "Hvem", "Dato")
    kind: str = field(default="ticks", init=False)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Emergency numbers, large."""

    items: tuple[Mapping[str, str], ...]
    kind: str = field(default="numbers", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below a head that is repeated on each page. A row, a service for instance, is never split."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    wide: int
    """The column that takes the room."""

    fill: str = ""
    """What stands in a cell with a line to write on."""

    kind: str = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with room to answer. Printed blank."""

    ask: Runs
    help: Runs
    choices: tuple[Runs, ...]
    lines: int
    kind: str = field(default="question", init=False)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the questions below it: one page holds them all, unless they take most of a page."""

    blocks: tuple[Heading | Text | Items | Question, ...]
    kind: str = field(default="group", init=False)


@dataclass(frozen=True, slots=True)
class Break:
    """What follows stands on a new page: someone else is to have the pages before."""

    kind: str = field(default="break", init=False)


@dataclass(frozen=True, slots=True)
class Card:
    """A card of a club house or a pocket."""

    title: str
    text: Runs
    rows: tuple[Mapping[str, str], ...]
    kind: str = field(default="card", init=False)


@dataclass(frozen=True, slots=True)
class Box:
    """Something that must be seen first."""

    heading: str
    blocks: tuple[Text | Items | Numbers, ...]
    look: Literal["danger", "plain"] = "danger"
    level: int = 2
    kind: str = field(default="box", init=False)


Block = Heading | Text | Items | Ticks | Numbers | Table | Question | Group | Break | Card | Box
