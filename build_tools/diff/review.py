"""What does a reviewer read of a change, in which order?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.diff.change import Change, Weight, changes
from build_tools.diff.checks import not_renewed, renewed_in_bulk, same_sources
from build_tools.diff.drawn import NOTHING, Affected, affected, drawn
from build_tools.diff.ease import ease
from build_tools.diff.files import ChangedFile, changed_files, other_guides
from build_tools.diff.lines import (
    Line,
    affected_lines,
    change_line,
    file_lines,
    layout_lines,
    lock_lines,
    stop_lines,
    unseen_lines,
)
from build_tools.diff.side import Side
from build_tools.guide import Guide

SECTIONS: dict[Weight, str] = {
    "safety": "Trygghet: les hvert ord",
    "contact": "Sjekk ekstra nøye: kontakter og numre",
    "deadline": "Sjekk ekstra nøye: frister",
    "law": "Sjekk ekstra nøye: lover",
    "number": "Sjekk ekstra nøye: tall og aldre",
    "words": "Endret tekst og rekkefølge",
    "trust": "Kilder og sikkerhet",
    "editors": "Søkeord, adresser og merknader",
}
CAREFUL: tuple[Weight, ...] = ("safety", "contact", "deadline", "law", "number")
"""What can send someone to the wrong place, or too late."""

BULK = "Mange kontroller på en gang"
STOPPED = "Må rettes før vi kan si hva endringen betyr"


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading."""

    title: str
    lines: tuple[Line, ...]
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """All that is said of a change."""

    title: str
    summary: str
    sections: tuple[Section, ...] = field(default=())


def review(before: Side, after: Side, guide: str, against: str, templates: Path) -> Review:
    """What the change from one side to the other means for a guide."""
    files = changed_files(before, after)
    sections = _sections(before, after, files, guide, templates)
    title = f"Endringer i veilederen «{guide}», sammenlignet med {against}"
    return Review(title, _summary(files, sections), tuple(it for it in sections if it.lines))


def _sections(before: Side, after: Side, files: list[ChangedFile], guide: str, templates: Path) -> list[Section]:
    own = [it for it in files if it.layer in {*before.layers, *after.layers}]
    others = [
        Line(f"{it}: den som godkjenner, leser «veileder diff --guide {it}»")
        for it in other_guides(files, before, after, guide)
    ]
    last = Section("Andre veiledere som endringen gjelder", tuple(others))
    if before.guide is None or after.guide is None:
        return [
            Section(STOPPED, tuple(stop_lines(before, after)), loud=True),
            *_in_files(own),
            last,
        ]
    found = [*changes(before.guide, after.guide)]
    pages, sheets = _drawn(before, after, templates) if own else (NOTHING, NOTHING)
    return [
        *_weighed(found, own, pages, sheets),
        *_rests_on(before.guide, after.guide, found),
        Section("Lesbarhet, et hint", tuple(map(Line, ease(before.guide, after.guide)))),
        Section("Sider og ark", tuple(affected_lines(pages, sheets))),
        Section("Endret i filene, uten virkning i denne veilederen", tuple(unseen_lines(own, found))),
        last,
    ]


def _rests_on(before: Guide, after: Guide, found: Sequence[Change]) -> Iterator[Section]:
    """Whether someone has looked after the sources and the checks of what is changed."""
    yield Section(BULK, tuple(map(Line, renewed_in_bulk(after, found))), loud=True)
    yield Section("Ny opplysning, gammel kilde", tuple(map(Line, same_sources(before, after, found))))
    yield Section("Kontroll som ikke er fornyet", tuple(map(Line, not_renewed(before, after, found))))


def _in_files(files: Sequence[ChangedFile]) -> Iterator[Section]:
    """What is changed as the files say it, the heaviest first: the guide itself cannot be compared."""
    found = [it for file in files for it in file_lines(file)]
    for weight, title in SECTIONS.items():
        yield Section(title, tuple(line for it, line in found if it == weight), loud=weight == "safety")
    yield Section("Endret i filene", tuple(it for file in files for it in layout_lines(file)))


def _drawn(before: Side, after: Side, templates: Path) -> tuple[Affected, Affected]:
    assert before.guide
    assert after.guide
    (old_pages, old_sheets), (new_pages, new_sheets) = drawn(before.guide, templates), drawn(after.guide, templates)
    return affected(old_pages, new_pages), affected(old_sheets, new_sheets)


def _weighed(
    found: Sequence[Change], files: Sequence[ChangedFile], pages: Affected, sheets: Affected
) -> Iterator[Section]:
    """A section for each weight; what came and went whole before the words that are changed."""
    alone = len({(it.kind, it.slug, it.path) for it in found}) == 1
    for weight, title in SECTIONS.items():
        locks = lock_lines(files) if weight == "safety" else ()
        lines = [
            *locks,
            *(change_line(it, files, pages, sheets, alone=alone) for it in _ordered(found) if it.weight == weight),
        ]
        yield Section(title, tuple(dict.fromkeys(lines)), loud=weight == "safety")


def _ordered(found: Iterable[Change]) -> list[Change]:
    """Whole entries first: those that are gone, then those that came."""
    return sorted(found, key=lambda it: (bool(it.path), bool(it.difference.after)))


def _summary(files: Sequence[ChangedFile], sections: Sequence[Section]) -> str:
    """How much there is to read, in a sentence."""
    if not files:
        return "Ingenting er endret."
    many = f"{len(files)} {'fil' if len(files) == 1 else 'filer'}"
    if any(it.title == STOPPED for it in sections):
        return f"{many} er endret. Noe må rettes før vi kan si hva det betyr."
    careful = sum(len(it.lines) for it in sections if it.title in {SECTIONS[weight] for weight in CAREFUL})
    changed = sum(len(it.lines) for it in sections if it.title in SECTIONS.values())
    return f"{changed} {'endring' if changed == 1 else 'endringer'} i {many}. {careful} å sjekke ekstra nøye."
