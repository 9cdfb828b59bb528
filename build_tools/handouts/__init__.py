"""What does each handout hold? Decides; does not draw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.guide import Guide
from build_tools.handouts.booklets import booklets
from build_tools.handouts.document import Document
from build_tools.handouts.levels import level_sheets
from build_tools.handouts.lists import list_sheets
from build_tools.handouts.posters import poster_sheets
from build_tools.handouts.sheet import Sheet
from build_tools.handouts.themes import theme_sheets
from build_tools.handouts.tools import tool_sheets


@dataclass(frozen=True, slots=True)
class Paper:
    """All handouts of a guide."""

    documents: tuple[Document, ...]
    pages: Mapping[str, int] = field(default_factory=dict)
    """How many pages each has by the name of its sheet; nothing until it is printed."""


def paper(guide: Guide) -> Paper:
    """All handouts of a guide, not printed yet."""
    return Paper(tuple(Document(sheet, guide) for sheet in sheets(guide)))


def sheets(guide: Guide) -> Iterator[Sheet]:
    """Every handout of the guide, each once."""
    yield from list_sheets(guide)
    yield from poster_sheets(guide)
    yield from level_sheets(guide)
    yield from theme_sheets(guide)
    yield from tool_sheets(guide)
    yield from booklets(guide)
