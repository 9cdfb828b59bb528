"""What does one part of the status say, before it is drawn?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with a table under it, lines, or the word that there is nothing."""

    id: str
    title: str
    lead: str = ""
    """How the table is read; empty when it needs no words."""

    head: Row = ()
    rows: Sequence[Row] = field(default=())
    lines: Sequence[str] = field(default=())
    nothing: str = ""
    """What is said when there are neither rows nor lines."""


def aligned(rows: Sequence[Row]) -> str:
    """Rows under each other, each column as wide as it must be."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def as_text(title: str, sections: Sequence[Section]) -> str:
    """The status for a terminal."""
    return "\n\n".join([title, *map(_text, sections)])


def _text(section: Section) -> str:
    table = [section.head, *section.rows] if section.head else section.rows
    body = [aligned(table) if section.rows else "", *section.lines]
    said = "\n".join(filter(None, [section.lead, *body]))
    return f"{section.title}\n{said if section.rows or section.lines else section.nothing}"
