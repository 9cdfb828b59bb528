"""What has been written for whom, and what is blank?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.guide import Guide, in_order
from build_tools.prose import plain
from build_tools.walk import texts
from schema import Arena, Entry, Level, Reader, Step

TOLD = ("level", "step", "emergency", "exception", "theme", "age_limit")
"""Kinds with words for other readers than staff."""

STAFF = ("level", "step", "emergency", "exception", "theme", "role", "team", "tool")
"""Kinds whose own words are for staff."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many steps of a level someone has, or why there are none."""

    level: Level
    column: Reader | Arena
    steps: int
    why: str
    """Why it is blank; empty when it is not, or when no reason is given."""


def reader_cells(guide: Guide) -> list[Cell]:
    """For each level and each reader: the steps that have words for them, own or lent."""
    readers = in_order(guide.readers, guide.head.readers)
    return [_reader_cell(guide, level, it) for level in _levels(guide) for it in readers]


def arena_cells(guide: Guide) -> list[Cell]:
    """For each level and each arena: the steps that say something of their own there."""
    arenas = in_order(guide.arenas, guide.head.arenas)
    return [_arena_cell(guide, level, it) for level in _levels(guide) for it in arenas]


def words_of(guide: Guide, reader: Reader) -> Iterator[str]:
    """Every piece of prose that is written for a reader."""
    yield from (plain(text) for _, text in texts(guide.found(reader)))
    for kind in STAFF if reader.staff else TOLD:
        for entry in guide.of(kind).values():
            yield from _for_staff(guide, entry) if reader.staff else _for(guide, entry, reader)


def _levels(guide: Guide) -> list[Level]:
    return in_order(guide.levels, guide.head.levels)


def _reader_cell(guide: Guide, level: Level, reader: Reader) -> Cell:
    steps = [guide.steps[slug] for slug in level.steps]
    names = {reader.slug, reader.falls_back_to}
    count = sum(reader.staff or bool(names & set(step.for_)) for step in steps)
    return Cell(level, reader, count, level.no_words.get(reader.slug, ""))


def _arena_cell(guide: Guide, level: Level, arena: Arena) -> Cell:
    count = sum(_differs(guide.steps[slug], arena) for slug in level.steps)
    return Cell(level, arena, count, level.no_difference.get(arena.slug, ""))


def _differs(step: Step, arena: Arena) -> bool:
    return arena.slug in step.at or any(arena.slug in (*it.only, *it.not_at) for it in step.how)


def _for_staff(guide: Guide, entry: Entry) -> Iterator[str]:
    """The words at the top of a file: those for other readers stand under `for`."""
    return (plain(text) for path, text in texts(guide.found(entry)) if path[0] != "for")


def _for(guide: Guide, entry: Entry, reader: Reader) -> Iterator[str]:
    return (plain(text) for path, text in texts(guide.found(entry)) if path[:2] == ("for", reader.slug))
