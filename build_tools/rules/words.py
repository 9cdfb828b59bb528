"""Is anything said that a reader cannot follow, or that should not be said here?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.raw import Path
from build_tools.walk import texts
from schema import Emergency, Entry, Theme

PLACE_OR_COLOUR = re.compile(
    r"\b(til (høyre|venstre)|(høyre|venstre) (side|kolonne|marg)|øverst til|nederst til|i menyen"
    r"|(den|det|de) (røde|grønne|blå|gule|oransje|grå) (boksen|ruten|knappen|feltet|linjen|stripen|boksene|feltene)"
    r"|klikk her|trykk her|se her|i (boksen|ruten|kolonnen) (ved siden|under|over))\b",
    re.IGNORECASE,
)
"""Instructions that depend on seeing the layout or the colour (WCAG 1.3.3 Sensory Characteristics)."""

HALF_WRITTEN = re.compile(
    r"(under utarbeidelse|kommer snart|\bTODO\b|\bTBD\b|lorem ipsum|tekst\?|\bxxx\b|\?\?\?|FYLL UT)", re.IGNORECASE
)
"""What real action guides have left in public pages."""

PHONE = re.compile(
    r"(?<![\d§/.@-])((\(?(?:\+|00)47\)?[ \u00a0]?)?(116[ \u00a0]?\d{3}|\d{2}(?P<by>[ \u00a0\u202f.-])\d{2}(?:(?P=by)\d{2}){2}"
    r"|(?!20)[2-9]\d{3}[ \u00a0]\d{4}|\d{3}[ \u00a0\u202f]\d{2}[ \u00a0\u202f]\d{3}|\d{8}|0\d{4}))(?![\d/-]|\.\w)"
)
"""A number one could call. 110, 112 and 113 are words that everyone knows, and may stand in prose."""

LEVEL = re.compile(r"\b[Nn]ivå (?:\d|[A-ZÆØÅ])\b")
"""A level called by what it is labelled: each municipality has its own letters or numbers."""

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+")


def no_word_points_by_place_or_colour(guide: Guide) -> Iterator[Problem]:
    """A reader on a phone, on paper or with a screen reader has no right side and no red box."""
    yield from _found(guide, PLACE_OR_COLOUR, "«{found}» viser til plass eller farge.", "Skriv navnet på det du mener.")


def nothing_is_half_written(guide: Guide) -> Iterator[Problem]:
    """Nothing is published that says it is not written yet."""
    yield from _found(guide, HALF_WRITTEN, "«{found}» er ikke ferdig skrevet.", "Skriv teksten, eller ta den bort.")


def numbers_stand_in_channels(guide: Guide) -> Iterator[Problem]:
    """A number in prose is a number that no one corrects."""
    yield from _found(
        guide,
        PHONE,
        "Telefonnummeret {found} står i en tekst.",
        "Vis til tjenesten i stedet: [navnet](service:navn). Nummeret står under «channels» der.",
    )


def levels_are_called_what_they_are_here(guide: Guide) -> Iterator[Problem]:
    """A text of the shared layer that says «nivå 2» leads astray where the levels are A, B and C."""
    labels = {level.label for level in guide.levels.values()}
    for entry, path, text in _prose(guide):
        for found in _matches(LEVEL, text):
            if found.rpartition(" ")[2] not in labels:
                yield guide.problem(
                    entry,
                    path,
                    f"Ingen nivåer kalles «{found}» her. De kalles {', '.join(sorted(labels))}.",
                    "Kall nivået det det heter, med en lenke: [samarbeid](level:samarbeid).",
                )


def repealed_sections_are_not_cited(guide: Guide) -> Iterator[Problem]:
    """A section that another has replaced is cited by its new number."""
    replaced = [(old, law) for law in guide.laws.values() for old in law.replaces]
    any_of_them = re.compile("|".join(re.escape(old) for old, _ in replaced), re.IGNORECASE)
    citing = [it for it in _prose(guide) if replaced and _matches(any_of_them, it[2])]
    for old, law in replaced:
        pattern = re.compile(rf"{re.escape(old)}(?!-?\d| ?[a-h]\b)", re.IGNORECASE)
        for entry, path, text in citing:
            for match in pattern.finditer(text) if entry is not law else ():
                message = f"«{match[0]}» er erstattet av {law.act} {law.section}."
                yield guide.problem(entry, path, message, f"Vis til law:{law.slug} i stedet.", severity="notice")


def no_address_of_a_person(guide: Guide) -> Iterator[Problem]:
    """E-mail addresses stand in channels, and belong to a service, never to a person."""
    for _, entry in guide.entries():
        for path, text in texts(guide.found(entry)):
            found = _matches(EMAIL, text)
            if found and path[:1] != ("channels",):
                yield guide.problem(
                    entry,
                    path,
                    f"E-postadressen {found[0]} står i en tekst.",
                    "Vis til tjenesten i stedet. Adresser til personer skal ikke stå noe sted.",
                )


def do_not_begins_with_not(guide: Guide) -> Iterator[Problem]:
    """Heard alone, a line without its «ikke» is an order to do it (the NHS rule for don't-lists)."""
    entries: list[Emergency | Theme] = [*guide.emergencies.values(), *guide.themes.values()]
    for entry in entries:
        for place, line in enumerate(entry.do_not):
            if not line.text.lower().startswith("ikke "):
                yield guide.problem(
                    entry,
                    ("do_not", place, "text"),
                    "Linjen begynner ikke med «Ikke».",
                    "Begynn linjen med «Ikke», også når linjen over gjør det.",
                )


def _found(guide: Guide, pattern: re.Pattern[str], message: str, cure: str) -> Iterator[Problem]:
    for entry, path, text in _prose(guide):
        for found in _matches(pattern, text):
            yield guide.problem(entry, path, message.replace("{found}", found), cure)


@functools.lru_cache(maxsize=100_000)
def _matches(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """Kept from one save to the next: a search through every text takes a tenth of a second for each pattern."""
    return tuple(match[0] for match in pattern.finditer(text))


def _prose(guide: Guide) -> Iterator[tuple[Entry, Path, str]]:
    """Prose of our own: titles of sources are other people's words."""
    for kind, entry in guide.entries():
        for path, text in texts(guide.found(entry)) if kind != "source" else ():
            yield entry, path, text
