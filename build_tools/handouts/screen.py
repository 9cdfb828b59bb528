"""How does a handout stand on the screen, ready to print without its PDF?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from build_tools.addresses import relative
from build_tools.guide import Guide
from build_tools.handouts.document import Document
from build_tools.render import environment
from build_tools.views.strip import strip, way_out
from schema.cover import Covered


def screen(guide: Guide, folder: Path, pages: Mapping[str, int]) -> Callable[[Document], str]:
    """What draws the print pages, each a whole HTML document of its own: no theme, no script.

    `pages` holds the number of pages of each PDF by name; one that is not printed yet is not there.
    """
    template = environment(folder).get_template("sheet.html")

    def draw(document: Document) -> str:
        sheet = document.sheet
        return template.render(
            sheet=document.data,
            tab=_tab(document),
            leave=relative(document.address, "assets/ut.js"),
            css=relative(document.address, "assets/ark.css"),
            icon=relative(document.address, "assets/favicon.svg"),
            back={"text": sheet.page.text, "address": relative(document.address, sheet.page.address)},
            pdf=relative(document.address, document.pdf),
            pages=pages.get(sheet.name, 0),
            draft=guide.head.status == "draft",
            strip=strip(guide, sheet.reader),
            exit=way_out(guide, sheet.reader),
        )

    return draw


def _tab(document: Document) -> str:
    """What the tab says: of a sheet of a page that is dangerous to be seen with, no more than the page's own."""
    sheet, sign = document.sheet, document.data["sign"]
    if isinstance(sheet.entry, Covered) and sheet.entry.sensitive and sheet.entry.cover and sheet.signed:
        return sheet.entry.cover.title
    return f"{sheet.title} – {sign['guide']}" if sign else sheet.title
