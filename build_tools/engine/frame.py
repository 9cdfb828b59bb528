"""How does a page of ours get its frame from MkDocs?"""

from __future__ import annotations

from dataclasses import dataclass

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from build_tools.addresses import EDITORS, NOT_FOUND
from build_tools.feed import main_feed
from build_tools.guide import Guide
from build_tools.pages import Page


def introduce(config: MkDocsConfig, guide: Guide) -> None:
    """Tell MkDocs whose site it is: the frame shows the name, and says whether it is a draft."""
    config.site_name = guide.head.title
    config.site_url = guide.home or None
    config.extra["draft"] = guide.head.status == "draft"
    config.extra["feed"] = main_feed(guide)


def file_of(page: Page, config: MkDocsConfig) -> File:
    """The page as a virtual file whose HTML is ready, so Python-Markdown never sees an author's words."""
    file = File.generated(config, f"{page.address}index.md", content="")
    _Drawn(page, file, config)
    return file


class _Drawn(MkDocsPage):
    """A page whose HTML is already there."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self.drawn = page

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        way_out = self.drawn.exit
        self.meta = {
            "description": self.drawn.description,
            "sensitive": self.drawn.sensitive,
            "hidden": self.drawn.address.startswith(EDITORS),
            "reader": self.drawn.reader,
            "exit": way_out.model_dump() if way_out else None,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""
        self.toc = TableOfContents([])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}


@dataclass(frozen=True)
class Frame:
    """The theme, set up for one site, for pages that are drawn one by one."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment

    def around(self, page: Page) -> str:
        """The whole HTML of a page."""
        if page.address == NOT_FOUND:
            self.config.extra["not_found"] = page.html
            return self.env.get_template(NOT_FOUND).render(self._context(None))
        framed = file_of(page, self.config).page
        assert framed is not None
        framed.read_source(self.config)
        framed.render(self.config, self.files)
        return self.env.get_template("main.html").render(self._context(framed))

    def _context(self, page: MkDocsPage | None) -> TemplateContext:
        return get_context(self.nav, self.files, self.config, page, base_url="/")
