"""The program `veileder`: check, build, serve, write, new."""

from __future__ import annotations

import functools
import gettext
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from build_tools.content import examine
from build_tools.engine import publish, serve
from build_tools.engine.hooks import Tick, today
from build_tools.new import NewFileError, create
from build_tools.problems import ContentError, Problem, stops
from build_tools.report import as_github, as_json, as_text, summary
from build_tools.write import write
from schema import KINDS

ROOT = Path(__file__).resolve().parent.parent
FORMATS: dict[str, Callable[[list[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}
PORT = 8000
LOCALE = Path(__file__).parent / "locale"
"""Click's own words in Norwegian: it asks gettext for them."""


def main() -> None:
    """Run the program."""
    os.environ["LANGUAGE"] = "nb"
    gettext.bindtextdomain("messages", LOCALE)
    cli(prog_name="veileder")


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO ...",
)
def cli() -> None:
    """Handlingsveileder: fra YAML til en veileder folk kan bruke."""


guide_argument = click.argument("guide", required=False, metavar="[VEILEDER]")


def _with_guide(command: Callable[..., None]) -> Callable[..., None]:
    """Fill in the default guide, and say content mistakes in one place."""

    @functools.wraps(command)
    def run(guide: str | None, **options: Any) -> None:
        try:
            command(guide or publish.default_guide(ROOT), **options)
        except ContentError as error:
            click.echo(as_text(error.problems), err=True)
            sys.exit(1)
        except OSError as error:
            click.echo(f"Det gikk ikke: {error.strerror or error} {error.filename or ''}".rstrip() + ".", err=True)
            sys.exit(1)

    return run


@cli.command(options_metavar="[VALG]")
@guide_argument
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hvordan feilene skrives.")
@_with_guide
def check(guide: str, form: str) -> None:
    """Sjekk innholdet i en veileder. Avslutter med 1 når noe må rettes."""
    _, problems = examine(ROOT / "content", guide, today())
    click.echo(FORMATS[form](problems))
    sys.exit(1 if stops(problems) else 0)


@cli.command(options_metavar="[VALG]")
@guide_argument
@click.option(
    "--out",
    metavar="MAPPE",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Mappen siden legges i. Vanligvis site/.",
)
@_with_guide
def build(guide: str, out: Path | None) -> None:
    """Bygg veilederen til en mappe som kan legges på en nettserver."""
    with _progress("Bygger sider") as tick:
        problems = publish.publish(ROOT, guide, out or ROOT / "site", tick)
    click.echo(f"{summary(problems)} Siden ligger i {out or 'site'}.")


@cli.command("serve", options_metavar="[VALG]")
@guide_argument
@click.option(
    "--port", metavar="TALL", default=PORT, show_default=True, help="Porten. Er den opptatt, brukes den neste ledige."
)
@_with_guide
def serve_command(guide: str, port: int) -> None:
    """Vis veilederen på denne maskinen, og bygg på nytt når en fil lagres."""
    serve.serve(ROOT, guide, port, click.echo)


@cli.command("write", options_metavar="[VALG]")
@click.argument("guide", metavar="VEILEDER")
@click.argument("folder", metavar="MAPPE", type=click.Path(path_type=Path, file_okay=False))
@_with_guide
def write_command(guide: str, folder: Path) -> None:
    """Legg sidene ned som filer som en annen sidebygger kan bruke."""
    click.echo(f"{write(ROOT, guide, folder, today())} sider skrevet til {folder}.")


@cli.command(options_metavar="[VALG]")
@click.argument("kind", metavar="SLAG", type=click.Choice([kind for kind, (folder, _) in KINDS.items() if folder]))
@click.argument("slug", metavar="NAVN")
@click.option("--guide", required=True, metavar="LAG", help="Laget filen legges i, for eksempel kragero.")
def new(kind: str, slug: str, guide: str) -> None:
    """Lag en ny innholdsfil med alle feltene som må fylles ut."""
    try:
        click.echo(
            f"Laget {create(ROOT / 'content', guide, kind, slug).relative_to(ROOT)}. Fyll ut, og kjør «veileder check»."
        )
    except NewFileError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


@contextmanager
def _progress(label: str) -> Iterator[Tick]:
    """A progress bar whose length is told by the first tick."""
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def tick(pages: int) -> None:
            if pages:
                bar.length = pages
            else:
                bar.update(1)

        yield tick
