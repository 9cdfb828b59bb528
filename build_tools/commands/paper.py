"""The commands `veileder handouts`, the sheets as PDF, and `veileder onefile`, a reader's whole guide in one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.guide import Guide
from build_tools.handouts import paper
from build_tools.handouts.document import Document
from build_tools.handouts.onefile import STYLE, one_files
from build_tools.handouts.prints import TEMPLATES, print_into
from build_tools.problems import guess
from build_tools.report import as_text
from build_tools.terminal import ROOT, guide_argument, progress, with_guide

Command = TypeVar("Command", bound=Callable[..., Any])


def out_folder(folder: str, told: str) -> Callable[[Command], Command]:
    """The choice of the folder that files are laid in."""
    place = click.Path(path_type=Path, file_okay=False)
    return click.option("--out", metavar="MAPPE", type=place, default=Path(folder), show_default=True, help=told)


@click.command("handouts", options_metavar="[VALG]")
@guide_argument
@click.option("--level", metavar="NIVÅ", default="", help="Bare arkene for ett nivå, for eksempel undring.")
@click.option("--reader", metavar="LESER", default="", help="Bare arkene for én leser, for eksempel forelder.")
@click.option("--arena", metavar="ARENA", default="", help="Bare arkene for én arena, for eksempel barnehage.")
@click.option("--theme", metavar="TEMA", default="", help="Bare arkene for ett tema.")
@out_folder("ark", "Mappen arkene legges i.")
@with_guide
def handouts(guide: str, out: Path, **asked: str) -> None:
    """Skriv arkene som PDF, klare til å skrives ut."""
    reading = read_guide(ROOT / "content", guide, today())
    documents = chosen(reading.guide, {kind: slug for kind, slug in asked.items() if slug})
    with progress("Skriver ark") as tick:
        problems = print_into(out, reading.guide, ROOT / TEMPLATES, documents, tick)
    if problems:
        click.echo(as_text(problems))
    click.echo(f"{len(documents)} ark ligger i {out}.")


@click.command("onefile", options_metavar="[VALG]")
@guide_argument
@out_folder("en-fil", "Mappen filene legges i.")
@with_guide
def onefile(guide: str, out: Path) -> None:
    """Legg hele veilederen i én fil for hver leser. Den kan sendes, eller ligge på en minnepinne."""
    reading = read_guide(ROOT / "content", guide, today())
    files = dict(one_files(reading.guide, ROOT / TEMPLATES, (ROOT / STYLE).read_text("utf-8")))
    out.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (out / name).write_text(text, "utf-8")
    sizes = ", ".join(f"{name} ({len(text.encode()) // 1000} kB)" for name, text in files.items())
    click.echo(f"{len(files)} filer ligger i {out}: {sizes}.")


def chosen(guide: Guide, wanted: Mapping[str, str]) -> list[Document]:
    """The handouts for a level, a reader, an arena and a theme. Raises UsageError when there are none."""
    for kind, slug in wanted.items():
        must_exist(guide, kind, slug)
    found = [it for it in paper(guide).documents if wanted.items() <= it.sheet.about.items()]
    if not found:
        raise click.UsageError("Ingen ark passer til alle valgene på en gang.")
    return found


def must_exist(guide: Guide, kind: str, slug: str) -> None:
    """Raise BadParameter when the guide has no entry that is called so, and say what it has."""
    known = guide.of(kind)
    if slug not in known:
        near = guess(slug, known)
        meant = f" Mente du «{near}»?" if near else ""
        raise click.BadParameter(
            f"«{slug}» finnes ikke.{meant} Velg en av: {', '.join(known)}.", param_hint=f"--{kind}"
        )
