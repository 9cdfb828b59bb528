"""The command `veileder from-issue`: a form that someone has answered, made into a change."""

from __future__ import annotations

import sys

import click

from build_tools.engine.hooks import today
from build_tools.forms.answers import MOST, NotUnderstoodError
from build_tools.forms.proposal import carry_out
from build_tools.forms.said import not_understood_said, outcome_said
from build_tools.terminal import ROOT, told


@click.command("from-issue", options_metavar="[VALG]")
@click.argument("file", metavar="FIL", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--number", metavar="TALL", type=click.IntRange(1), help="Nummeret på saken, som endringen lukker.")
@told
def from_issue(file: str, number: int | None) -> None:
    """Gjør et utfylt skjema om til en endring i innholdet.

    FIL er teksten i saken; «-» leser den fra kommandoen før. Avslutter med 1 når ingenting er endret, og sier hvorfor.
    """
    try:
        outcome = carry_out(ROOT, _text(file), today())
    except NotUnderstoodError as error:
        click.echo(not_understood_said(error))
        sys.exit(1)
    click.echo(outcome_said(outcome, str(number or "")))
    sys.exit(0 if outcome.made else 1)


def _text(file: str) -> str:
    with click.open_file(file, "rb") as issue:
        found: bytes = issue.read(MOST * 4)
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError:
        raise NotUnderstoodError("Saken er ikke skrevet i UTF-8.") from None
