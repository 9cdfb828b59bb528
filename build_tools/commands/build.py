"""The command `veileder build`: guides as sites that any web server can show."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Unpack

import click

from build_tools.admin.bundle import must_be_fetched
from build_tools.engine import publish, several
from build_tools.engine.hooks import today
from build_tools.report import summary
from build_tools.status.built import counted, remember
from build_tools.terminal import ROOT, progress, say, told, web_address


@click.command(options_metavar="[VALG]")
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
@click.option("--internal", is_flag=True, help="For intranettet: merket «Intern», med siden status/ og kalendere.")
@click.option(
    "--preview", is_flag=True, help="Vis en endring før den er godkjent: UTKAST på hver side, ingen søkemotorer."
)
@click.option("--admin", is_flag=True, help="Legg skjemaer for redaktører i admin/. Krever «make admin» først.")
@told
def build(guides: tuple[str, ...], out: Path | None, **asked: Unpack[publish.Asked]) -> None:
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
    remember(ROOT, names[0], counted(out or ROOT / "site", str(today()), len(problems)))
    click.echo(f"{summary(problems)} Siden ligger i {out or 'site'}.")


def _build_each(guides: list[str], out: Path, asked: publish.Asked) -> None:
    """Build several guides at once, and say how it went with each."""
    failed = False
    for it in several.publish_each(ROOT, guides, out, asked):
        if it.error:
            failed = True
            click.echo(f"{it.guide} ble ikke bygget.", err=True)
            say(it.error)
        else:
            remember(ROOT, it.guide, counted(it.out, str(today()), len(it.problems)))
            click.echo(f"{it.guide}: {summary(it.problems)} Siden ligger i {it.out}.")
    if failed:
        sys.exit(1)
