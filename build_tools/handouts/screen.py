"""How does a handout stand on the screen, ready to print without its PDF?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from build_tools.addresses import relative
from build_tools.guide import Guide
from build_tools.handouts.document import Document
from build_tools.render import environment
from build_tools.views import words
from build_tools.views.strip import strip, way_out
from schema.cover import Covered

SHEET = "sheet.html"


def screen(guide: Guide, folder: Path, pages: Mapping[str, int]) -> Callable[[Document], str]:
    """What draws the print pages, each a whole HTML document of its own: no theme, no script.

    `pages` holds the number of pages of each PDF by name; one that is not printed yet is not there.
    """
    template = environment(folder).get_template(SHEET)

    def draw(document: Document) -> str:
        sheet = document.sheet
        return template.render(
            **_shown(guide, document),
            tab=_tab(document),
            leave=relative(document.address, "assets/ut.js"),
            css=relative(document.address, "assets/ark.css"),
            icon=relative(document.address, "assets/favicon.svg"),
            back={"text": sheet.page.text, "address": relative(document.address, sheet.page.address)},
            pdf=relative(document.address, document.pdf),
            pages=pages.get(sheet.name, 0),
        )

    return draw


def alone(guide: Guide, folder: Path, style: str) -> Callable[[Document, str], str]:
    """What draws a handout as one file with its style inside, called as it is told: it leads to no other file."""
    template = environment(folder).get_template(SHEET)
    copied = f"Kopi fra {words.day(guide.today)}. {words.MAY_HAVE_CHANGED}"
    return lambda document, title: template.render(**_shown(guide, document), style=style, tab=title, copied=copied)


def _shown(guide: Guide, document: Document) -> dict[str, object]:
    """What a handout shows wherever it stands."""
    return {
        "sheet": document.data,
        "draft": guide.head.status == "draft",
        "strip": strip(guide, document.sheet.reader),
        "exit": way_out(guide, document.sheet.reader),
    }


def _tab(document: Document) -> str:
    """What the tab says: of a sheet of a page that is dangerous to be seen with, no more than the page's own."""
    sheet, sign = document.sheet, document.data["sign"]
    if isinstance(sheet.entry, Covered) and sheet.entry.sensitive and sheet.entry.cover and sheet.signed:
        return sheet.entry.cover.title
    return f"{sheet.title} – {sign['guide']}" if sign else sheet.title
