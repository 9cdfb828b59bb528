"""What must someone check again, when, and whose is it?"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from build_tools.guide import Guide
from build_tools.raw import Path
from schema import Entry
from schema.channel import Channel
from schema.entry import Checked, Trusted

Group = Literal["contacts", "law", "text"]
"""What grows old at the same pace, as `intervals` in guide.yml names it."""

GROUPS: tuple[Group, ...] = get_args(Group)
LAW_KINDS = ("law", "age_limit")

PERSON = re.compile(r"[A-ZÆØÅ][a-zæøåéü.]+(?:[ -][A-ZÆØÅ][a-zæøåéü.]*)+")
"""Words that all begin with a capital letter: «Kari Nordmann», but also «Leder Barnevern». A role has small letters."""

NO_ROLE = re.compile(r"@|\d{4}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is said on trust, and that someone checks from time to time."""

    kind: str
    entry: Entry
    path: Path
    """The way to it in the entry; nothing when it is the entry itself."""

    value: Trusted
    group: Group
    owner: str
    """The role that sees to it; empty when none is named."""

    months: int
    """How long a check lasts."""

    @property
    def checked(self) -> Checked | None:
        """The last check, if there was one."""
        return self.value.checked

    @property
    def due(self) -> datetime.date | None:
        """The day it must be checked again; None when it never was checked."""
        return months_after(self.checked.on, self.months) if self.checked else None

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the check that was made is too old. What was never checked is not overdue, it is unchecked."""
        return self.due is not None and self.due < today


def claims(guide: Guide) -> Iterator[Claim]:
    """Everything in a guide that someone is to check, in the order of its files."""
    for kind, entry in guide.entries():
        yield from claims_of(guide, kind, entry)


def claims_of(guide: Guide, kind: str, entry: Entry) -> Iterator[Claim]:
    """What one entry says on trust: the entry itself, and each part that has its own sources."""
    for path, value in guide.found(entry):
        if isinstance(value, Trusted):
            group = _group(kind, value)
            months = entry.check_every or getattr(guide.head.intervals, group)
            yield Claim(kind, entry, path, value, group, entry.owner or guide.head.owner or "", months)


def _group(kind: str, value: Trusted) -> Group:
    if isinstance(value, Channel):
        return "contacts"
    return "law" if kind in LAW_KINDS else "text"


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last of the month: 31 August and 6 months is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))


def is_role(text: str) -> bool:
    """Whether a text may be a role. The name of a person, a number and an e-mail address are not."""
    return not PERSON.fullmatch(text) and not NO_ROLE.search(text)
