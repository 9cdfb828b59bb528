"""How does the program speak to whoever runs it?"""

from __future__ import annotations

import errno
import functools
import gettext
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from build_tools.engine.publish import default_guide
from build_tools.handouts.press import Tick
from build_tools.problems import ContentError
from build_tools.report import as_text

ROOT = Path(__file__).resolve().parent.parent
LOCALE = Path(__file__).parent / "locale"
"""Click's own words in Norwegian: it asks gettext for them."""


def speak_norwegian() -> None:
    """Let the command line library say its own words in Norwegian."""
    os.environ["LANGUAGE"] = "nb"
    gettext.bindtextdomain("messages", LOCALE)


guide_argument = click.argument("guide", required=False, metavar="[VEILEDER]")
"""The guide that a command works on; the default one when none is named."""


def with_guide(command: Callable[..., None]) -> Callable[..., None]:
    """Fill in the default guide, and say content mistakes in one place."""

    @functools.wraps(command)
    @told
    def run(guide: str | None, **options: Any) -> None:
        command(guide or default_guide(ROOT), **options)

    return run


def told(command: Callable[..., None]) -> Callable[..., None]:
    """Say content mistakes, and those of the disk, in one place."""

    @functools.wraps(command)
    def run(**options: Any) -> None:
        try:
            command(**options)
        except (ContentError, OSError) as error:
            say(error)
            sys.exit(1)

    return run


def say(error: ContentError | OSError) -> None:
    """Say why a guide could not be built."""
    click.echo(as_text(error.problems) if isinstance(error, ContentError) else _in_norwegian(error), err=True)


def web_address(context: click.Context, option: click.Parameter, value: str) -> str:
    """An address that pages can be put under, or a word about what it must look like."""
    if value and not re.fullmatch(r"https?://[^\s<>\"'?#]+", value):
        raise click.BadParameter("skriv hele adressen, for eksempel https://www.kommune.no/veileder/")
    return value


DISK_WORDS = {
    errno.ENOSPC: "Disken er full",
    errno.EACCES: "Du har ikke lov til å skrive der",
    errno.EROFS: "Disken kan bare leses",
    errno.EADDRINUSE: "Ingen ledig port",
}
"""What the operating system says in English → what we say."""


def _in_norwegian(error: OSError) -> str:
    """A mistake of the disk or the network in one line."""
    said = DISK_WORDS.get(error.errno or 0, "Filen eller mappen kan ikke brukes")
    return f"{said}: {error.filename}." if error.filename else f"{said}."


@contextmanager
def progress(label: str) -> Iterator[Tick]:
    """A progress bar that grows longer when a tick says how much more there is to do."""
    with click.progressbar(length=0, label=label, file=sys.stderr) as bar:

        def tick(more: int) -> None:
            bar.length = (bar.length or 0) + more
            if not more:
                bar.update(1)

        yield tick
