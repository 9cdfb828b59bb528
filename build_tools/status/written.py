"""What is written for whom, what is blank, and how easy is it to read?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from build_tools.coverage import Cell, arena_cells, reader_cells, words_of
from build_tools.guide import Guide, in_order
from build_tools.lix import lix
from build_tools.status.section import Row, Section


def written(guide: Guide) -> Iterator[Section]:
    """Steps by level and reader, by level and arena, why some are blank, and LIX."""
    by_reader, by_arena = reader_cells(guide), arena_cells(guide)
    yield _table("lesere", "Steg med egne ord, etter nivå og leser", by_reader)
    yield _table("arenaer", "Steg med noe eget, etter nivå og arena", by_arena)
    yield Section("tomt", "Hvorfor det er tomt", lines=_reasons([*by_reader, *by_arena]), nothing="Ingenting er tomt.")
    yield Section("lesbarhet", "Lesbarhet (LIX), et hint", head=("leser", "LIX", "mål"), rows=list(_readability(guide)))


def _table(place: str, title: str, cells: Sequence[Cell]) -> Section:
    columns = list(dict.fromkeys(cell.column.slug for cell in cells))
    levels = list(dict.fromkeys(cell.level.slug for cell in cells))
    shown = {(cell.level.slug, cell.column.slug): _shown(cell) for cell in cells}
    rows = [(level, *(shown[level, column] for column in columns)) for level in levels]
    return Section(place, title, head=("nivå", *columns), rows=rows)


def _shown(cell: Cell) -> str:
    """A number, a dash for a blank with its reason, or a cry for one without."""
    return str(cell.steps) if cell.steps else "–" if cell.why else "TOMT"


def _reasons(cells: Iterable[Cell]) -> list[str]:
    return [f"{it.level.title}, {it.column.title}: {it.why}" for it in cells if not it.steps and it.why]


def _readability(guide: Guide) -> Iterator[Row]:
    for it in in_order(guide.readers, guide.head.readers):
        yield it.slug, str(lix(words_of(guide, it))), str(it.lix)
