"""What does one hold while a concern is at a level: staff where they work, others in their own words?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.addresses import address, arena_level, reader_page_address
from build_tools.guide import Guide, in_order
from build_tools.handouts.blocks import Block, Heading, Text, Ticks
from build_tools.handouts.pieces import (
    danger,
    deadline,
    do_lines,
    exceptions,
    helpers,
    labelled,
    names,
    ways,
)
from build_tools.handouts.runs import Strong, runs
from build_tools.handouts.sheet import Sheet
from build_tools.handouts.told import important, told
from build_tools.views.contacts import contacts
from build_tools.views.links import home, lender, level_name
from build_tools.views.parts import outcomes
from build_tools.views.paths import reader_path
from build_tools.views.steps import StepView, step_view
from build_tools.views.steps import exceptions as exceptions_in
from build_tools.views.view import Link
from schema import Arena, Level, Reader, Step


def level_sheets(guide: Guide) -> Iterator[Sheet]:
    """Each level for staff in each arena, and for each other reader who meets it."""
    for level in in_order(guide.levels, guide.head.levels):
        for arena in in_order(guide.arenas, guide.head.arenas) if level.steps else ():
            yield _at_work(guide, level, arena)
    for reader in in_order(guide.readers, guide.head.readers):
        if not reader.staff:
            yield from _in_own_words(guide, reader)


def _at_work(guide: Guide, level: Level, arena: Arena) -> Sheet:
    staff = guide.staff
    steps = [guide.steps[slug] for slug in level.steps]
    page = Link(f"{level.title} {arena.short}", arena_level(staff.slug, arena.slug, level.slug))
    return Sheet(
        name=f"{staff.slug}-{arena.slug}-{level.slug}",
        title=page.text,
        shelf="Nivåene",
        what=f"{_level(level)} {arena.short}",
        over=level_name(guide, level.slug),
        page=page,
        also_on=(address("level", level) or "",),
        entry=level,
        lead=runs(level.when),
        blocks=partial(_work, guide, level, steps, arena.slug),
        about={"level": level.slug, "reader": staff.slug, "arena": arena.slug},
        reader=staff,
    )


def _level(level: Level) -> str:
    return f"nivå {level.label}"


def _work(guide: Guide, level: Level, steps: list[Step], arena: str) -> Iterator[Block]:
    yield danger(guide, guide.staff)
    first = {it.slug: it for step in steps for it in exceptions_in(guide, step, arena)}
    yield from exceptions(sorted(first.values(), key=lambda it: it.order))
    for number, step in enumerate(steps, start=1):
        yield from _step(guide, number, step_view(guide, step, arena))
    yield Heading("Slik forlater du nivået")
    yield ways(outcomes(guide, level.outcomes, "level"))
    services = dict.fromkeys(slug for step in steps for slug in step.services)
    yield from helpers(contacts(guide, services, guide.staff))


def _step(guide: Guide, number: int, step: StepView) -> Iterator[Block]:
    yield Heading(f"{number}. {step.title}")
    yield _who_and_when(guide, step)
    if step.remember:
        yield labelled("Særlig viktig her", step.remember)
    yield Ticks(do_lines(guide, step.how))


def _who_and_when(guide: Guide, step: StepView) -> Text:
    """Who is responsible, by when, and the parents' place, in one line: the rest stands on the page."""
    due = (" ", Strong("Frist:"), f" {deadline(guide, step.deadline)}.") if step.deadline else ()
    return Text((Strong("Ansvar:"), f" {names(guide, step.responsible)}.", *due, f" {step.parents}"))


def _in_own_words(guide: Guide, reader: Reader) -> Iterator[Sheet]:
    """One sheet a level; a reader who sees no levels gets the parts of the path by number."""
    path = reader_path(guide, reader)
    levels = [
        (it, [step for step in path if step.slug in it.steps]) for it in in_order(guide.levels, guide.head.levels)
    ]
    met = [(level, steps) for level, steps in levels if steps]
    for number, (level, steps) in enumerate(met, start=1):
        yield _for_reader(guide, reader, level, steps, f"del {number} av {len(met)}")


def _for_reader(guide: Guide, reader: Reader, level: Level, steps: list[Step], part: str) -> Sheet:
    lent = lender(reader, level.for_) if reader.levels else None
    return Sheet(
        name=f"{reader.slug}-{level.slug}",
        title=level.for_[lent].title if lent else reader.path_title,
        shelf="Nivåene",
        what=f"{_level(level) if reader.levels else part} for {reader.plural}",
        over=part.capitalize(),
        page=home(reader),
        also_on=tuple(reader_page_address(reader.slug, step) for step in steps),
        entry=level,
        lead=runs(level.for_[lent].what) if lent else (),
        blocks=partial(_told, guide, reader, steps),
        about={"level": level.slug, "reader": reader.slug},
        reader=reader,
    )


def _told(guide: Guide, reader: Reader, steps: list[Step]) -> Iterator[Block]:
    yield danger(guide, reader)
    yield from important(guide, reader, steps)
    for step in steps:
        yield from told(guide, reader, step)
    yield from helpers(contacts(guide, reader.services, reader))
