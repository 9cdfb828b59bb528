"""What does MkDocs ask of us while it builds?"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from build_tools.content import Reading, read_guide
from build_tools.engine.frame import NOT_FOUND, Frame, file_of, introduce
from build_tools.pages import Page, pages
from build_tools.problems import ContentError
from build_tools.report import as_text
from build_tools.search import ADDRESS, register

Tick = Callable[[int], None]
"""Called with the number of pages before the first is built, then with 0 for each that is."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put every page of the guide among the site's files. Stops when the content has stops."""
    if config.extra.get("only_frame"):
        return files
    config.extra["drawn"] = _drawn(config)
    for page in config.extra["drawn"]:
        if page.address == NOT_FOUND:
            config.extra["not_found"] = page.html
        else:
            files.append(file_of(page, config))
    _tick(config, len(files.documentation_pages()))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep what a page needs that is drawn later."""
    config.extra["nav"] = nav


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Keep the frame for pages that are drawn later."""
    config.extra["frame"] = Frame(config, files, config.extra["nav"], env)


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Say that one more page is built."""
    _tick(config, 0)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Write what search knows of the pages."""
    place = Path(config.site_dir) / ADDRESS
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(register(config.extra.get("drawn", ())), "utf-8")


def today() -> datetime.date:
    """The day of the build; with SOURCE_DATE_EPOCH set, that day, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch else datetime.date.today()


def _drawn(config: MkDocsConfig) -> list[Page]:
    root = Path(config.config_file_path).parent
    reading = _read(root, config.extra["guide"])
    guide = reading.guide.at(config.extra.get("address", ""))
    introduce(config, guide)
    config.extra["problems"] = reading.problems
    return list(pages(guide, root / "guide" / "templates"))


def _read(root: Path, guide: str) -> Reading:
    try:
        return read_guide(root / "content", guide, today())
    except ContentError as error:
        raise PluginError(as_text(error.problems)) from error


def _tick(config: MkDocsConfig, pages: int) -> None:
    tick: Tick | None = config.extra.get("tick")
    if tick is not None:
        tick(pages)
