"""Can everything that is said be printed?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.channels import for_strip
from build_tools.guide import Guide
from build_tools.letters import missing
from build_tools.problems import Problem
from build_tools.walk import texts


def letters_can_be_printed(guide: Guide) -> Iterator[Problem]:
    """A sign that the font lacks would be an empty box on paper, in a name or in the middle of an advice."""
    for _, entry in guide.entries():
        for path, text in texts(guide.found(entry)):
            for sign in missing(text):
                yield guide.problem(
                    entry,
                    path,
                    f"Tegnet «{sign}» (U+{ord(sign):04X}) kan ikke skrives ut: skriften på arkene har det ikke.",
                    "Skriv det med bokstaver, eller ta det bort.",
                )


def pocket_numbers_are_answered(guide: Guide) -> Iterator[Problem]:
    """Who is given a card has no other help at hand: its numbers are confirmed, and someone always answers."""
    for place, it in enumerate(guide.head.pocket):
        if for_strip(guide.services[it.service]) is None:
            yield guide.problem(
                guide.head,
                ("pocket", place, "service"),
                f"{guide.services[it.service].title} har ikke noe bekreftet og døgnåpent nummer, og kommer ikke på det nøytrale kortet.",
                "Velg en tjeneste som alltid svarer.",
            )
