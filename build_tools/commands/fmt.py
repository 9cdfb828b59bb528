"""The command `veileder fmt`: content files in the form that all files have."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.fmt.files import content_files, in_form, replace
from build_tools.problems import Problem, Refused
from build_tools.report import as_text
from build_tools.terminal import ROOT, told


@click.command(options_metavar="[VALG]")
@click.argument("files", metavar="[FILER]...", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--check", "only_check", is_flag=True, help="Endre ingenting. Si hvilke filer som ville blitt endret.")
@told
def fmt(files: tuple[Path, ...], only_check: bool) -> None:
    """Skriv innholdsfiler på den formen alle filer har. Verdier og kommentarer er de samme etterpå, med skjemaet for editoren øverst.

    Uten FILER: alle filene i content/. Med --check avsluttes det med 1 når noe ville blitt endret.
    """
    changed: list[str] = []
    refused: list[Problem] = []
    for path in content_files(ROOT / "content", files):
        try:
            if _put_in_form(path, only_check):
                changed.append(_name(path))
        except Refused as error:
            refused.append(error.problem)
    _tell(changed, only_check)
    if refused:
        click.echo(as_text(refused), err=True)
    sys.exit(1 if refused or (only_check and changed) else 0)


def _put_in_form(path: Path, only_check: bool) -> bool:
    before, after = in_form(path, ROOT)
    if before == after:
        return False
    if not only_check:
        replace(path, after)
    return True


def _name(path: Path) -> str:
    return path.resolve().relative_to(ROOT).as_posix()


def _tell(changed: list[str], only_check: bool) -> None:
    for name in changed:
        click.echo(name)
    count = "1 fil" if len(changed) == 1 else f"{len(changed)} filer"
    if not changed:
        click.echo("Alle filene har riktig form.")
    elif only_check:
        click.echo(f"{count} ville blitt endret. Kjør «veileder fmt», eller «veileder fmt» og navnet på filen.")
    else:
        click.echo(f"{count} skrevet om. Innholdet er det samme.")
