"""Which ways to reach a service does each reader see, and how is its number written?"""

from __future__ import annotations

import pytest

from build_tools.channels import first_for, for_reader, for_strip, grouped, public
from schema.reader import Reader
from tests.conftest import Content


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("112", "112"),
        ("1412", "1412"),
        ("02800", "02800"),
        ("116111", "116 111"),
        ("22400040", "22 40 00 40"),
        ("35986200", "35 98 62 00"),
        ("80033321", "800 33 321"),
        ("41234567", "412 34 567"),
        ("99887766", "998 87 766"),
    ],
)
def test_a_number_is_written_as_people_say_it(number: str, written: str) -> None:
    assert grouped(number) == written


def seen(content: Content, service: str, reader: str | None) -> list[str]:
    guide = content.guide()
    who = guide.readers[reader] if reader else None
    return [channel.id for channel in for_reader(guide.services[service], who)]


@pytest.mark.parametrize("reader", ["ansatt", "ung", "forelder", "parorende", "frivillig", None])
def test_an_internal_channel_is_left_out_for_every_reader(reader: str | None, content: Content) -> None:
    assert seen(content, "barnelinjen", reader) == ["telefon", "chat"]


@pytest.mark.parametrize(
    ("reader", "channels"),
    [("ung", []), ("forelder", ["nett"]), ("ansatt", ["nett"]), (None, ["nett"])],
)
def test_an_unconfirmed_channel_is_for_grown_ups_only(
    reader: str | None, channels: list[str], content: Content
) -> None:
    assert seen(content, "barnevern", reader) == channels


def test_an_uncertain_channel_is_not_for_the_young(content: Content) -> None:
    content.change(
        "grunn/services/barnelinjen.yml",
        "    sources: [veiviser]\n    certainty: confirmed",
        "    sources: [veiviser]\n    certainty: uncertain",
    )
    assert seen(content, "barnelinjen", "ung") == ["telefon"]
    assert seen(content, "barnelinjen", "forelder") == ["telefon", "chat"]


@pytest.mark.parametrize(
    ("reader", "channels"),
    [("ung", ["telefon", "chat"]), ("forelder", ["telefon"]), ("ansatt", ["telefon"]), (None, ["telefon", "chat"])],
)
def test_a_channel_that_is_meant_for_one_reader_is_hidden_from_the_others(
    reader: str | None, channels: list[str], content: Content
) -> None:
    content.change("grunn/services/barnelinjen.yml", "    kind: chat\n", "    kind: chat\n    for_readers: [ung]\n")
    assert seen(content, "barnelinjen", reader) == channels


def test_a_channel_that_is_meant_for_staff_alone_does_not_reach_the_young(content: Content) -> None:
    for id_ in ("telefon, kind: phone", "chat\n    kind: chat"):
        sign = ", " if "," in id_ else "\n    "
        content.change("grunn/services/barnelinjen.yml", f"id: {id_}", f"id: {id_}{sign}for_readers: [ansatt]")
    content.change("grunn/guide.yml", "strip: [nodnummer, barnelinjen]", "strip: [nodnummer]")
    assert {problem.code for problem in content.problems()} == {"readers-reach-someone"}


@pytest.mark.parametrize(
    ("named", "ordered"),
    [
        (["nodnummer", "barnelinjen"], ["barnelinjen", "nodnummer"]),
        (["barnevern", "nodnummer"], ["barnevern", "nodnummer"]),
        (["barnelinjen"], ["barnelinjen"]),
        ([], []),
    ],
)
def test_services_keep_their_order_but_for_those_the_reader_sees_first(
    named: list[str], ordered: list[str], content: Content
) -> None:
    guide = content.guide()
    assert first_for(guide.readers["ung"], iter(named)) == ordered
    assert first_for(guide.readers["ansatt"], named) == named
    assert first_for(None, named) == named


def test_what_the_reader_may_see_is_always_public(content: Content) -> None:
    guide = content.guide()
    readers: list[Reader | None] = [*guide.readers.values(), None]
    for service in guide.services.values():
        for reader in readers:
            assert set(for_reader(service, reader)) <= set(public(service))


def strip_number(content: Content) -> str | None:
    channel = for_strip(content.guide().services["barnelinjen"])
    return channel.number if channel else None


def test_the_strip_takes_the_phone_that_always_answers(content: Content) -> None:
    assert strip_number(content) == "116111"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("always_open: true, free: true", "free: true"),
        (
            '"116111", always_open: true, free: true, sources: [veiviser], certainty: confirmed',
            '"116111", always_open: true, certainty: unconfirmed',
        ),
        ('kind: phone, number: "116111"', 'kind: sms, number: "116111"'),
        ('"116111", always_open: true', '"116111", internal: true, always_open: true'),
        ('"116111", always_open: true', '"116111", for_readers: [ansatt, forelder, ung], always_open: true'),
    ],
    ids=["closed at night", "unconfirmed", "not a phone", "internal", "not for all"],
)
def test_the_strip_never_takes_a_channel_that_may_not_answer(old: str, new: str, content: Content) -> None:
    content.change("grunn/services/barnelinjen.yml", old, new)
    content.change("grunn/guide.yml", "strip: [nodnummer, barnelinjen]", "strip: [nodnummer]")
    assert strip_number(content) is None
