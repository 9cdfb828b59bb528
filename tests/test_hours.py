"""Does anyone answer, at a day and a time?"""

from __future__ import annotations

import datetime

import pytest

from build_tools.hours import answers, someone_answers, week
from build_tools.public_holidays import public_holidays
from schema.case import Moment
from schema.channel import Channel

EVENINGS = [
    {"days": ["mon", "tue", "wed", "thu", "fri", "sun"], "from": "16:15", "to": "22:45"},
    {"days": ["sat"], "from": "16:15", "to": "24:00"},
    {"days": ["sun"], "from": "00:00", "to": "01:00"},
]


def channel(kind: str = "phone", **fields: object) -> Channel:
    value = {"number": "116111"} if kind in ("phone", "sms") else {"address": "https://www.example.org/"}
    return Channel.model_validate({"id": "a", "kind": kind, "certainty": "confirmed", **value, **fields})


def at(day: str, clock: str, *, holiday: bool = False) -> Moment:
    return Moment.model_validate({"day": day, "clock": clock, "holiday": holiday})


@pytest.mark.parametrize(
    ("day", "clock", "said"),
    [
        ("mon", "16:14", "no"),
        ("mon", "16:15", "yes"),
        ("mon", "22:44", "yes"),
        ("mon", "22:45", "no"),
        ("sat", "23:59", "yes"),
        ("sun", "00:00", "yes"),
        ("sun", "01:00", "no"),
        ("sun", "16:15", "yes"),
    ],
)
def test_a_channel_answers_from_when_it_opens_until_it_closes(day: str, clock: str, said: str) -> None:
    assert answers(channel(hours=EVENINGS), at(day, clock)) == said


@pytest.mark.parametrize(("on_holidays", "said"), [("open", "yes"), ("closed", "no"), (None, "unknown")])
def test_on_a_holiday_it_answers_when_a_source_says_so(on_holidays: str | None, said: str) -> None:
    evenings = channel(hours=EVENINGS, on_holidays=on_holidays)
    assert answers(evenings, at("thu", "18:00", holiday=True)) == said
    assert answers(evenings, at("thu", "09:00", holiday=True)) == "no"
    assert answers(evenings, at("thu", "18:00")) == "yes"


def test_one_that_is_always_open_answers_on_holidays_too() -> None:
    assert answers(channel(always_open=True), at("sun", "03:00", holiday=True)) == "yes"


def test_without_hours_nobody_knows() -> None:
    assert answers(channel(), at("mon", "12:00")) == "unknown"


def test_a_web_page_answers_nobody() -> None:
    assert answers(channel("web", always_open=True), at("mon", "12:00")) == "no"


@pytest.mark.parametrize(
    ("channels", "said"),
    [
        ([], "no"),
        ([channel("web")], "no"),
        ([channel("web"), channel()], "unknown"),
        ([channel(), channel(always_open=True)], "yes"),
    ],
)
def test_a_service_answers_when_one_of_its_channels_does(channels: list[Channel], said: str) -> None:
    assert someone_answers(channels, at("mon", "12:00")) == said


def test_a_week_has_every_day_in_order() -> None:
    spans = week(channel(hours=EVENINGS))
    assert list(spans) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    assert spans["sun"] == [("00:00", "01:00"), ("16:15", "22:45")]


def test_the_holidays_are_those_of_norwegian_law() -> None:
    found = public_holidays([2026])
    assert [f"{day:%d.%m} {name}" for day, name in found.items()] == [
        "01.01 Første nyttårsdag",
        "02.04 Skjærtorsdag",
        "03.04 Langfredag",
        "05.04 Første påskedag",
        "06.04 Andre påskedag",
        "01.05 Arbeidernes dag",
        "14.05 Kristi himmelfartsdag",
        "17.05 Grunnlovsdag",
        "24.05 Første pinsedag",
        "25.05 Andre pinsedag",
        "25.12 Første juledag",
        "26.12 Andre juledag",
    ]


def test_a_day_with_two_names_has_both() -> None:
    assert public_holidays([2027])[datetime.date(2027, 5, 17)] == "Andre pinsedag og grunnlovsdag"
