"""How does a reader's whole guide become one file, to send or to keep where there is no net?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_tools.guide import Guide, in_order
from build_tools.handouts.booklets import booklets
from build_tools.handouts.document import Document
from build_tools.handouts.screen import alone

STYLE = Path("guide", "pages", "assets", "ark.css")
"""The look of the file, from the project's root: it is written into it."""

NEUTRAL = "Hefte"
"""What a file is called in the tab and by its name when someone may look over the reader's shoulder."""


def one_files(guide: Guide, templates: Path, style: str) -> Iterator[tuple[str, str]]:
    """The name and the HTML of each reader's file: the booklet, with its look inside and nothing to fetch."""
    draw = alone(guide, templates, style)
    readers = in_order(guide.readers, guide.head.readers)
    for place, (reader, sheet) in enumerate(zip(readers, booklets(guide), strict=True), 1):
        name = f"{NEUTRAL.lower()}-{place}" if reader.quick_exit else reader.slug
        title = NEUTRAL if reader.quick_exit else f"{guide.head.title} – {reader.short}"
        yield f"{name}.html", draw(Document(sheet, guide), title)
