"""The commands that keep a guide true: `veileder checked`, `veileder calendar` and `veileder codeowners`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.calendars import calendars
from build_tools.codeowners import PLACE, codeowners
from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.fmt.files import replace
from build_tools.fmt.renew import Check, renewed
from build_tools.problems import Problem, Refused
from build_tools.report import as_text
from build_tools.terminal import ROOT, guide_argument, told, with_guide


@click.command(options_metavar="[VALG]")
@click.argument(
    "files", metavar="FILER...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--by", metavar="ROLLE", required=True, help="Rollen som kontrollerte. Aldri et personnavn.")
@click.option("--against", metavar="KILDE", required=True, help="Kilden det ble kontrollert mot: filnavnet uten .yml.")
@click.option("--part", "parts", metavar="DEL", multiple=True, help="Bare en del av filen, for eksempel telefon.")
@told
def checked(files: tuple[Path, ...], by: str, against: str, parts: tuple[str, ...]) -> None:
    """Skriv at filer er kontrollert i dag. Si av hvem, og mot hvilken kilde. Les hver fil mot kilden først."""
    check = Check(today(), " ".join(by.split()), against)
    refused: list[Problem] = []
    texts: dict[Path, str] = {}
    for path in files:
        try:
            texts[path] = renewed(path, ROOT, check, parts)
        except Refused as error:
            refused.append(error.problem)
    if refused:
        click.echo(as_text(list(dict.fromkeys(refused))), err=True)
        sys.exit(1)
    for path, text in texts.items():
        replace(path, text)
        click.echo(path.resolve().relative_to(ROOT).as_posix())
    count = "1 fil" if len(texts) == 1 else f"{len(texts)} filer"
    click.echo(f"{count} er merket: kontrollert {check.on} av {check.by} mot «{against}».")


@click.command(options_metavar="[VALG]")
@guide_argument
@click.option(
    "--out",
    metavar="MAPPE",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("kalender"),
    show_default=True,
    help="Mappen kalenderne legges i.",
)
@with_guide
def calendar(guide: str, out: Path) -> None:
    """Lag en kalender for hver eier. Den har dagene noe skal kontrolleres på nytt."""
    found = calendars(read_guide(ROOT / "content", guide, today()).guide)
    out.mkdir(parents=True, exist_ok=True)
    for it in found:
        (out / Path(it.address).name).write_bytes(it.text)
        click.echo(f"{out / Path(it.address).name}: {it.owner}")
    click.echo(f"{len(found)} {'kalender' if len(found) == 1 else 'kalendere'} ligger i {out}.")


@click.command("codeowners", options_metavar="[VALG]")
@click.option("--write", is_flag=True, help=f"Skriv filen {PLACE} i stedet for å vise den.")
@told
def codeowners_command(write: bool) -> None:
    """Vis hvem som skal godkjenne hvilke filer. GitHub og GitLab leser listen."""
    text = codeowners(ROOT / "content")
    if not write:
        click.echo(text, nl=False)
        return
    (ROOT / PLACE).write_text(text, "utf-8")
    click.echo(f"Skrevet til {PLACE}.")
