"""How is a guide built into a folder that any web server can show?"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict, Unpack

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from build_tools.engine.beside import lay_forms, lay_schemas, pack, robots
from build_tools.engine.folder import for_folder
from build_tools.engine.frame import Frame
from build_tools.engine.hooks import today
from build_tools.engine.leads import dead_ends
from build_tools.engine.preview import mark
from build_tools.handouts.press import Tick
from build_tools.problems import ContentError, Problem
from build_tools.swap import swapped

CONFIG = "mkdocs.yml"


def default_guide(root: Path) -> str:
    """The guide that commands work on when none is named: `extra.guide` in mkdocs.yml."""
    return str(_config(root, root / "site").extra["guide"])


class Asked(TypedDict, total=False):
    """How a guide is to be built; what is not said is as in `USUAL`."""

    address: str
    """Where the site is to be found, when it is not where the guide's own file says."""

    packed: bool
    """With a packed copy beside each file, for a server that can send it."""

    handouts: bool
    offline: bool
    """To be opened from its folder, with no server."""

    internal: bool
    """For staff, with its own status and the calendars of its checks."""

    preview: bool
    """A draft whatever the guide is, and every page says so."""

    admin: bool
    """With forms to edit the content in."""


USUAL: Asked = {
    "address": "", "packed": False, "handouts": True, "offline": False, "internal": False, "preview": False, "admin": False,
}  # fmt: skip


def publish(root: Path, guide: str, out: Path, tick: Tick | None = None, **asked: Unpack[Asked]) -> Sequence[Problem]:
    """Build a guide into `out`, and return its notices.

    Raises ContentError when the content has stops; an earlier site in `out` then stands as it was.
    """
    with swapped(out) as fresh:
        config = _config(root, fresh)
        config.extra |= {"guide": guide, "tick": tick, "earlier": out, **USUAL, **asked}
        _build(config)
        _lay_beside(fresh, config)
    return tuple(config.extra["problems"])


def _lay_beside(site: Path, config: MkDocsConfig) -> None:
    """What a site has besides its pages, as it is to be read: from a server, packed, or from its folder."""
    (site / "robots.txt").write_text(robots(config.extra["draft"], config.site_url or ""), "utf-8")
    lay_schemas(site)
    if nowhere := tuple(dead_ends(site, config.extra["drawn"])):
        raise ContentError(nowhere)
    if config.extra["admin"]:
        lay_forms(site, Path(config.config_file_path).parent, config.extra["read"], config.extra["guide"])
    if config.extra["preview"]:
        mark(site)
    if config.extra["offline"]:
        for_folder(site, today())
    if config.extra["packed"]:
        pack(site)


def frame(root: Path, out: Path) -> Frame:
    """Lay down what every page needs, styles, scripts and pictures, and return the frame to draw the pages in."""
    config = _config(root, out)
    config.extra |= {"only_frame": True, "not_found": "", "draft": True}
    _build(config)
    found: Frame = config.extra["frame"]
    return found


def _build(config: MkDocsConfig) -> None:
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    try:
        build_site(config)
    except (PluginError, Abort) as error:
        raise _content_error(error) or error from None


def _content_error(error: BaseException) -> ContentError | None:
    """The problems behind an error that MkDocs wrapped."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ContentError):
        cause = cause.__cause__ or cause.__context__
    return cause


def _config(root: Path, out: Path) -> MkDocsConfig:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    return load_config(str(root / CONFIG), site_dir=str(out))
