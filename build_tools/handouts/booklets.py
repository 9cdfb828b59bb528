"""What does the whole guide look like on paper, for one reader?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.guide import Guide, in_order
from build_tools.handouts.blocks import Block, Heading, Items, Text
from build_tools.handouts.lists import age_table, contact_tables
from build_tools.handouts.pieces import (
    deadline,
    do_lines,
    do_not,
    exceptions,
    labelled,
    more_lines,
    names,
    numbers,
    prose,
    ways,
)
from build_tools.handouts.runs import runs
from build_tools.handouts.sheet import Sheet
from build_tools.handouts.told import important, more, told
from build_tools.views.links import home, lender, level_name, link
from build_tools.views.parts import outcomes
from build_tools.views.paths import reader_path
from build_tools.views.steps import StepView, said_once, step_view
from build_tools.views.urgent import ordered
from build_tools.views.view import Link
from schema import Level, Reader, Theme


def booklets(guide: Guide) -> Iterator[Sheet]:
    """The whole guide for each reader, with a table of contents."""
    for reader in in_order(guide.readers, guide.head.readers):
        yield Sheet(
            name=f"hefte-{reader.slug}",
            title=guide.head.title,
            shelf="Hele veilederen",
            what=f"hele veilederen for {reader.plural}, et hefte",
            over=reader.title,
            page=Link(home(reader).text, home(reader).address),
            entry=reader,
            lead=runs(reader.lead),
            blocks=partial(_chapters, guide, reader),
            form="booklet",
            limit=None,
            about={"reader": reader.slug},
            reader=reader,
        )


def _chapters(guide: Guide, reader: Reader) -> Iterator[Block]:
    yield Heading("Er det fare nå?")
    yield numbers(guide, reader)
    yield from _urgent(guide, reader)
    yield from _at_work(guide) if reader.staff else _path(guide, reader)
    yield from _themes(guide, reader)
    yield Heading("Kontakt")
    yield from contact_tables(guide, reader, level=3)
    yield Heading("Aldersgrenser")
    yield age_table(guide)


def _urgent(guide: Guide, reader: Reader) -> Iterator[Block]:
    for it in ordered(guide):
        lent = lender(reader, it.for_)
        own = it.for_[lent] if lent else None
        yield Heading(own.title if own else it.title, 3)
        yield from prose(own.what if own else it.what)
        lines = do_lines(guide, own.how if own else it.how)
        if lines:
            yield Items(lines, "numbered")
        yield from do_not(() if own else it.do_not, level=4)


def _at_work(guide: Guide) -> Iterator[Block]:
    levels = in_order(guide.levels, guide.head.levels)
    every = said_once(step_view(guide, guide.steps[slug]) for level in levels for slug in level.steps)
    for level in levels:
        yield from _level(guide, level)
        for step in (it for it in every if it.id in level.steps):
            yield from _step(guide, step)


def _level(guide: Guide, level: Level) -> Iterator[Block]:
    yield Heading(level_name(guide, level.slug))
    yield from prose(level.what)
    yield labelled("Når", level.when)
    yield labelled("Leder arbeidet", guide.roles[level.led_by].title)
    yield ways(outcomes(guide, level.outcomes, "level"))


def _step(guide: Guide, step: StepView) -> Iterator[Block]:
    yield Heading(step.title, 3)
    yield from prose(step.what)
    yield Text((step.parents,))
    yield from exceptions(step.exceptions, level=4)
    if step.other_exceptions:
        yield Text((f"De andre unntakene står under «{step.other_exceptions.text}».",))
    yield Items(more_lines(guide, step.how), "numbered")
    yield labelled("Ansvar", names(guide, step.responsible))
    if step.deadline:
        yield labelled("Frist", deadline(guide, step.deadline))
    yield labelled("Barnets stemme", step.childs_voice)
    yield labelled("Skriv ned", step.write_down)
    if step.tools:
        yield labelled("Verktøy", names(guide, step.tools))
    yield ways(step.outcomes)


def _path(guide: Guide, reader: Reader) -> Iterator[Block]:
    steps = reader_path(guide, reader)
    yield Heading(reader.path_title)
    yield from important(guide, reader, steps, level=3)
    for step in steps:
        yield from told(guide, reader, step, level=3)
        yield from more(guide, reader, step, level=4)


def _themes(guide: Guide, reader: Reader) -> Iterator[Block]:
    for theme in in_order(guide.themes, guide.head.themes):
        lent = lender(reader, theme.for_)
        if reader.staff:
            yield Heading(theme.title)
            yield from prose(theme.what)
            yield from _own(guide, theme)
        elif lent and not theme.sensitive:
            yield Heading(theme.for_[lent].title)
            yield from prose(theme.for_[lent].what)
            yield Items(do_lines(guide, theme.for_[lent].how))


def _own(guide: Guide, theme: Theme) -> Iterator[Block]:
    if theme.emergency:
        yield labelled("Haster det", link(guide, "emergency", theme.emergency).text)
    yield Heading("De første skrittene", 3)
    yield Items(do_lines(guide, theme.how), "numbered")
    yield from do_not(theme.do_not, level=3)
