"""The command `veileder diff`: what a change means, for people who do not read YAML."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from build_tools.diff.draw import as_html, as_markdown, as_text
from build_tools.diff.history import NoHistoryError, base, extract
from build_tools.diff.log import drafts, write_draft
from build_tools.diff.review import Review, review
from build_tools.diff.side import Side, read_side
from build_tools.engine.hooks import today
from build_tools.engine.publish import default_guide
from build_tools.private import masked
from build_tools.terminal import ROOT, told

FORMATS: dict[str, Callable[[Review], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "html": lambda it: as_html(it, ROOT / "guide" / "diff"),
}


@click.command("diff", options_metavar="[VALG]")
@click.argument("revision", required=False, metavar="[UTGAVE]")
@click.option(
    "--from",
    "folder",
    metavar="MAPPE",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Sammenlign med en mappe i stedet for en utgave i git.",
)
@click.option(
    "--guide", metavar="VEILEDER", help="Veilederen det gjelder. Vanligvis den som bygges når ingen er nevnt."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hvordan det skrives.")
@click.option("--log", is_flag=True, help="Skriv også utkast til meldinger om endringene, til siden «Hva er nytt».")
@told
def diff(revision: str | None, folder: Path | None, guide: str | None, form: str, log: bool) -> None:
    """Si hva endringene betyr, med vanlige ord. Numre, frister og lover står først, med sidene de vises på.

    UTGAVE er en gren, et merke eller en innsending i git. Uten den sammenlignes det med der grenen skiller lag med main.
    """
    if revision and folder:
        raise click.UsageError("Skriv enten en utgave eller «--from», ikke begge.")
    asked = guide or default_guide(ROOT)
    try:
        with earlier(revision, folder) as (content, against):
            sides = [read_side(it, asked, today()) for it in (content, ROOT / "content")]
            meaning = review(sides[0], sides[1], asked, against, ROOT / "guide" / "templates")
            click.echo(masked(FORMATS[form](meaning)))
            if log:
                click.echo(_write_log(sides[0], sides[1]), err=True)
    except NoHistoryError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _write_log(before: Side, after: Side) -> str:
    """Write drafts of what is told to everyone, and say where they are."""
    if before.guide is None or after.guide is None:
        return "Ingen meldinger er skrevet. Rett feilene først."
    written = [write_draft(ROOT / "content", it).relative_to(ROOT).as_posix() for it in drafts(before, after)]
    if not written:
        return "Ingen endring trenger en ny melding."
    return "\n".join(
        [*written, "Les hver melding. Si med vanlige ord hva leseren må gjøre annerledes, eller slett filen."]
    )


@contextlib.contextmanager
def earlier(revision: str | None, folder: Path | None) -> Iterator[tuple[Path, str]]:
    """The content to compare with, and what it is called."""
    if folder:
        yield folder / "content" if (folder / "content").is_dir() else folder, str(folder)
        return
    asked = revision or base(ROOT)
    with tempfile.TemporaryDirectory() as into:
        extract(ROOT, asked, Path(into))
        yield Path(into, "content"), asked if revision else f"main ({asked[:10]})"
