"""What does one fill in by hand, or speak from?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.handouts.blocks import Block, Break, Group, Heading, Items, Question, Text
from build_tools.handouts.pieces import danger, prose
from build_tools.handouts.runs import runs
from build_tools.handouts.sheet import Sheet
from build_tools.views import words
from build_tools.views.view import Link
from schema import Reader, Tool
from schema.tool import ToolPart


def tool_sheets(guide: Guide) -> Iterator[Sheet]:
    """Each tool, blank: what one reads before one begins, what one says, and room to write."""
    for tool in guide.tools.values():
        reader = guide.readers[tool.for_readers[0]] if len(tool.for_readers) == 1 else None
        yield Sheet(
            name=f"verktoy-{tool.slug}",
            title=tool.title,
            shelf="Skjemaer og samtaleguider",
            what=f"«{tool.title}»",
            over=words.TOOL[tool.kind],
            page=Link(tool.title, address("tool", tool) or ""),
            entry=tool,
            lead=runs(tool.what),
            blocks=partial(_blocks, guide, tool, reader),
            each_page=_joined(guide, tool),
            limit=4,
            reader=reader,
        )


def _joined(guide: Guide, tool: Tool) -> tuple[str, ...]:
    """What staff write on each page of a form, so that loose pages are put together without a name."""
    written = any(it.lines for part in tool.parts for it in part.questions)
    return ("Kode:", "Dato:") if written and guide.staff.slug in tool.for_readers else ()


def _blocks(guide: Guide, tool: Tool, reader: Reader | None) -> Iterator[Block]:
    """Where the sheet is to be kept stands before what is written: one knows it first, and no last page holds only that."""
    yield danger(guide, reader)
    if tool.before:
        yield Heading("Før du begynner")
        yield from prose(tool.before)
    yield Heading("Hvor arket skal være")
    yield from prose(tool.keep)
    for before, part in zip((None, *tool.parts), tool.parts, strict=False):
        if before and part.own_page != before.own_page:
            yield Break()
        yield Group(tuple(_part(part)))


def _part(part: ToolPart) -> Iterator[Heading | Text | Items | Question]:
    yield Heading(part.heading)
    yield from prose(part.text or "")
    if part.say:
        yield Items(tuple(("«", *runs(it), "»") for it in part.say), "said")
    for it in part.questions:
        yield Question(runs(it.ask), runs(it.help or ""), tuple(map(runs, it.choices)), it.lines)
