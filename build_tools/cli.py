"""The program `veileder` and its commands."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.commands.build import build
from build_tools.commands.diff import diff
from build_tools.commands.explain import explain
from build_tools.commands.factcheck import factcheck
from build_tools.commands.fmt import fmt
from build_tools.commands.forms import from_issue
from build_tools.commands.keep import calendar, checked, codeowners_command
from build_tools.commands.links import links
from build_tools.commands.new import new
from build_tools.commands.paper import handouts, onefile
from build_tools.commands.words import words
from build_tools.content import examine, home, read_guide
from build_tools.engine import serve
from build_tools.engine.hooks import today
from build_tools.problems import stops
from build_tools.report import as_github, as_json, as_text
from build_tools.status.built import last
from build_tools.status.whole import status
from build_tools.terminal import ROOT, guide_argument, speak_norwegian, with_guide
from build_tools.write import write

FORMATS = {"text": as_text, "json": as_json, "github": as_github}
PORT = 8000


def main() -> None:
    """Run the program."""
    speak_norwegian()
    cli(prog_name="veileder")


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO ...",
)
def cli() -> None:
    """Handlingsveileder: fra YAML til en veileder folk kan bruke."""


for command in (
    build, calendar, checked, codeowners_command, diff, explain, factcheck, fmt, from_issue, handouts, links, new, onefile,
    words,
):  # fmt: skip
    cli.add_command(command)


@cli.command(options_metavar="[VALG]")
@guide_argument
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hvordan feilene skrives.")
@with_guide
def check(guide: str, form: str) -> None:
    """Sjekk innholdet i en veileder. Avslutter med 1 når noe må rettes."""
    _, problems = examine(ROOT / "content", guide, today())
    click.echo(FORMATS[form](problems, home(ROOT / "content", guide)))
    sys.exit(1 if stops(problems) else 0)


@cli.command("serve", options_metavar="[VALG]")
@guide_argument
@click.option(
    "--port", metavar="TALL", default=PORT, show_default=True, help="Porten. Er den opptatt, brukes den neste ledige."
)
@with_guide
def serve_command(guide: str, port: int) -> None:
    """Vis veilederen på denne maskinen. Den bygges på nytt når en fil lagres."""
    serve.serve(ROOT, guide, port, click.echo)


@cli.command("status", options_metavar="[VALG]")
@guide_argument
@with_guide
def status_command(guide: str) -> None:
    """Vis hva som er for gammelt, og hva som mangler. Si hvem som svarer, og hva som er skrevet for hvem."""
    reading = read_guide(ROOT / "content", guide, today())
    click.echo(status(reading.guide, reading.problems, last(ROOT, guide)))


@cli.command("write", options_metavar="[VALG]")
@click.argument("guide", metavar="VEILEDER")
@click.argument("folder", metavar="MAPPE", type=click.Path(path_type=Path, file_okay=False))
@with_guide
def write_command(guide: str, folder: Path) -> None:
    """Legg sidene ned som filer som en annen sidebygger kan bruke."""
    click.echo(f"{write(ROOT, guide, folder, today())} sider skrevet til {folder}.")
