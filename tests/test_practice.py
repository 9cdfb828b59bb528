"""Can staff practise on every kind of situation, and is the answer what the guide says?"""

from __future__ import annotations

import functools

import pytest

from build_tools.content import read_guide
from build_tools.engine.publish import default_guide
from build_tools.guide import Guide
from build_tools.views.practice import Exercise, practice_page
from schema import Case
from tests.conftest import ROOT, TODAY, Content

CASE = "grunn/cases/lordag-kveld.yml"


def exercise(guide: Guide) -> Exercise:
    return next(practice_page(guide)).body["groups"][0][1][0]  # type: ignore[index,no-any-return]


def test_an_exercise_says_when_and_the_answer(content: Content) -> None:
    it = exercise(content.guide())
    assert (it.when, it.parents) == ("Lørdag kl. 23.10", "Du snakker ikke med foreldrene først.")
    assert [way.address for way in it.ways] == ["akutt/fare/"]
    assert (it.answers.address, [way.text for way in it.channels]) == ("hjelp/nodnummer/", ["112"])
    assert it.exception == "Unntak vold-hjemme"


def test_an_exercise_on_a_level_leads_to_the_level_and_its_step(content: Content) -> None:
    content.change(CASE, "emergency: fare", "level: undring\nstep: se")
    it = exercise(content.change(CASE, "exception: vold-hjemme\n", "").guide())
    assert [way.address for way in it.ways] == ["niva/undring/", "steg/se/"]
    assert it.parents == "Foreldrene er ikke med i dette steget."


def test_a_holiday_is_said(content: Content) -> None:
    content.change(CASE, 'clock: "23:10"', 'clock: "23:10", holiday: true')
    assert exercise(content.guide()).when == "Helligdag, lørdag kl. 23.10"


def test_only_the_channels_that_are_open_are_named(content: Content) -> None:
    content.change(CASE, "answers: nodnummer", "answers: barnelinjen")
    assert [way.text for way in exercise(content.guide()).channels] == ["116 111", "example.org"]
    content.change(CASE, "23:10", "10:00")
    assert [way.text for way in exercise(content.guide()).channels] == ["116 111"]


def test_they_stand_where_they_happen_never_by_their_answer(content: Content) -> None:
    text = (content.folder / CASE).read_text("utf-8")
    content.write("grunn/cases/hjemme.yml", text.replace("arena: skole\n", "").replace("ansatt", "ung"))
    groups = next(practice_page(content.guide())).body["groups"]
    assert [title for title, _ in groups] == ["Skole", "Jeg er ung"]  # type: ignore[attr-defined]


def test_a_guide_without_cases_has_a_page_that_says_so(content: Content) -> None:
    assert next(practice_page(content.remove(CASE).guide())).body["groups"] == []


@functools.cache
def shipped() -> Guide:
    return read_guide(ROOT / "content", default_guide(ROOT), TODAY).guide


def cases() -> list[Case]:
    return list(shipped().cases.values())


def test_there_are_cases_enough() -> None:
    assert len(cases()) >= 20


@pytest.mark.parametrize("kind", ["level", "emergency", "arena", "reader", "exception"])
def test_every_one_of_a_kind_has_a_case(kind: str) -> None:
    assert {getattr(it, kind) for it in cases()} - {None} == set(shipped().of(kind))


def test_they_happen_at_all_hours() -> None:
    weekend = [it for it in cases() if it.at.day in ("sat", "sun")]
    evening = [it for it in cases() if "17:00" <= it.at.clock < "23:00"]
    night = [it for it in cases() if it.at.clock >= "23:00" or it.at.clock < "06:00"]
    holiday = [it for it in cases() if it.at.holiday]
    assert min(map(len, (weekend, evening, night, holiday))) >= 2


def test_they_are_of_all_ages_and_every_place_of_the_parents() -> None:
    assert {it.age for it in cases()} >= {0, 3, 8, 12, 16, 18}
    assert {it.parents for it in cases()} == {"none", "told", "together"}
