"""Are opening hours, lists and ages said as one says them, and does Norwegian stand in its order?"""

from __future__ import annotations

from itertools import pairwise

import pytest

from build_tools.views.alphabet import collation, section
from build_tools.views.words import DAYS, hours, listed, within_ages
from schema.channel import Hours

ALL = " ".join(DAYS)
WEEKDAYS = "mon tue wed thu fri"


def opening(*entries: tuple[str, str, str]) -> str:
    """The words for some days with their opening and closing times."""
    return hours([Hours.model_validate({"days": days.split(), "from": from_, "to": to}) for days, from_, to in entries])


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (ALL, "hver dag kl. 08.30–15.00"),
        (WEEKDAYS, "mandag–fredag kl. 08.30–15.00"),
        ("sat sun", "lørdag–søndag kl. 08.30–15.00"),
        ("wed", "onsdag kl. 08.30–15.00"),
        ("mon wed fri", "mandag, onsdag og fredag kl. 08.30–15.00"),
        ("mon tue thu", "mandag–tirsdag og torsdag kl. 08.30–15.00"),
        ("sun fri mon tue sat", "mandag–tirsdag og fredag–søndag kl. 08.30–15.00"),
    ],
)
def test_days_in_a_row_are_said_as_one(days: str, said: str) -> None:
    assert opening((days, "08:30", "15:00")) == said


def test_two_spans_of_the_same_days_are_both_said() -> None:
    assert opening((WEEKDAYS, "11:00", "14:30"), (WEEKDAYS, "15:00", "18:00")) == (
        "mandag–fredag kl. 11.00–14.30 og 15.00–18.00"
    )


def test_no_hours_are_no_words() -> None:
    assert opening() == ""


def test_a_week_that_opens_at_one_time_is_said_once_with_the_days_that_close_otherwise() -> None:
    week = ("mon tue wed thu fri sun", "16:15", "22:45")
    assert opening(week, ("sat", "16:15", "23:45")) == "hver dag kl. 16.15–22.45, lørdag til 23.45"


def test_it_makes_no_difference_which_of_the_days_stand_first() -> None:
    week = ("mon tue wed thu fri sun", "16:15", "22:45")
    assert opening(("sat", "16:15", "23:45"), week) == opening(week, ("sat", "16:15", "23:45"))


def test_a_week_with_three_closing_times_names_each_of_the_others() -> None:
    said = opening((WEEKDAYS, "09:00", "22:00"), ("sat", "09:00", "15:00"), ("sun", "09:00", "12:00"))
    assert said == "hver dag kl. 09.00–22.00, lørdag til 15.00 og søndag til 12.00"


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (("sat sun", "10:00", "15:00"), "mandag–fredag kl. 09.00–22.00 og lørdag–søndag kl. 10.00–15.00"),
        (("sat", "09:00", "15:00"), "mandag–fredag kl. 09.00–22.00 og lørdag kl. 09.00–15.00"),
    ],
    ids=["other opening time", "closed on Sunday"],
)
def test_days_that_open_otherwise_or_not_at_all_are_never_said_to_be_every_day(
    second: tuple[str, str, str], said: str
) -> None:
    assert opening((WEEKDAYS, "09:00", "22:00"), second) == said


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")]
)
def test_a_list_is_said_with_and_before_the_last(words: list[str], said: str) -> None:
    assert listed(words) == said


@pytest.mark.parametrize(("low", "high", "said"), [(6, 15, "6–15 år"), (16, 16, "16 år"), (0, 5, "0–5 år")])
def test_ages_are_said_in_words(low: int, high: int, said: str) -> None:
    assert within_ages(low, high) == said


@pytest.mark.parametrize(
    "ordered",
    [
        ["zoom", "ære", "øre", "åre"],
        ["Zoom", "Ære", "Øre", "Åre"],
        ["bo", "Bup", "by"],
        ["bo", "bo hjemme", "bok"],
        ["tur", "tøy", "tå"],
        ["zoom", "Øre", "Aase", "Åse kari"],
    ],
)
def test_the_alphabet_ends_with_ae_oe_and_aa(ordered: list[str]) -> None:
    assert all(collation(before) < collation(after) for before, after in pairwise(ordered))


def test_double_a_stands_as_aa() -> None:
    assert collation("Aase") == collation("Åse")


@pytest.mark.parametrize(
    "ordered",
    [
        ["§ 1-4", "§ 2-1", "§ 12-2", "§ 13-1", "§ 13-2", "§ 15-8"],
        ["§ 7-1", "§ 7-2", "§ 7-2 a", "§ 7-2 b", "§ 7-3"],
        ["§ 2", "§ 2 b", "§ 42", "§ 104"],
    ],
)
def test_sections_stand_by_their_numbers_and_then_their_letters(ordered: list[str]) -> None:
    assert all(section(before) < section(after) for before, after in pairwise(ordered))
