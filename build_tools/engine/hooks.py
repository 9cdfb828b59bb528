"""How do our pages become pages of MkDocs?

The pages are virtual files whose HTML is ready, so Python-Markdown never sees an author's words.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from build_tools.content import Reading, read_guide
from build_tools.pages import Page, pages
from build_tools.problems import ContentError
from build_tools.report import as_text

Tick = Callable[[int], None]
"""Called with the number of pages before the first is built, then with 0 for each that is."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put every page of the guide among the site's files. Stops when the content has stops."""
    for page in _drawn(config):
        if page.address == "404.html":
            config.extra["not_found"] = page.html
        else:
            files.append(_file(page, config))
    _tick(config, len(files.documentation_pages()))
    return files


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Say that one more page is built."""
    _tick(config, 0)
    return output


def today() -> datetime.date:
    """The day of the build; with SOURCE_DATE_EPOCH set, that day, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch else datetime.date.today()


def _drawn(config: MkDocsConfig) -> Iterator[Page]:
    root = Path(config.config_file_path).parent
    reading = _read(root, config.extra["guide"])
    guide = reading.guide.at(config.extra.get("address", ""))
    config.site_name = guide.head.title
    config.site_url = f"{guide.head.address.rstrip('/')}/" if guide.head.address else None
    config.extra |= {"draft": guide.head.status == "draft", "problems": reading.problems}
    yield from pages(guide, root / "guide" / "templates")


def _read(root: Path, guide: str) -> Reading:
    try:
        return read_guide(root / "content", guide, today())
    except ContentError as error:
        raise PluginError(as_text(error.problems)) from error


def _file(page: Page, config: MkDocsConfig) -> File:
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
        self.meta = {
            "description": self.drawn.description,
            "sensitive": self.drawn.sensitive,
            "search": {"exclude": not self.drawn.searched},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = searched(self.drawn.html)
        self.toc = TableOfContents([])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}


FOOT = '<footer class="foot"'


def searched(html: str) -> str:
    """The part of a page that search reads: it parses and throws away what stands around every page."""
    _, heading, rest = html.partition("<h1 ")
    return f"<div>{heading}{rest.partition(FOOT)[0]}</div>" if heading else html


def _tick(config: MkDocsConfig, pages: int) -> None:
    tick: Tick | None = config.extra.get("tick")
    if tick is not None:
        tick(pages)
