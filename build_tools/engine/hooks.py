"""What does MkDocs ask of us while it builds?"""

from __future__ import annotations

import datetime
import functools
import os
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from build_tools import saved
from build_tools.addresses import EDITORS, NOT_FOUND
from build_tools.admin.config import backend
from build_tools.content import Reading, read_guide
from build_tools.engine.frame import Frame, file_of, introduce
from build_tools.engine.inside import inside
from build_tools.feed import feeds
from build_tools.guide import Guide
from build_tools.handouts import Paper
from build_tools.handouts.press import Tick
from build_tools.handouts.prints import TEMPLATES, print_all
from build_tools.pages import pages
from build_tools.problems import ContentError
from build_tools.report import as_text
from build_tools.search import ADDRESS, register

THEME_FILES = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""The theme's own picture, scripts and styles: no page asks for them."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put every page and handout of the guide among the site's files. Stops when the content has stops."""
    if config.extra.get("only_frame"):
        return files
    for file in [it for it in files if it.dest_uri.startswith(THEME_FILES)]:
        files.remove(file)
    root = Path(config.config_file_path).parent
    guide = _guide(root, config)
    paper = _handouts(root, guide, config, files)
    config.extra["staff"] = guide.staff.slug
    config.extra["synonyms"] = tuple(guide.synonyms.values())
    config.extra["drawn"] = list(pages(guide, root / "guide" / "templates", paper))
    if config.extra.get("internal"):
        inside(root, guide, config, files)
    for page in config.extra["drawn"]:
        if page.address == NOT_FOUND:
            config.extra["not_found"] = page.html
        else:
            files.append(file_of(page, config))
    for address, content in feeds(guide):
        files.append(File.generated(config, address, content=content))
    _tick(config, len(config.extra["drawn"]) - 1)
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


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """Keep the pages for editors out of the map of the site."""
    context["pages"] = [it for it in context["pages"] if not it.url.startswith(EDITORS)]
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write what search knows of the pages, and what staff may save of them."""
    site, drawn = Path(config.site_dir), config.extra.get("drawn", ())
    place = site / ADDRESS
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(register(drawn, config.extra.get("synonyms", ())), "utf-8")
    if drawn:
        script = Path(config.config_file_path).parent / "guide" / "templates" / saved.ADDRESS
        pages = list(saved.saved(drawn, config.extra["staff"]))
        (site / saved.ADDRESS).write_text(saved.worker(site, pages, script.read_text("utf-8")), "utf-8")


def today() -> datetime.date:
    """The day of the build; with SOURCE_DATE_EPOCH set, that day, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch else datetime.date.today()


def _guide(root: Path, config: MkDocsConfig) -> Guide:
    reading = _read(root, config.extra["guide"], admin=config.extra.get("admin", False))
    guide = reading.guide.at(config.extra.get("address", ""))
    guide = guide.as_draft() if config.extra.get("preview") else guide
    introduce(config, guide)
    config.extra |= {"problems": reading.problems, "read": guide}
    return guide


def _read(root: Path, guide: str, *, admin: bool) -> Reading:
    """What the guide says. One with forms must say where they save, and it is better told now than after the building."""
    try:
        reading = read_guide(root / "content", guide, today())
        if admin:
            backend(reading.guide)
        return reading
    except ContentError as error:
        raise PluginError(as_text(error.problems)) from error


def _handouts(root: Path, guide: Guide, config: MkDocsConfig, files: Files) -> Paper:
    """Print the handouts, and lay them among the files of the site. A quick build has none."""
    if not config.extra.get("handouts", True):
        return Paper(())
    try:
        printed = print_all(
            guide,
            root / TEMPLATES,
            Path(config.extra.get("earlier", config.site_dir)),
            functools.partial(_tick, config),
        )
    except ContentError as error:
        raise PluginError(as_text(error.problems)) from error
    for address, content in printed.files.items():
        files.append(File.generated(config, address, content=content))
    config.extra["problems"] = (*config.extra["problems"], *printed.problems)
    return printed.paper


def _tick(config: MkDocsConfig, more: int) -> None:
    tick: Tick | None = config.extra.get("tick")
    if tick is not None:
        tick(more)
