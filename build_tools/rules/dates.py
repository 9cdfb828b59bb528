"""Is what we say still true today?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from build_tools.channels import for_strip
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.upkeep import Claim, claims
from schema.entry import Checked

SOURCE_DAYS = 365
"""A source is read anew once a year: laws and opening hours change at new year and at school start."""


def checks_are_not_from_the_future(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """A check is dated when it was made."""
    for _, entry in guide.entries():
        for path, value in guide.found(entry):
            if isinstance(value, Checked) and value.on > today:
                yield guide.problem(
                    entry,
                    (*path, "on"),
                    f"Kontrollen er datert {value.on}, som ikke har vært ennå.",
                    "Skriv datoen da kontrollen ble gjort.",
                )


def sources_are_fresh(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """A source that was read long ago is read again."""
    for source in guide.sources.values():
        if source.read > today:
            yield guide.problem(
                source,
                ("read",),
                f"Kilden er lest {source.read}, som ikke har vært ennå.",
                "Skriv datoen da kilden ble lest.",
            )
        elif (today - source.read).days > SOURCE_DAYS:
            yield guide.problem(
                source,
                ("read",),
                f"Kilden er ikke lest siden {source.read}.",
                "Les den på nytt, rett det som er endret, og skriv dagens dato.",
                severity="notice",
            )


def strip_is_checked_in_time(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """An emergency number whose check is overdue is said loudly; it never stops the build that would correct it."""
    for it in _overdue(guide, today, strip=True):
        yield guide.problem(
            it.entry,
            (*it.path, "checked"),
            f"NØDNUMMERET til {guide.services[it.entry.slug].title} er ikke kontrollert siden {_last(it)}.",
            "Kontroller nummeret i dag, og skriv ny dato.",
            severity="notice",
        )


def checks_are_made_again_in_time(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """What was checked is checked again before the check is too old to lean on."""
    for it in _overdue(guide, today, strip=False):
        owner = f" Eier: {it.owner}." if it.owner else ""
        yield guide.problem(
            it.entry,
            (*it.path, "checked"),
            f"Kontrollen fra {_last(it)} er eldre enn {it.months} {'måned' if it.months == 1 else 'måneder'}. Fristen var {it.due}.{owner}",
            "Kontroller mot kilden, og kjør «veileder checked FIL --by ROLLE --against KILDE».",
            severity="notice",
        )


def _overdue(guide: Guide, today: datetime.date, *, strip: bool) -> Iterator[Claim]:
    """The checks that are too old: those of the numbers in the emergency strip, or all others."""
    numbers = [for_strip(guide.services[slug]) for slug in guide.head.strip]
    for it in claims(guide):
        if it.is_overdue(today) and any(it.value is number for number in numbers) == strip:
            yield it


def _last(claim: Claim) -> datetime.date:
    assert claim.checked
    return claim.checked.on


def law_is_in_force(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """A section that no longer holds, or not yet, is not cited as law."""
    for law in guide.laws.values():
        if law.valid_from and law.valid_from > today:
            yield guide.problem(
                law,
                ("valid_from",),
                f"{law.act} {law.section} gjelder ikke ennå.",
                "Vis til den som gjelder i dag, og skriv i teksten når den nye kommer.",
                severity="notice",
            )
        if law.valid_to and law.valid_to < today:
            by = guide.laws[law.replaced_by] if law.replaced_by else None
            near = f" Den er erstattet av {by.act} {by.section}." if by else ""
            yield guide.problem(
                law,
                ("valid_to",),
                f"{law.act} {law.section} gjelder ikke lenger.{near}",
                "Vis til den som gjelder nå, og slett denne når ingen viser til den.",
                severity="notice",
            )


def heard_is_dated_in_order(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """Who took part is told when it has happened, the latest first."""
    days = [it.on for it in guide.head.heard]
    for place, day in enumerate(days):
        if day > today:
            yield guide.problem(
                guide.head,
                ("heard", place, "on"),
                f"Noen er hørt {day}, som ikke har vært ennå.",
                "Skriv dagen da de var med, eller vent til de har vært det.",
            )
        if place and day > days[place - 1]:
            yield guide.problem(
                guide.head,
                ("heard", place, "on"),
                f"{day} er senere enn {days[place - 1]}, som står før.",
                "La den siste stå først.",
            )
