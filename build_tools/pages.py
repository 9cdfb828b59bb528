"""The pages of a guide, drawn, for any engine to publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools import handouts
from build_tools.editing import editing
from build_tools.guide import Guide
from build_tools.handouts import Paper
from build_tools.handouts.shelf import offers, shelf
from build_tools.prose import plain
from build_tools.render import Renderer
from build_tools.views import views
from build_tools.views.contacts import helpers
from build_tools.views.links import link
from build_tools.views.overviews import UPDATES
from build_tools.views.strip import strip, urgent_address, way_out
from build_tools.views.trust import source_line, trust
from build_tools.views.view import View
from schema.guide import Exit


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to publish."""

    address: str
    """From the site's root: «steg/del-undringen/», empty for the front page, «404.html»."""

    title: str
    """In the tab: neutral on a page that is dangerous to be seen with."""

    name: str
    """In search results: what the page is about."""

    description: str
    html: str
    """The main part of the page, with its own strip, exit and headings."""

    searched: bool
    sensitive: bool
    reader: str
    """Whom the page is written for, in a word; empty when it is for staff or for all."""

    words: tuple[str, ...]
    """Other words that the page is looked up by."""

    exit: Exit | None
    """Where the page can be left for; None on a page that no one needs to hide."""

    edit: str
    """The content file that wrote the page, from the content folder's parent; empty when none did."""


def pages(guide: Guide, templates: Path, paper: Paper | None = None) -> Iterator[Page]:
    """Every page of a guide. Knows nothing of the engine that publishes them."""
    known = paper or handouts.paper(guide)
    return map(drawer(guide, templates, known), all_views(guide, known))


def all_views(guide: Guide, paper: Paper) -> Iterator[View]:
    """What each page shows, the list of handouts among them."""
    return views(guide, [shelf(guide, paper.documents, paper.pages)])


def drawer(guide: Guide, templates: Path, paper: Paper) -> Callable[[View], Page]:
    """What draws the pages of a guide, one at a time."""
    renderer = Renderer(templates, guide, _everywhere(guide))
    offered = offers(paper.documents, paper.pages)
    return lambda view: Page(
        address=view.address,
        title=view.title,
        name=view.heading if view.sensitive else view.title,
        description=plain(view.description),
        html=renderer.draw(view, {**_frame(guide, view), "offers": offered.get(view.address, ())}),
        searched=view.searched,
        sensitive=view.sensitive,
        reader=view.reader.short if view.reader and not view.reader.staff else "",
        words=view.words,
        exit=way_out(guide, view.reader, sensitive=view.sensitive),
        edit=guide.file(view.entry) if view.entry else "",
    )


def _everywhere(guide: Guide) -> dict[str, object]:
    head = guide.head
    return {
        "head": head,
        "draft": head.status == "draft",
        "about": [
            *(link(guide, "article", slug) for slug in head.about),
            *([UPDATES.link] if UPDATES.holds(guide) else []),
        ],
        "sources": guide.sources,
        "source_line": source_line,
    }


def _frame(guide: Guide, view: View) -> dict[str, object]:
    """What stands around the page's own words."""
    return {
        "strip": strip(guide, view.reader),
        "exit": way_out(guide, view.reader, sensitive=view.sensitive),
        "urgent": urgent_address(guide, view.reader),
        "helpers": helpers(guide, view.reader),
        "trust": trust(guide, view.trusted),
        "edit": editing(guide, view.entry, view.address) if view.entry and view.reader and view.reader.staff else None,
    }
