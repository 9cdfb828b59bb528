"""Does «Hva gjør jeg nå?» lead everyone to advice, danger first, without telling anyone what they answered?"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import pytest

from build_tools.content import read_guide
from build_tools.engine.publish import default_guide
from build_tools.flows import circle, depths, end, first_question, flows, reached, ways
from build_tools.guide import Guide
from build_tools.pages import Page, pages
from build_tools.rules.flow import DEEPEST
from build_tools.views.flow import flow_pages, unsure_link
from build_tools.views.flow_boxes import Answered, Node
from build_tools.views.flow_drawing import drawing
from build_tools.views.flow_layers import layered
from build_tools.views.flow_map import flow_map
from build_tools.views.view import View
from schema import Question
from tests.conftest import ROOT, TODAY, Content

FIRST, SECOND = "grunn/questions/ansatt-1.yml", "grunn/questions/ansatt-2.yml"


def start(guide: Guide) -> Question:
    return guide.questions["ansatt-1"]


def page(guide: Guide, address: str) -> View:
    return next(it for it in (*flow_pages(guide), *flow_map(guide)) if it.address == address)


def a_long_way(content: Content, questions: int) -> Content:
    """Questions that lead on, one after the other, to one that already was there."""
    for number in range(10, 10 + questions):
        onward = f"question:ansatt-{number + 1}" if number < 9 + questions else "question:ansatt-2"
        content.write(
            f"grunn/questions/ansatt-{number}.yml",
            f"reader: ansatt\ntitle: Og så?\nanswers:\n  - {{id: ja, text: Ja, to: emergency:fare}}\n"
            f"  - {{id: nei, text: Nei, to: {onward}}}\n",
        )
    return content.change(FIRST, "question:ansatt-2", "question:ansatt-10")


def test_every_way_through_the_questions_is_found(content: Content) -> None:
    guide = content.guide()
    found = [([answer.id for _, answer in way], f"{end(way).kind}:{end(way)}") for way in ways(guide, start(guide))]
    assert found == [
        (["ja"], "emergency:fare"),
        (["nei", "ja"], "emergency:meld"),
        (["nei", "nei"], "advice:ansatt-8"),
        (["nei", "flere"], "advice:ansatt-9"),
    ]


def test_what_is_reached_stops_at_a_closed_question(content: Content) -> None:
    guide = content.guide()
    assert [str(it) for it in reached(guide, start(guide), closed={"ansatt-2"})] == ["ansatt-1", "fare", "ansatt-2"]
    assert [str(it) for it in reached(guide, start(guide), closed={"ansatt-1"})] == ["ansatt-1"]


def test_the_longest_way_to_a_question_counts(content: Content) -> None:
    guide = a_long_way(content, 3).guide()
    assert depths(guide, start(guide)) == {
        "ansatt-1": 1, "ansatt-10": 2, "ansatt-11": 3, "ansatt-12": 4, "ansatt-2": 5,
    }  # fmt: skip
    assert circle(guide, start(guide)) == ()


def test_a_relative_begins_where_a_volunteer_does(content: Content) -> None:
    content.change("grunn/readers/frivillig.yml", "quick_exit: true", "quick_exit: true\nflow: frivillig-1")
    content.write("grunn/questions/frivillig-1.yml", (content.folder / FIRST).read_text("utf-8"))
    content.change("grunn/questions/frivillig-1.yml", "reader: ansatt", "reader: frivillig")
    content.change("grunn/questions/frivillig-1.yml", "question:ansatt-2", "emergency:meld")
    guide = content.guide()
    first = first_question(guide, guide.readers["parorende"])
    assert first is not None
    assert first.slug == "frivillig-1"
    assert first_question(guide, guide.readers["ung"]) is None


@pytest.mark.parametrize("questions", [6, 600])
def test_a_flow_that_is_too_long_is_said(content: Content, questions: int) -> None:
    said = a_long_way(content, questions).said("flows-end")
    assert f"«Hva gjør jeg nå?» for ansatt er {questions + 2} spørsmål på det lengste." in said
    assert f"Kort ned til {DEEPEST}." in said


def test_seven_questions_are_not_too_long(content: Content) -> None:
    assert a_long_way(content, 5).problems() == []


def test_a_circle_far_down_is_said(content: Content) -> None:
    a_long_way(content, 600).change("grunn/questions/ansatt-609.yml", "question:ansatt-2", "question:ansatt-300")
    assert "Spørsmålene går i ring: ansatt-" in content.said("flows-end")


def test_a_guide_without_questions_has_no_pages_and_no_links_to_them(content: Content) -> None:
    content.change("grunn/readers/ansatt.yml", "flow: ansatt-1\n", "")
    content.change("grunn/cases/lordag-kveld.yml", "flow: [ja]\n", "")
    for name in ("questions/ansatt-1", "questions/ansatt-2", "advice/ansatt-8", "advice/ansatt-9"):
        content.remove(f"grunn/{name}.yml")
    guide = content.guide()
    assert [*flow_pages(guide), *flow_map(guide)] == []
    assert unsure_link(guide, None) is unsure_link(guide, guide.staff) is None


def test_a_question_shows_its_answers_as_links_the_urgent_ones_marked(content: Content) -> None:
    body = page(content.guide(), "hva-na/ansatt-1/").body
    assert [(it.text, it.address, it.urgent) for it in body["answers"]] == [  # type: ignore[attr-defined]
        ("Ja", "akutt/fare/", True),
        ("Nei", "hva-na/ansatt-2/", False),
    ]
    assert body["place"] == "Spørsmål 1 av høyst 2"
    assert body["again"] is None


def test_advice_names_level_step_theme_sheet_and_someone_to_call(content: Content) -> None:
    guide = content.change("grunn/advice/ansatt-8.yml", "step: del", "step: del\ntools: [ark]").guide()
    ways_on = [(word, there.address) for word, there in page(guide, "hva-na/ansatt-8/").body["ways"]]  # type: ignore[attr-defined]
    assert ways_on == [("Nivå", "niva/undring/"), ("Steg", "steg/del/"), ("Ark", "verktoy/ark/")]
    shown = page(guide, "hva-na/ansatt-8/").body["contacts"]
    assert [it.link.text for it in shown] == ["Barnevernet i Dal"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("level", "shown"), [("undring", ["forelder/#undring"]), ("samarbeid", [])])
def test_a_reader_sees_the_level_in_their_own_words_or_not_at_all(
    content: Content, level: str, shown: list[str]
) -> None:
    content.change("grunn/readers/forelder.yml", "parent: true", "parent: true\nflow: forelder-1")
    content.write(
        "grunn/questions/forelder-1.yml",
        "reader: forelder\ntitle: Fare?\nanswers:\n  - {id: ja, text: Ja, to: emergency:fare}\n"
        "  - {id: meld, text: Kanskje, to: emergency:meld}\n  - {id: nei, text: Nei, to: advice:forelder-2}\n",
    )
    content.write(
        "grunn/advice/forelder-2.yml",
        f"reader: forelder\ntitle: Spør\ntext: Spør dem.\nlevel: {level}\nservices: [barnevern]\n",
    )
    found = page(content.guide(), "hva-na/forelder-2/").body["ways"]
    assert [there.address for _, there in found] == shown  # type: ignore[attr-defined]


def test_the_map_holds_every_question_every_way_and_a_box_for_each(content: Content) -> None:
    body = page(content.guide(), "hva-na/alle-veier/ansatt/").body
    assert len(body["asked"]) == len(body["drawing"].boxes) == 2  # type: ignore[arg-type,attr-defined]
    assert [(said, there.text) for said, there in body["rows"]] == [  # type: ignore[attr-defined]
        (["1: Ja"], "Ring når det er fare"),
        (["1: Nei", "2: Ja, eller kanskje"], "Meld til barnevernet"),
        (["1: Nei", "2: Nei"], "R1 Del undringen"),
        (["1: Nei", "2: Nei, men vi trenger flere"], "R2 Be om hjelp fra flere"),
    ]


def test_boxes_stand_in_layers_and_never_on_each_other() -> None:
    ends = (Answered("a", "Ja", "R1 Gjør noe lenge og godt, sammen med noen du kjenner"),)
    nodes = [
        Node("1", "1 Først?", 0, (Answered("a", "Ja", "", to="2"), Answered("b", "Nei", "", to="4"))),
        Node("2", "2 Så?", 1, (Answered("a", "Ja", "", to="3"), Answered("b", "Nei", "", to="4"))),
        Node("3", "3 Og så?", 2, ends),
        Node("4", "4 Til slutt?", 2, ends),
    ]
    drawn = drawing(nodes)
    one, two, three, four = drawn.boxes
    assert one.y < two.y < three.y == four.y
    assert abs(three.x - four.x) >= 222
    assert max(it.x + 222 for it in drawn.boxes) <= drawn.width
    assert max(it.y + it.height for it in drawn.boxes) <= drawn.height
    assert len(drawn.paths) == 4


def test_few_lines_cross() -> None:
    layers, _ = layered({"a": 0, "b": 0, "c": 1, "d": 1}, [("a", "x", "d"), ("b", "x", "c")])
    assert [layers[0].index("a") < layers[0].index("b")] == [layers[1].index("d") < layers[1].index("c")]


@functools.cache
def shipped() -> Guide:
    return read_guide(ROOT / "content", default_guide(ROOT), TODAY).guide


@functools.cache
def shipped_pages() -> list[Page]:
    return [it for it in pages(shipped(), Path(ROOT / "guide/templates")) if it.address.startswith("hva-na/")]


def test_staff_youth_parents_and_volunteers_have_a_flow() -> None:
    assert [it.slug for it, _ in flows(shipped())] == ["ansatt", "ung", "forelder", "frivillig"]


def test_every_case_is_walked() -> None:
    assert [it.slug for it in shipped().cases.values() if not it.flow] == []


def test_tab_preview_and_address_are_the_same_whatever_one_answered() -> None:
    own = [it for it in shipped_pages() if re.fullmatch(r"hva-na/[a-z]+-\d+/", it.address)]
    assert len(own) > 60
    assert {re.sub(r"\d", "", it.title) for it in own} == {"Hva gjør jeg nå? Spørsmål ", "Hva gjør jeg nå? Råd"}
    assert {it.description for it in own} == {""}
    assert {it.searched for it in own} == {False}
    assert {it.sensitive for it in own if not it.address.startswith("hva-na/ansatt")} == {True}


def test_all_but_staff_can_leave_every_page() -> None:
    assert [
        it.address
        for it in shipped_pages()
        if (it.exit is None) != ("ansatt" in it.address or "alle-veier" in it.address)
    ] == []


def test_the_drawing_holds_no_style() -> None:
    maps = [it.html for it in shipped_pages() if it.address.startswith("hva-na/alle-veier/") and "<svg" in it.html]
    assert len(maps) == 4
    assert [html for html in maps if " style=" in html or "<style" in html] == []
