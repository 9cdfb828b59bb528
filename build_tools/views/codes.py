"""What does an editor read who meets a mistake for the first time?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.codes import PLACE, Family, Help, families, severities
from build_tools.views.manual import LINK as MANUAL
from build_tools.views.view import Link, View

TITLE = "Feil og merknader"
LEAD = (
    "Hva sjekken sier fra om, hvorfor det betyr noe, og hvordan du retter det. Eksemplene er fra en oppdiktet veileder."
)

MEANING = {
    "STOPP": "Stopper bygget: ingenting publiseres før det er rettet.",
    "MERK": "Stopper ikke bygget, men noen må se det og bestemme seg.",
    "TIPS": "Et råd om språket. Du bestemmer.",
}
"""What is read in a message → what it means for the one who reads it."""


def code_pages() -> Iterator[View]:
    """A page for each family of codes, and the one that leads to them. They are for editors: no reader searches for them."""
    found = families()
    yield View(
        PLACE,
        "codes.html",
        TITLE,
        TITLE,
        {"families": [(it.title, it.lead, list(map(_line, it.helps))) for it in found], "meaning": MEANING},
        LEAD,
        searched=False,
        trail=(MANUAL,),
    )
    yield from map(_family, found)


def _line(it: Help) -> tuple[Link, str]:
    """A code as it is listed: with the first situation that it is met in."""
    return Link(it.code, it.address), it.examples[0].situation


def _family(it: Family) -> View:
    return View(
        it.address,
        "code_family.html",
        it.title,
        it.title,
        {"helps": [(help_, [(mark, MEANING[mark]) for mark in severities(help_)]) for help_ in it.helps]},
        it.lead,
        searched=False,
        trail=(MANUAL, Link(TITLE, PLACE)),
    )
