"""Is a person's number or address found wherever it stands, and nothing else taken for one?"""

from __future__ import annotations

import pytest

from build_tools.private import masked, told_of_persons
from build_tools.problems import Mark, Problem, SourceFile
from build_tools.report import as_github, as_json, as_text
from tests.conftest import Content

NUMBER = "01819010001"
"""Of a person who is made up: 80 is added to the month."""


def found(text: str, path: str = "content/dal/steps/se.yml") -> list[str]:
    """The codes of what is found in a file."""
    return [problem.code for problem in told_of_persons(SourceFile(path, text))]


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        "018190 10001",
        "018190-10001",
        "01.81.90 10001",
        "01 81 90 100 01",
        "018190\u00a010001",
        f"f.nr.{NUMBER},",
        f"https://www.example.org/{NUMBER}/",
        f"# {NUMBER}",
        f"12 {NUMBER}",
        f"12 34 {NUMBER}",
    ],
)
def test_an_identity_number_is_found_however_it_is_written(text: str) -> None:
    assert found(f"a: b\nnote: {text}\n") == ["identity-number"]


def test_a_number_that_is_no_ones_in_our_time_and_a_d_number_are_found() -> None:
    assert found("01015410007 41819010186") == ["identity-number"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "01819010002",  # the last control digit is wrong
        "01819010011",  # the first is wrong
        "32019010074",  # no such day
        "01139010001",  # no such month
        f"1{NUMBER}",
        f"{NUMBER}1",
        "Org.nr. 974 654 474",
        "1201.90.12345",  # an account
        "22 40 00 40, 116 111 og 800 40 008",
        "2026-11-22 12:30:00",
        "LOV-2021-06-18-97, FOR-2006-07-20-932",
        "https://www.example.org/artikkel/20261122/1234567890123",
        "00000000000",
    ],
)
def test_other_long_numbers_are_left_alone(text: str) -> None:
    assert found(f"note: {text}\n") == []


def test_the_number_is_printed_nowhere() -> None:
    """Neither by its own problem nor by another on the same line, to a person, a program or a code review."""
    file = SourceFile("a.yml", f"what: {NUMBER} og 018190 10001\n")
    other = Problem("code", "stop", Mark(file), f"«{NUMBER}» er feil.", "Rett.", understood=f"teksten {NUMBER}")
    for form in (as_text, as_json, as_github):
        said = form([*told_of_persons(file), other])
        assert "01••" in said
        assert "10001" not in said


def test_what_is_masked_keeps_its_length_so_that_the_mark_stands_under_it() -> None:
    assert masked(f"a {NUMBER} b 018190-10001") == "a 01••••••••• b 01••••-•••••"


@pytest.mark.parametrize(
    "address",
    [
        "kari.nordmann@kommune.no",
        "Kari.Nordmann@dal.kommune.no",
        "k.nordmann@example.org",
        "kari.m.nordmann@example.org",
        "anne-marie.hansen@example.org",
        "ole_hansen@example.org",
        "åse.ødegård@example.org",
    ],
)
def test_an_address_called_as_a_person_is_found(address: str) -> None:
    assert found(f"note: Spør {address}.\n") == ["email-of-a-person"]


@pytest.mark.parametrize(
    "address",
    [
        "postmottak@dal.kommune.no",
        "alarm@116111.no",
        "post.barnevern@dal.kommune.no",
        "postmottak.oppvekst@dal.kommune.no",
        "dal.legevakt@kommune.no",
        "dal.sentrum@dal.kommune.no",
        "rektor.nordskolen@dal.kommune.no",
        "se.barnet@example.org",
        "fornavn.etternavn@kommune.no",
        "servicetorget@dal.kommune.no",
    ],
)
def test_an_address_of_an_office_a_place_or_the_page_itself_is_left_alone(address: str) -> None:
    assert found(f"note: Skriv til {address}.\n") == []


@pytest.mark.parametrize("text", ["Årene 2024 2025.", "Alder 6.12 og 13.15.", "Kl. 08.30–15.00.", "Se 10.11.2026."])
def test_years_ages_and_times_are_no_phone_numbers(text: str, content: Content) -> None:
    content.change("grunn/steps/se.yml", "Legg merke til hva du ser.", text)
    assert not content.problems()
