"""The command `veileder words`: what could be said more plainly, and what is misspelt. It never holds anything back."""

from __future__ import annotations

from collections.abc import Callable

import click

from build_tools.commands.diff import earlier
from build_tools.content import read_guide
from build_tools.diff.history import NoHistoryError
from build_tools.diff.side import read_side
from build_tools.engine.hooks import today
from build_tools.guide import Guide
from build_tools.hints import Asked, hints
from build_tools.hints.own_words import own_words
from build_tools.hints.readable import readable
from build_tools.hints.spelling import dictionary
from build_tools.problems import Problem
from build_tools.report import as_github, as_json, as_text
from build_tools.terminal import ROOT, guide_argument, with_guide

FORMATS: dict[str, Callable[[list[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}


@click.command("words", options_metavar="[VALG]")
@guide_argument
@click.option("--reader", metavar="LESER", default="", help="Bare det som er skrevet for én leser, for eksempel ung.")
@click.option(
    "--base", metavar="UTGAVE", help="Utgaven lesbarheten sammenlignes med. Vanligvis der grenen skiller lag med main."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hvordan tipsene skrives.")
@with_guide
def words(guide: str, reader: str, base: str | None, form: str) -> None:
    """Gi tips om klart språk og stavemåte. Tips stopper aldri noe.

    Lange setninger, setninger som ikke sier hvem som gjør det, ord for fagfolk, ord som ikke står i ordboken,
    og hvor lettlest det er for hver leser (LIX). Ordene dere kjenner selv, står i content/ordliste.txt.
    """
    found = read_guide(ROOT / "content", guide, today()).guide
    if reader and reader not in found.readers:
        raise click.BadParameter(f"leserne er {', '.join(found.head.readers)}.", param_hint="--reader")
    known, missing = dictionary()
    click.echo(FORMATS[form](hints(found, Asked(own_words(ROOT / "content"), known, reader))))
    if form == "text":
        click.echo(f"\n{_readable(found, guide, base, reader)}")
    if missing:
        click.echo(missing, err=True)


def _readable(guide: Guide, name: str, base: str | None, reader: str) -> str:
    """The readability table, with the change where git knows what was there before."""
    try:
        with earlier(base, None) as (content, against):
            return readable(guide, read_side(content, name, today()).guide, against, reader)
    except NoHistoryError as error:
        if base:
            raise click.BadParameter(str(error), param_hint="--base") from None
        return readable(guide, None, "", reader)
