"""The command `veileder factcheck`: every sentence with its source, to be checked and signed."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.commands.paper import must_exist, out_folder
from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.factcheck.draw import as_html, as_pdf
from build_tools.factcheck.sheet import for_level, for_theme
from build_tools.handouts.printer import NotPrinted
from build_tools.handouts.prints import TEMPLATES
from build_tools.terminal import ROOT, guide_argument, with_guide


@click.command("factcheck", options_metavar="[VALG]")
@guide_argument
@click.option("--level", metavar="NIVÅ", default="", help="Nivået som skal kontrolleres, for eksempel undring.")
@click.option("--theme", metavar="TEMA", default="", help="Temaet som skal kontrolleres.")
@out_folder("faktasjekk", "Mappen arket legges i.")
@with_guide
def factcheck(guide: str, level: str, theme: str, out: Path) -> None:
    """Lag et ark til faktasjekk. Hver setning står med kilde, sikkerhet og plass til å signere."""
    if bool(level) == bool(theme):
        raise click.UsageError("Skriv enten «--level» eller «--theme».")
    found = read_guide(ROOT / "content", guide, today()).guide
    must_exist(found, "level" if level else "theme", level or theme)
    sheet = for_level(found, level) if level else for_theme(found, theme)
    try:
        pdf = as_pdf(sheet, ROOT / TEMPLATES)
    except NotPrinted as error:
        raise click.ClickException(
            f"Arket kan ikke skrives ut: {error}. Kort ned teksten, eller del det lange ordet."
        ) from None
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{sheet.name}.pdf").write_bytes(pdf.pdf)
    (out / f"{sheet.name}.html").write_text(as_html(sheet, ROOT / TEMPLATES), "utf-8")
    click.echo(f"{sheet.lead} Arket ligger i {out / sheet.name}.pdf ({pdf.pages} sider) og .html.")
