"""What do the numbers say, of whom, and how old are they?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.amounts import COLUMN, amount, counted, heading, summary
from build_tools.views.bars import picture
from build_tools.views.links import link
from build_tools.views.overviews import FIGURES
from build_tools.views.view import Link, View
from schema import Figure

SAME = {"place": "Sted", "ages": "Alder", "period": "Tid"}
"""What is the same for all the counts of a figure, unless it is what tells them apart. Their group is the caption."""

APART = {**SAME, "group": "Gruppe", "part": "Del"}
"""What stands over the column that tells the counts apart."""

OLD_YEARS = 5
"""Numbers older than this are called old on the page."""


def figure_pages(guide: Guide) -> Iterator[View]:
    """Every figure, and the page that lists them."""
    ordered = sorted(guide.figures.values(), key=lambda it: collation(heading(it)))
    body = {"links": [figure_link(it) for it in ordered], "lead": FIGURES.lead}
    yield FIGURES.view(guide, "list.html", body)
    for figure in ordered:
        yield _figure(guide, figure)


def theme_figures(guide: Guide, theme: str) -> list[Link]:
    """The figures that belong to a theme, each with its numbers."""
    return [figure_link(it) for it in guide.figures.values() if theme in it.themes]


def figure_link(figure: Figure) -> Link:
    """A link to a figure, with its numbers beside it."""
    mark = words.NOT_SURE[figure.certainty]
    return Link(heading(figure), address("figure", figure) or "", summary(figure) + (f" ({mark})" if mark else ""))


def _figure(guide: Guide, figure: Figure) -> View:
    return View(
        address=address("figure", figure) or "",
        template="figure.html",
        title=heading(figure),
        heading=heading(figure),
        description=f"{summary(figure)}.",
        body={
            "figure": figure,
            "caption": figure.title if figure.by == "group" else figure.counts[0].group,
            "columns": (APART[figure.by], COLUMN[figure.unit]),
            "rows": list(_rows(figure)),
            "whole": amount(figure.whole, figure.unit) if figure.whole is not None else "",
            "same": list(_same(figure)),
            "picture": picture(figure),
            "age": _age(guide, figure),
            "mark": words.NOT_SURE[figure.certainty],
            "themes": [link(guide, "theme", slug) for slug in figure.themes],
        },
        entry=figure,
        trail=(FIGURES.link,),
        trusted=(figure,),
        words=figure.also,
    )


def _rows(figure: Figure) -> Iterator[tuple[str, str, str]]:
    """What tells a count apart, said in full when its label is shorter, and how many."""
    for count in figure.counts:
        full = "" if figure.by == "part" else str(getattr(count, figure.by) or "")
        yield count.label, "" if full == count.label else full, counted(figure, count)


def _same(figure: Figure) -> Iterator[tuple[str, str]]:
    for name, word in SAME.items():
        if name != figure.by:
            yield word, str(getattr(figure.counts[0], name) or "Kilden sier det ikke.")


def _age(guide: Guide, figure: Figure) -> str:
    """How many years lay between the numbers and our reading. A page cannot know what day it is read."""
    read = max((guide.sources[it].read.year for it in figure.sources), default=figure.year)
    if read <= figure.year:
        return ""
    old = "Dette er gamle tall. " if read - figure.year > OLD_YEARS else ""
    return f"{old}Vi leste kilden i {read}, {read - figure.year} år etter {figure.year}. Mye kan ha endret seg siden."
