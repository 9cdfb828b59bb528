"""When must each owner check what, as calendars that they can subscribe to?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from build_tools.folders import plain
from build_tools.guide import Guide
from build_tools.upkeep import Claim, claims
from build_tools.views.claims import claim_name, last_check, owner_name
from build_tools.views.links import link
from build_tools.views.links import name as entry_name
from schema.names import KIND_NAMES

FOLDER = "status/kalender"
AHEAD = timedelta(days=14)
"""How long before the day the calendar reminds its owner."""


@dataclass(frozen=True, slots=True)
class OwnerCalendar:
    """All that one owner is to check."""

    owner: str
    address: str
    """From the root of an internal site."""

    text: bytes
    """The calendar as iCalendar (RFC 5545)."""


@dataclass(frozen=True, slots=True)
class _Task:
    """One line in a calendar."""

    uid: str
    day: datetime.date
    title: str
    told: str


def calendars(guide: Guide) -> list[OwnerCalendar]:
    """One for each owner, by name; one for what nobody owns, when there is such."""
    found = sorted(claims(guide), key=owner_name)
    return [_calendar(guide, owner, list(some)) for owner, some in groupby(found, key=owner_name)]


def _calendar(guide: Guide, owner: str, found: Sequence[Claim]) -> OwnerCalendar:
    slug = "".join(sign for sign in plain(owner) if sign.isascii() and (sign.isalnum() or sign == "-"))
    tasks = [*_due(guide, found), *_never(guide, slug, found)]
    title = f"Kontroller i {guide.head.title}: {owner}"
    return OwnerCalendar(owner, f"{FOLDER}/{slug}.ics", _written(title, tasks, guide.today))


def _due(guide: Guide, found: Sequence[Claim]) -> Iterator[_Task]:
    """An entry whose parts are due the same day is one line."""
    dated = sorted(
        ((it.due, it.kind, it.entry.slug, it) for it in found if it.due), key=lambda it: (it[0], it[1], it[2])
    )
    for (day, kind, slug), some in groupby(dated, key=lambda it: (it[0], it[1], it[2])):
        parts = [it for *_, it in some]
        title = f"Kontroller {KIND_NAMES[kind]} «{entry_name(parts[0].entry)}»"
        yield _Task(f"{kind}-{slug}-{day}", day, title, "\n".join([*_lines(guide, parts), *_page(guide, parts[0])]))


def _lines(guide: Guide, parts: Sequence[Claim]) -> Iterator[str]:
    for it in parts:
        against = guide.sources[it.checked.against].title if it.checked else ""
        yield f"{claim_name(it)}. {last_check(it, against)}."
    yield f"Fil: {guide.file(parts[0].entry)}"


def _page(guide: Guide, claim: Claim) -> list[str]:
    address = link(guide, claim.kind, claim.entry.slug).address
    return [f"{guide.home}{address}"] if guide.home and address and ":" not in address else []


def _never(guide: Guide, owner: str, found: Sequence[Claim]) -> Iterator[_Task]:
    """What was never checked has no day of its own: one line says how much there is."""
    count = sum(it.checked is None for it in found)
    if count:
        what = "1 opplysning er" if count == 1 else f"{count} opplysninger er"
        told = "Se siden status/ eller «veileder status». Begynn med kontaktveiene."
        yield _Task(f"aldri-{owner}", guide.today, f"{what} aldri kontrollert", told)


def _written(title: str, tasks: Sequence[_Task], today: datetime.date) -> bytes:
    import icalendar  # takes a quarter of a second, which no other command is to wait for

    calendar = icalendar.Calendar()
    for name, value in (("prodid", "-//handlingsveileder//nb"), ("version", "2.0"), ("x-wr-calname", title)):
        calendar.add(name, value)
    for task in tasks:
        event, alarm = icalendar.Event(), icalendar.Alarm()
        event.add("uid", f"{task.uid}@handlingsveileder")
        event.add("dtstamp", datetime.datetime(today.year, today.month, today.day, tzinfo=datetime.UTC))
        event.add("dtstart", task.day)
        event.add("summary", task.title)
        event.add("description", task.told)
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -AHEAD)
        alarm.add("description", task.title)
        event.add_component(alarm)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
