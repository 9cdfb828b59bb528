"""Does the guide hold? What a leader sees without reading YAML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from build_tools.coverage import Cell, arena_cells, reader_cells, words_of
from build_tools.guide import Guide, in_order
from build_tools.lix import lix
from build_tools.problems import Problem

Row = Sequence[str]
STATUS = {"draft": "utkast, ikke vedtatt", "adopted": "vedtatt"}


def status(guide: Guide, problems: Sequence[Problem]) -> str:
    """The state of a guide in words and tables."""
    parts = [
        f"{guide.head.title} – {guide.head.municipality} kommune: {STATUS[guide.head.status]}",
        _titled("Steg med egne ord, etter nivå og leser", _table(reader_cells(guide))),
        _titled("Steg med noe eget, etter nivå og arena", _table(arena_cells(guide))),
        _titled("Hvorfor det er tomt", _reasons([*reader_cells(guide), *arena_cells(guide)])),
        _titled("Lesbarhet (LIX), et hint", _aligned([("leser", "LIX", "mål"), *_readability(guide)])),
        _titled("Det noen må se på", _aligned(_counted(problems)) or "Ingenting."),
    ]
    return "\n\n".join(parts)


def _titled(title: str, body: str) -> str:
    return f"{title}\n{body}"


def _table(cells: Sequence[Cell]) -> str:
    columns = list(dict.fromkeys(cell.column.slug for cell in cells))
    levels = list(dict.fromkeys(cell.level.slug for cell in cells))
    shown = {(cell.level.slug, cell.column.slug): _shown(cell) for cell in cells}
    rows = [(level, *(shown[level, column] for column in columns)) for level in levels]
    return _aligned([("nivå", *columns), *rows])


def _shown(cell: Cell) -> str:
    """A number, a dash for a blank with its reason, or a cry for one without."""
    return str(cell.steps) if cell.steps else "–" if cell.why else "TOMT"


def _reasons(cells: Iterable[Cell]) -> str:
    found = [f"{it.level.title}, {it.column.title}: {it.why}" for it in cells if not it.steps and it.why]
    return "\n".join(found) or "Ingenting er tomt."


def _readability(guide: Guide) -> list[Row]:
    readers = in_order(guide.readers, guide.head.readers)
    return [(it.slug, str(lix(words_of(guide, it))), str(it.lix)) for it in readers]


def _counted(problems: Iterable[Problem]) -> list[Row]:
    return [(code, str(count)) for code, count in sorted(Counter(it.code for it in problems).items())]


def _aligned(rows: Sequence[Row]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
