"""Is anything missing from the guide, or left over in it?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.coverage import arena_cells, reader_cells
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.walk import references

LISTS = ("readers", "arenas", "levels", "themes", "teams")
"""The lists in guide.yml that decide what is shown, and in which order."""

MUST_BE_USED = ("source", "law", "role", "tool")
"""Kinds that have no list of their own: an entry that nobody refers to was forgotten."""


def every_list_is_whole(guide: Guide) -> Iterator[Problem]:
    """A list that a layer wrote anew cannot lose an entry of the layer below in silence."""
    for name in LISTS:
        listed = getattr(guide.head, name)
        for slug, entry in getattr(guide, name).items():
            if slug not in listed:
                yield guide.problem(
                    entry,
                    (),
                    f"«{slug}» står ikke i listen «{name}» i guide.yml.",
                    f"Legg «{slug}» til i listen, eller ta filen bort med «without».",
                )


def blanks_have_a_reason(guide: Guide) -> Iterator[Problem]:
    """A reader without a step on a level, or an arena without anything of its own, is meant, and says why."""
    blank = [(it, "no_words") for it in reader_cells(guide)] + [(it, "no_difference") for it in arena_cells(guide)]
    for cell, name in blank:
        if cell.level.steps and not cell.steps and not cell.why:
            message = f"Nivået «{cell.level.slug}» har ikke noe for {cell.column.slug}."
            cure = f"Skriv det som mangler, eller grunnen under «{name}: {cell.column.slug}:»."
            yield guide.problem(cell.level, (), message, cure, severity="notice")


def entries_are_used(guide: Guide) -> Iterator[Problem]:
    """An entry that nothing refers to is clutter, or a reference that was lost."""
    used = {
        (it.kind, str(it))
        for _, entry in guide.entries()
        for _, it in references(guide.found(entry))
        if it != entry.slug
    }
    for kind, entry in guide.entries():
        if kind in MUST_BE_USED and (kind, entry.slug) not in used:
            yield guide.problem(
                entry,
                (),
                f"Ingenting viser til «{entry.slug}».",
                "Vis til den der den hører hjemme, eller slett filen.",
                severity="notice",
            )
