"""How is one line of a review made?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.diff.change import Change, Weight, weigh
from build_tools.diff.compare import Difference
from build_tools.diff.drawn import Affected
from build_tools.diff.files import ChangedFile, unseen
from build_tools.diff.said import field_words, said, what
from build_tools.diff.side import Side
from build_tools.problems import Problem


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a reviewer reads."""

    text: str
    shown: str = ""
    """«vises på 12 sider og 3 ark»; empty when that is not known."""

    files: tuple[str, ...] = ()


def counted(verb: str, pages: int, sheets: int) -> str:
    """«vises på 12 sider og 3 ark»."""
    found = [f"{pages} {'side' if pages == 1 else 'sider'}"] if pages else []
    return f"{verb} på {' og '.join([*found, *([f'{sheets} ark'] if sheets else [])])}" if pages or sheets else ""


def stop_lines(before: Side, after: Side) -> Iterator[Line]:
    """What must be mended on each side before the guides can be compared."""
    for when, side in (("Før", before), ("Nå", after)):
        for it in side.stops:
            yield Line(f"{when}: {_problem(it)}", files=(str(it.mark),))


def _problem(it: Problem) -> str:
    return f"{it.message} {it.cure}"


def file_lines(file: ChangedFile) -> Iterator[tuple[Weight, Line]]:
    """What is changed in a file, as it is written there, and how heavy each weighs."""
    for it in file.differences:
        said = ", ".join([file.called, *field_words(it.path)]) + what(it)
        yield weigh(file.entry[0], it), Line(said, files=(f"content/{file.place}",))


def unseen_lines(files: Sequence[ChangedFile], found: Iterable[Change]) -> Iterator[Line]:
    """What is changed in the files that the guide does not show, and comments that are lost."""
    changes = [*found]
    for file in files:
        seen = [it.path for it in changes if (it.kind, it.slug) == file.entry]
        left = [it for it in unseen(file, seen) if it.path[0] != "locked" and not (seen and it.path[0] == "over")]
        yield from (Line(_written(it), files=(f"content/{file.place}",)) for it in left)
        yield from layout_lines(file)


def lock_lines(files: Sequence[ChangedFile]) -> Iterator[Line]:
    """Locks that came or went: what a layer above may touch."""
    for file in files:
        for it in file.differences:
            if it.path[0] == "locked" and not file.new and not file.gone:
                yield Line(_written(it), files=(f"content/{file.place}",))


def layout_lines(file: ChangedFile) -> Iterator[Line]:
    """Comments that a file lost, or that nothing else in it is changed."""
    place = (f"content/{file.place}",)
    if file.comments > 0 and not file.gone:
        lost = (
            "1 linje med kommentar er borte" if file.comments == 1 else f"{file.comments} linjer med kommentar er borte"
        )
        yield Line(f"{lost}.", files=place)
    elif not file.differences:
        yield Line("Bare kommentarer eller oppsett er endret.", files=place)


def _written(it: Difference) -> str:
    """«frist: 14 dager → 7 dager», without what the schema knows."""
    return ", ".join(field_words(it.path)) + what(it)


MOST = 20
"""Pages that are named. The rest are counted."""


def affected_lines(pages: Affected, sheets: Affected) -> Iterator[Line]:
    """The pages and sheets that are new, gone and changed."""
    for many, it in (("sider", pages), ("ark", sheets)):
        kinds = ((f"Nye {many}", it.new), (f"{many.capitalize()} som er borte", it.gone))
        for title, found in (*kinds, (f"{many.capitalize()} som er endret", it.changed)):
            if found:
                names = [f"{address or '/'}" for address in [*found][:MOST]]
                more = f" og {len(found) - MOST} til" if len(found) > MOST else ""
                yield Line(f"{title}: {len(found)}. {', '.join(names)}{more}")


def change_line(
    change: Change, files: Sequence[ChangedFile], pages: Affected, sheets: Affected, *, alone: bool
) -> Line:
    """A change, where it is shown, and the files that made it. A lone change is shown wherever anything differs."""
    shown = [len(it) if alone else it.showing(change) for it in (pages, sheets)]
    places = tuple(f"content/{it.place}" for it in files if it.entry == (change.kind, change.slug))
    verb = "sto" if change.difference.after is None else "vises"
    return Line(said(change), counted(verb, *shown), places)
