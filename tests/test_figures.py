"""Are numbers said as one says them, drawn to scale, and compared with what was to be reached?"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from build_tools.pages import pages
from build_tools.views import views
from build_tools.views.amounts import amount, number
from build_tools.views.bars import WIDTH, picture
from build_tools.views.goals import UNCOUNTED, UNKNOWN, others_goals, own_goals
from build_tools.views.view import Link, View
from tests.conftest import ROOT, Content

FIGURE = "grunn/figures/utenfor.yml"
GOAL = "grunn/goals/flere-fullforer.yml"
TARGET = 'target: {value: "8", unit: percent, bound: at-most}'
MEASURED = "measured: {figure: utenfor, count: dal}\n"


def page(content: Content, address: str) -> View:
    """What the page at an address shows."""
    return next(it for it in views(content.guide()) if it.address == address)


def html(content: Content, address: str) -> str:
    """The page at an address, drawn."""
    return next(it.html for it in pages(content.guide(), ROOT / "guide/templates") if it.address == address)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("11.1", "percent", "11,1\u00a0%"),
        ("13.0", "percent", "13,0\u00a0%"),
        ("2939", "people", "2\u00a0939\u00a0personer"),
        ("86000", "people", "86\u00a0000\u00a0personer"),
        ("6", "count", "6"),
    ],
)
def test_an_amount_is_said_in_norwegian(value: str, unit: str, said: str) -> None:
    assert amount(Decimal(value), unit) == said


def test_a_large_number_that_was_written_short_is_said_in_full() -> None:
    assert number(Decimal("1e5")) == "100\u00a0000"


def test_the_heading_says_the_year(content: Content) -> None:
    assert page(content, "tall/utenfor/").heading == "Unge utenfor skole og arbeid (2021)"
    assert page(content, "tall/").body["links"] == [
        Link(
            "Unge utenfor skole og arbeid (2021)",
            "tall/utenfor/",
            "Dal: 13\u00a0%; Hele landet: rundt 12 prosent (usikker opplysning)",
        )
    ]


def test_what_is_told_apart_by_time_says_from_when_to_when(content: Content) -> None:
    text = (content.folder / FIGURE).read_text("utf-8").replace("by: place", "by: period")
    text = text.replace("place: Dal", "place: Hele landet").replace('period: "2021"', 'period: "2019"', 1)
    content.write(FIGURE, text)
    view = page(content, "tall/utenfor/")
    assert view.heading == "Unge utenfor skole og arbeid (2019 og 2021)"
    assert view.body["columns"] == ("Tid", "Prosent")


def test_the_line_about_parts_says_what_they_make_together(content: Content) -> None:
    content.change(FIGURE, "by: place", 'by: part\nwhole: "25.5"').change(FIGURE, "place: Hele landet", "place: Dal")
    assert page(content, "tall/utenfor/").description == "Til sammen: 25,5\u00a0%."


def test_a_figure_stands_on_the_page_of_its_theme(content: Content) -> None:
    figures = page(content, "tema/fravaer/").body["figures"]
    assert [it.address for it in figures] == ["tall/utenfor/"]  # type: ignore[attr-defined]
    assert page(content, "tema/noen-a-snakke-med/").body["figures"] == []


def test_the_table_comes_before_the_picture_and_both_say_the_same(content: Content) -> None:
    drawn = html(content, "tall/utenfor/")
    assert drawn.index("<caption>") < drawn.index("<svg")
    assert drawn.count('scope="col"') == 2
    assert drawn.count('scope="row"') == 2
    assert '<desc id="bilde-tekst">Dal: 13\u00a0%. Hele landet: rundt 12 prosent.</desc>' in drawn


def test_the_picture_needs_no_style_and_no_script(content: Content) -> None:
    picture = re.findall(r"<svg.*?</svg>", html(content, "tall/utenfor/"), re.DOTALL)[0]
    assert not re.search(r"style|<script|\son\w+=|https?:", picture)


@pytest.mark.parametrize(("year", "said"), [(2021, ""), (2020, "Dette er gamle tall. ")])
def test_old_numbers_are_called_old(year: int, said: str, content: Content) -> None:
    text = (content.folder / FIGURE).read_text("utf-8").replace("2021", str(year))
    content.write(FIGURE, text)
    age = page(content, "tall/utenfor/").body["age"]
    assert age == f"{said}Vi leste kilden i 2026, {2026 - year} år etter {year}. Mye kan ha endret seg siden."


def test_numbers_of_the_year_that_we_read_them_have_no_age(content: Content) -> None:
    text = (content.folder / FIGURE).read_text("utf-8").replace("2021", "2026")
    assert page(content.write(FIGURE, text), "tall/utenfor/").body["age"] == ""


def test_a_share_is_drawn_within_all(content: Content) -> None:
    drawn = picture(content.guide().figures["utenfor"])
    assert drawn is not None
    assert [it.length for it in drawn.bars] == [f"{WIDTH * 0.13:.1f}", f"{WIDTH * 0.125:.1f}"]
    assert (drawn.whole, drawn.rough) == ("100\u00a0%", True)


def test_people_are_measured_by_the_most_of_them(content: Content) -> None:
    text = (content.folder / FIGURE).read_text("utf-8").replace("unit: percent", "unit: people")
    content.write(FIGURE, text).change(GOAL, MEASURED, "")
    drawn = picture(content.guide().figures["utenfor"])
    assert drawn is not None
    assert (drawn.bars[0].length, drawn.whole) == (f"{WIDTH}.0", "")


def test_a_single_number_that_is_no_share_has_no_picture(content: Content) -> None:
    lines = (content.folder / FIGURE).read_text("utf-8").replace("unit: percent", "unit: people").splitlines(True)
    content.write(FIGURE, "".join(line for line in lines if "id: landet" not in line)).change(GOAL, MEASURED, "")
    assert picture(content.guide().figures["utenfor"]) is None


def test_nothing_of_anything_can_be_drawn(content: Content) -> None:
    text = (content.folder / FIGURE).read_text("utf-8").replace("unit: percent", "unit: people")
    content.write(FIGURE, text.replace('"13"', '"0"').replace('"12.5"', '"0"')).change(GOAL, MEASURED, "")
    drawn = picture(content.guide().figures["utenfor"])
    assert drawn is not None
    assert {it.length for it in drawn.bars} == {"0.0"}


def test_long_words_stand_on_lines_of_their_own(content: Content) -> None:
    content.change(FIGURE, "label: Dal", "label: Unge som bor i Dal og som ikke går på skole eller jobber")
    drawn = picture(content.guide().figures["utenfor"])
    assert drawn is not None
    assert [len(it.lines) for it in drawn.bars] == [2, 1]
    assert drawn.bars[0].top > drawn.bars[0].lines[-1][0]


@pytest.mark.parametrize(
    ("target", "measured", "status"),
    [
        (TARGET, MEASURED, "Ikke nådd: 13\u00a0% (2021)."),
        (TARGET.replace("8", "13"), MEASURED, "Nådd: 13\u00a0% (2021)."),
        (TARGET.replace("at-most", "at-least"), MEASURED, "Nådd: 13\u00a0% (2021)."),
        (TARGET.replace("8", "90").replace("at-most", "at-least"), MEASURED, "Ikke nådd: 13\u00a0% (2021)."),
        (TARGET, "", UNKNOWN),
        ("", "", UNCOUNTED),
    ],
)
def test_the_status_of_a_goal_is_computed(target: str, measured: str, status: str, content: Content) -> None:
    content.change(GOAL, TARGET, target).change(GOAL, MEASURED, measured)
    assert [it.status for it in others_goals(content.guide())] == [status]


def test_a_guide_without_goals_of_its_own_says_so_on_every_level(content: Content) -> None:
    assert html(content, "plan/").count("Kommunen har ikke vedtatt mål i veilederen ennå.") == 3


def test_an_adopted_goal_stands_on_its_own_level(content: Content) -> None:
    content.change(GOAL, "elsewhere: Nabodal\n", "")
    guide = content.guide()
    assert [len(own_goals(guide, it)) for it in ("municipality", "service", "individual")] == [1, 0, 0]
    assert others_goals(guide) == []
    assert "Nabodal" not in html(content, "plan/")


def test_a_law_that_asks_for_a_plan_stands_on_the_plan(content: Content) -> None:
    content.change("grunn/laws/lov-1.yml", "means:", "plans: true\nmeans:")
    assert "Lover som krever en plan" in html(content, "plan/")
