"""Does a step show what holds where one works, and no more?"""

from __future__ import annotations

import pytest

from build_tools.views.parts import actions
from build_tools.views.steps import step_view
from tests.conftest import Content

VIOLENCE = ["vold-hjemme", "vold-ute"]
EVERYWHERE = ["barnehage", "skole", None]


def exceptions(content: Content, arena: str | None) -> list[str]:
    guide = content.guide()
    return [it.slug for it in step_view(guide, guide.steps["del"], arena).exceptions]


@pytest.mark.parametrize("arena", EVERYWHERE)
def test_the_exceptions_stand_with_the_most_dangerous_first(arena: str | None, content: Content) -> None:
    assert exceptions(content, arena)[:2] == VIOLENCE
    assert len(exceptions(content, arena)) == 6


def test_an_exception_that_cannot_hold_in_an_arena_is_left_out_there_only(content: Content) -> None:
    content.change("grunn/exceptions/voksen.yml", "leads_to: meld", "leads_to: meld\nnot_at: [barnehage]")
    assert "voksen" not in exceptions(content, "barnehage")
    assert "voksen" in exceptions(content, "skole")
    assert "voksen" in exceptions(content, None)


@pytest.mark.parametrize(("arena", "laws"), [("barnehage", []), ("skole", ["lov-1"]), (None, ["lov-1"])])
def test_a_law_for_other_arenas_is_left_out(arena: str | None, laws: list[str], content: Content) -> None:
    content.change("grunn/laws/lov-1.yml", "act: barneloven", "act: barneloven\narenas: [skole]")
    guide = content.guide()
    assert list(step_view(guide, guide.steps["se"], arena).laws) == laws


def test_a_line_that_does_not_hold_in_an_arena_is_left_out_there(content: Content) -> None:
    content.change(
        "grunn/steps/se.yml",
        "{id: se, do: Se og lytt.}",
        "{id: se, do: Se og lytt.}\n  - {id: skriv, do: Skriv., not_at: [skole]}",
    )
    step = content.guide().steps["se"]
    assert [it.id for it in actions(step.how, "barnehage")] == ["se", "skriv"]
    assert [it.id for it in actions(step.how, "skole")] == ["se"]
