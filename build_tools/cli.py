"""The program `veileder`: check, diff, build, handouts, onefile, serve, status, write, new, fmt."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Unpack

import click

from build_tools.admin.bundle import must_be_fetched
from build_tools.cli_diff import diff as diff_command
from build_tools.cli_fmt import fmt as fmt_command
from build_tools.cli_new import new as new_command
from build_tools.cli_paper import handouts as handouts_command
from build_tools.cli_paper import onefile as onefile_command
from build_tools.content import examine, read_guide
from build_tools.engine import publish, serve, several
from build_tools.engine.hooks import today
from build_tools.problems import Problem, stops
from build_tools.report import as_github, as_json, as_text, summary
from build_tools.status import status
from build_tools.terminal import ROOT, guide_argument, progress, say, speak_norwegian, told, web_address, with_guide
from build_tools.write import write

FORMATS: dict[str, Callable[[list[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}
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


cli.add_command(fmt_command)
cli.add_command(diff_command)
cli.add_command(handouts_command)
cli.add_command(onefile_command)
cli.add_command(new_command)


@cli.command(options_metavar="[VALG]")
@guide_argument
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hvordan feilene skrives.")
@with_guide
def check(guide: str, form: str) -> None:
    """Sjekk innholdet i en veileder. Avslutter med 1 når noe må rettes."""
    _, problems = examine(ROOT / "content", guide, today())
    click.echo(FORMATS[form](problems))
    sys.exit(1 if stops(problems) else 0)


@cli.command(options_metavar="[VALG]")
@click.argument("guides", nargs=-1, metavar="[VEILEDER]...")
@click.option(
    "--out",
    metavar="MAPPE",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Mappen siden legges i. Vanligvis site/. Flere veiledere får hver sin mappe der.",
)
@click.option("--address", metavar="ADRESSE", default="", callback=web_address, help="Hvor siden skal ligge på nettet.")
@click.option("--compress", "packed", is_flag=True, help="Legg en pakket kopi (.gz) ved siden av hver fil.")
@click.option("--handouts/--no-handouts", default=True, help="Skriv arkene også. Uten dem går det raskere.")
@click.option("--offline", is_flag=True, help="For en minnepinne eller en fellesdisk: åpnes rett fra mappen.")
@click.option("--admin", is_flag=True, help="Legg skjemaer for redaktører i admin/. Krever «make admin» først.")
@told
def build(guides: tuple[str, ...], out: Path | None, **asked: Unpack[several.Asked]) -> None:
    """Bygg veilederen til en mappe som kan legges på en nettserver."""
    if asked["offline"] and asked["admin"]:
        raise click.UsageError("«--admin» trenger en nettserver, og «--offline» er uten. Bygg dem hver for seg.")
    if asked["admin"]:
        must_be_fetched()
    names = list(dict.fromkeys(guides)) or [publish.default_guide(ROOT)]
    if len(names) > 1:
        _build_each(names, out or ROOT / "site", asked)
        return
    with progress("Bygger ark og sider") as tick:
        problems = publish.publish(ROOT, names[0], out or ROOT / "site", tick, **asked)
    click.echo(f"{summary(problems)} Siden ligger i {out or 'site'}.")


def _build_each(guides: list[str], out: Path, asked: several.Asked) -> None:
    """Build several guides at once, and say how it went with each."""
    failed = False
    for it in several.publish_each(ROOT, guides, out, asked):
        if it.error:
            failed = True
            click.echo(f"{it.guide} ble ikke bygget.", err=True)
            say(it.error)
        else:
            click.echo(f"{it.guide}: {summary(it.problems)} Siden ligger i {it.out}.")
    if failed:
        sys.exit(1)


@cli.command("serve", options_metavar="[VALG]")
@guide_argument
@click.option(
    "--port", metavar="TALL", default=PORT, show_default=True, help="Porten. Er den opptatt, brukes den neste ledige."
)
@with_guide
def serve_command(guide: str, port: int) -> None:
    """Vis veilederen på denne maskinen, og bygg på nytt når en fil lagres."""
    serve.serve(ROOT, guide, port, click.echo)


@cli.command("status", options_metavar="[VALG]")
@guide_argument
@with_guide
def status_command(guide: str) -> None:
    """Vis hva som er skrevet for hvem, hva som mangler, og hvor lettlest det er."""
    reading = read_guide(ROOT / "content", guide, today())
    click.echo(status(reading.guide, reading.problems))


@cli.command("write", options_metavar="[VALG]")
@click.argument("guide", metavar="VEILEDER")
@click.argument("folder", metavar="MAPPE", type=click.Path(path_type=Path, file_okay=False))
@with_guide
def write_command(guide: str, folder: Path) -> None:
    """Legg sidene ned som filer som en annen sidebygger kan bruke."""
    click.echo(f"{write(ROOT, guide, folder, today())} sider skrevet til {folder}.")
