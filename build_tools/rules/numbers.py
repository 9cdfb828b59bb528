"""Do numbers that stand beside each other count the same thing, and does each say its year?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from build_tools.guide import Guide
from build_tools.problems import Problem
from schema import Figure

DIFFERS = {"place": "stedet", "group": "gruppen", "ages": "alderen", "period": "tiden"}
"""What may tell the counts of a figure apart, one at a time. Parts of a whole differ in none of these."""

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
HUNDRED = 100


def counts_differ_in_one_thing(guide: Guide) -> Iterator[Problem]:
    """Numbers with different definitions never share a picture: all but one thing is the same for all of them."""
    for figure in guide.figures.values():
        for name, word in DIFFERS.items():
            first = getattr(figure.counts[0], name)
            for place, count in enumerate(figure.counts):
                if name != figure.by and getattr(count, name) != first:
                    yield guide.problem(
                        figure,
                        ("counts", place, name),
                        f"Tallet skiller seg fra det første også i {word}.",
                        "La bare det som står under «by», være ulikt, eller lag en figur for hvert slags tall.",
                    )


def counts_are_told_apart(guide: Guide) -> Iterator[Problem]:
    """Two numbers of the same thing in one figure count it in two ways: they are two figures."""
    for figure in guide.figures.values():
        name = "label" if figure.by == "part" else figure.by
        seen = set()
        for place, count in enumerate(figure.counts):
            if (said := getattr(count, name)) in seen:
                yield guide.problem(
                    figure,
                    ("counts", place, name),
                    "To tall i figuren gjelder det samme.",
                    "Skriv hva som er ulikt. Er de telt på hver sin måte, hører de til i hver sin figur.",
                )
            seen.add(said)


def parts_make_the_whole(guide: Guide) -> Iterator[Problem]:
    """Parts add up to the whole that they are parts of, and nothing else has a whole."""
    for figure in guide.figures.values():
        message = _of_the_whole(figure)
        if message:
            field = ("by",) if figure.whole is None else ("whole",)
            cure = "Rett tallene, eller velg noe annet enn part under «by»."
            yield guide.problem(figure, field, message, cure)


def _of_the_whole(figure: Figure) -> str:
    total = sum(it.value for it in figure.counts)
    if figure.by != "part":
        return "Figuren har en helhet, men tallene er ikke deler." if figure.whole is not None else ""
    if figure.whole is None:
        return "Tallene er deler, men helheten mangler under «whole»."
    return "" if total == figure.whole else f"Delene blir {total:f} til sammen, ikke {figure.whole:f}."


def percents_are_shares(guide: Guide) -> Iterator[Problem]:
    """No share is more than all."""
    for figure in guide.figures.values():
        for place, count in enumerate(figure.counts):
            if figure.unit == "percent" and count.value > HUNDRED:
                yield guide.problem(figure, ("counts", place, "value"), *TOO_MUCH)
    for goal in guide.goals.values():
        if goal.target and goal.target.unit == "percent" and goal.target.value > HUNDRED:
            yield guide.problem(goal, ("target", "value"), *TOO_MUCH)


TOO_MUCH = "Tallet er over 100 prosent.", "Rett tallet, eller velg en annen enhet under «unit»."


def figures_say_their_year(guide: Guide) -> Iterator[Problem]:
    """The heading says when: every period has a year in it, and the figure's own year is one of them."""
    for figure in guide.figures.values():
        for place, count in enumerate(figure.counts):
            if not YEAR.search(count.period):
                yield guide.problem(
                    figure,
                    ("counts", place, "period"),
                    "Tiden har ikke noe årstall.",
                    "Skriv årstallet. Sier kilden det ikke, skriv «år ikke oppgitt, teksten er fra» og årstallet.",
                )
        if not any(str(figure.year) in it.period for it in figure.counts):
            yield guide.problem(
                figure,
                ("year",),
                f"Ingen av tallene er fra {figure.year}.",
                "Skriv året som står under «period».",
            )


def goals_are_measured_alike(guide: Guide) -> Iterator[Problem]:
    """A goal is compared with a number that exists, in the unit of its own target."""
    for goal in guide.goals.values():
        if goal.measured is None:
            continue
        figure = guide.figures[goal.measured.figure]
        if goal.measured.count not in (it.id for it in figure.counts):
            ids = ", ".join(it.id for it in figure.counts)
            message = f"Figuren «{figure.slug}» har ikke noe tall som heter «{goal.measured.count}»."
            yield guide.problem(goal, ("measured", "count"), message, f"Velg en av: {ids}.")
        if goal.target is None or goal.target.unit != figure.unit:
            yield guide.problem(
                goal,
                ("measured", "figure"),
                "Målet og tallet det måles med, har ikke samme enhet.",
                f"Skriv «unit: {figure.unit}» under «target», eller velg en annen figur.",
            )


def figures_are_not_from_the_future(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """What has been counted has happened."""
    for figure in guide.figures.values():
        if figure.year > today.year:
            yield guide.problem(
                figure, ("year",), f"Året {figure.year} har ikke vært ennå.", "Skriv året tallene gjelder."
            )
