"""The command `veileder links`: do the links out of the guide still lead somewhere?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.outside.gather import addresses
from build_tools.outside.round import asked
from build_tools.outside.state import PLACE, after, is_rested, load, save
from build_tools.outside.told import told
from build_tools.terminal import ROOT, guide_argument, with_guide

NO_NET = "Ingen av adressene svarte. Er maskinen på nett? Ingenting er skrevet ned."


@click.command(options_metavar="[VALG]")
@guide_argument
@click.option(
    "--state",
    "place",
    metavar="FIL",
    type=click.Path(path_type=Path, dir_okay=False),
    default=ROOT / PLACE,
    help=f"Filen som husker fra gang til gang. Vanligvis {PLACE}.",
)
@click.option("--all", "everything", is_flag=True, help="Spør også om dem som virket for mindre enn en uke siden.")
@click.option("--timeout", metavar="SEKUNDER", type=float, default=20, show_default=True, help="Hvor lenge vi venter.")
@click.option(
    "--pause",
    metavar="SEKUNDER",
    type=float,
    default=1,
    show_default=True,
    help="Pausen mellom to sider hos samme nettsted.",
)
@with_guide
def links(guide: str, place: Path, everything: bool, timeout: float, pause: float) -> None:
    """Spør nettet om lenkene ut av veilederen virker. Avslutter med 1 når en side er borte."""
    places = addresses(read_guide(ROOT / "content", guide, today()).guide)
    state = load(place)
    due = [it for it in places if everything or is_rested(state.get(it), today())]
    answers = dict(asked(due, timeout, pause))
    if answers and not any(it.status for it in answers.values()):
        click.echo(NO_NET, err=True)
        sys.exit(2)
    state |= {it: after(state.get(it), answer, today()) for it, answer in answers.items()}
    save(place, state)
    click.echo(told(places, state))
    sys.exit(1 if any(state[it].result == "gone" for it in places if it in state) else 0)
