"""Can what is told of a change be told to everyone?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from build_tools.guide import Guide
from build_tools.news import about, neutral
from build_tools.problems import Problem


def updates_are_not_from_the_future(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """A change is told of when it has come."""
    for it in guide.updates.values():
        if it.day > today:
            yield guide.problem(
                it,
                ("day",),
                f"Endringen er datert {it.day}, som ikke har vært ennå.",
                "Skriv dagen endringen legges ut, eller vent til den gjelder.",
            )


def updates_give_nothing_away(guide: Guide) -> Iterator[Problem]:
    """What is told of a sensitive page is read in news readers and over shoulders: it has the page's neutral name."""
    for it in guide.updates.values():
        for place, (_, entry) in enumerate(about(guide, it)):
            named = str(getattr(entry, "title", ""))
            if entry and neutral(entry) and named.casefold() in it.what.casefold():
                yield guide.problem(
                    it,
                    ("pages", place),
                    f"Meldingen nevner en sensitiv side ved navn: «{named}».",
                    f"Skriv «{neutral(entry)}», eller si hva som er endret uten å nevne siden.",
                )


def updates_lead_somewhere(guide: Guide) -> Iterator[Problem]:
    """A page that is no more, or was written wrong, gives no link. What was told of a day still stands."""
    for it in guide.updates.values():
        for place, (page, entry) in enumerate(about(guide, it)):
            if entry is None:
                yield guide.problem(
                    it,
                    ("pages", place),
                    f"«{page}» finnes ikke i denne veilederen, så meldingen får ingen lenke dit.",
                    "Rett slaget eller filnavnet, eller ta det bort når siden er borte.",
                    severity="hint",
                )
