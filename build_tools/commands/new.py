"""The command `veileder new`: a new content file, or the guide of a new municipality."""

from __future__ import annotations

import sys

import click

from build_tools.chain import layers
from build_tools.engine.publish import default_guide
from build_tools.new import NewFileError, create
from build_tools.start import Started, start
from build_tools.terminal import ROOT, told
from schema import KINDS

CONTENT = ROOT / "content"


@click.command(options_metavar="[VALG]")
@click.argument("kind", metavar="SLAG", type=click.Choice(list(KINDS)))
@click.argument("name", metavar="NAVN")
@click.option("--guide", metavar="LAG", help="Laget filen legges i, for eksempel kragero.")
@click.option("--extends", metavar="LAG", help="Laget en ny veileder bygger på. Vanligvis det alle deler.")
@told
@click.pass_context
def new(context: click.Context, kind: str, name: str, guide: str | None, extends: str | None) -> None:
    """Lag en ny innholdsfil med alle feltene som må fylles ut.

    «veileder new guide larvik» lager et utkast til veileder for en ny kommune, klart til å bygges.
    """
    try:
        if kind == "guide":
            _forbid(
                guide, "--guide", "En ny veileder får sin egen mappe. Skriv «--extends» for å si hva den bygger på."
            )
            click.echo(_begun(start(CONTENT, name, extends or _shared())))
        else:
            _forbid(
                extends,
                "--extends",
                "Bare en ny veileder bygger på et lag. Skriv «--guide» for å si hvor filen skal ligge.",
            )
            click.echo(_made(kind, name, guide or _missing(context)))
    except NewFileError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _made(kind: str, slug: str, guide: str) -> str:
    return f"Laget {create(CONTENT, guide, kind, slug).relative_to(ROOT)}. Fyll ut, slett linjene du ikke bruker, og kjør «veileder check»."


def _begun(it: Started) -> str:
    """What was made, and what to do next."""
    return f"""\
Laget content/{it.slug} med {it.files} filer: guide.yml, og én for hver tjeneste som mangler et lokalt nummer.
Kommunen heter «{it.municipality}» i guide.yml. Rett navnet der hvis det er feil.

Nå kan du:
  veileder check {it.slug}    se hvilke kontakter som mangler
  veileder build {it.slug}    bygge utkastet i mappen site
  veileder serve {it.slug}    se utkastet mens du skriver

Skriv så inn numrene i content/{it.slug}/services, og bare det som er annerledes hos dere i resten.
Utkastet har banner på alle sider og kommer ikke i søkemotorer før dere skriver «status: adopted»."""


def _shared() -> str:
    """The layer that all guides share: the lowest of the default guide's."""
    return next(iter(layers(CONTENT, default_guide(ROOT))))


def _forbid(value: str | None, option: str, why: str) -> None:
    if value is not None:
        raise click.BadParameter(why, param_hint=option)


def _missing(context: click.Context) -> str:
    option = next(it for it in context.command.params if it.name == "guide")
    raise click.MissingParameter(ctx=context, param=option)
