"""What does one fill in by hand, or speak from?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.handouts.blocks import Block, Break, Heading, Items, Question
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
            limit=4,
            reader=reader,
        )


def _blocks(guide: Guide, tool: Tool, reader: Reader | None) -> Iterator[Block]:
    yield danger(guide, reader)
    if tool.before:
        yield Heading("Før du begynner")
        yield from prose(tool.before)
    for before, part in zip((None, *tool.parts), tool.parts, strict=False):
        if before and part.own_page != before.own_page:
            yield Break()
        yield from _part(part)
    if tool.parts[-1].own_page:
        yield Break()
    yield Heading("Hvor arket skal være")
    yield from prose(tool.keep)


def _part(part: ToolPart) -> Iterator[Block]:
    yield Heading(part.heading)
    yield from prose(part.text or "")
    if part.say:
        yield Items(tuple(("«", *runs(it), "»") for it in part.say), "said")
    for it in part.questions:
        yield Question(runs(it.ask), runs(it.help or ""), tuple(map(runs, it.choices)), it.lines)
