"""Is what was checked checked again in time, by a role, and does its owner find it in a calendar?"""

from __future__ import annotations

import datetime

import icalendar
import pytest

from build_tools.calendars import calendars
from build_tools.upkeep import claims, is_role, months_after
from build_tools.views.trust import trust
from tests.conftest import TODAY, Content

SEE = "grunn/steps/se.yml"
PLACE = "tools: [ark]"
OLD = f"{PLACE}\nchecked: {{on: 2024-11-21, by: barnevernleder, against: veiviser}}"
IN_TIME = f"{PLACE}\nchecked: {{on: 2026-11-01, by: barnevernleder, against: veiviser}}"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-01-15", 12, "2027-01-15"),
        ("2026-10-31", 1, "2026-11-30"),
        ("2026-11-30", 24, "2028-11-30"),
    ],
)
def test_months_end_on_a_day_that_there_is(day: str, months: int, then: str) -> None:
    assert str(months_after(datetime.date.fromisoformat(day), months)) == then


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("barnevernleder", True),
        ("Leder for helsestasjonen", True),
        ("leder for PPT i Kragerø", True),
        ("PPT-leder", True),
        ("NAV-leder, avdeling 2", True),
        ("Kari Nordmann", False),
        ("Kari-Anne Åsen Øy", False),
        ("K. Nordmann", False),
        ("kari@kommune.no", False),
        ("99887766", False),
    ],
)
def test_a_person_is_no_role(text: str, role: bool) -> None:
    assert is_role(text) == role


def test_each_thing_has_the_interval_of_its_kind_unless_its_file_has_its_own(content: Content) -> None:
    content.change("grunn/laws/lov-1.yml", "title: Plikt", "check_every: 3\ntitle: Plikt")
    found = {(it.kind, it.entry.slug, it.group): it.months for it in claims(content.guide())}
    assert found["service", "barnelinjen", "contacts"] == 6
    assert found["service", "barnelinjen", "text"] == 24
    assert found["age_limit", "seksten", "law"] == 12
    assert found["law", "lov-1", "law"] == 3


def test_an_owner_is_the_nearest_one(content: Content) -> None:
    content.change("dal/guide.yml", "municipality: Dal", "municipality: Dal\nowner: leder for oppvekst")
    content.change(SEE, PLACE, f"{PLACE}\nowner: helsesykepleier")
    found = {it.entry.slug: it.owner for it in claims(content.guide())}
    assert (found["se"], found["del"]) == ("helsesykepleier", "leder for oppvekst")


def test_a_day_before_it_is_due_nothing_is_said(content: Content) -> None:
    content.change(SEE, PLACE, OLD)
    codes = [
        [it.code for it in content.problems(today=day)]
        for day in (datetime.date(2026, 11, 21), datetime.date(2026, 11, 22))
    ]
    assert codes == [[], ["checks-are-made-again-in-time"]]


def test_an_emergency_number_is_said_once_and_loudly(content: Content) -> None:
    content.change(
        "grunn/services/nodnummer.yml",
        "always_open: true,",
        "always_open: true, checked: {on: 2026-01-01, by: politikontakt, against: veiviser},",
    )
    assert [it.code for it in content.problems()] == ["strip-is-checked-in-time"]


def test_a_page_says_quietly_that_something_on_it_is_overdue(content: Content) -> None:
    before = trust(content.guide(), [content.guide().steps["se"]])
    content.change(SEE, PLACE, OLD)
    after = trust(content.guide(), [content.guide().steps["se"]])
    assert before
    assert before.overdue == ""
    assert after
    assert after.overdue == "Noe på siden skulle vært kontrollert på nytt innen 21. november 2026."


def events(text: bytes) -> list[tuple[str, str, str]]:
    """Day, title and words of each line in a calendar, as another program reads it."""
    read = icalendar.Calendar.from_ical(text)
    assert isinstance(read, icalendar.Calendar)
    return [(str(it.decoded("dtstart")), str(it["summary"]), str(it["description"])) for it in read.events]


def test_an_owner_gets_a_calendar_of_what_is_due_and_of_what_was_never_checked(content: Content) -> None:
    content.change(SEE, PLACE, f"{IN_TIME}\nowner: helsesykepleier")
    found = {it.owner: it for it in calendars(content.guide())}
    assert sorted(found) == ["helsesykepleier", "ingen eier"]
    assert found["helsesykepleier"].address == "status/kalender/helsesykepleier.ics"
    assert events(found["helsesykepleier"].text) == [
        (
            "2028-11-01",
            "Kontroller steg «Se barnet»",
            "Steg «Se barnet». Kontrollert 1. november 2026 av barnevernleder mot «Veiviseren».\n"
            "Fil: content/grunn/steps/se.yml",
        )
    ]
    ((day, title, told),) = events(found["ingen eier"].text)
    assert day == str(TODAY)
    assert title.endswith(" opplysninger er aldri kontrollert")
    assert told == "Se siden status/ eller «veileder status». Begynn med kontaktveiene."


def test_a_calendar_is_the_same_twice_and_no_line_is_too_long(content: Content) -> None:
    content.change(SEE, PLACE, IN_TIME)
    one, other = (calendars(content.guide()) for _ in range(2))
    assert one == other
    assert max(len(line) for it in one for line in it.text.split(b"\r\n")) <= 75
