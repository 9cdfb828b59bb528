"""What is to be reached, and how far has it come?"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.amounts import amount, counted
from build_tools.views.figures import figure_link
from build_tools.views.view import Link
from schema import Goal
from schema.figure import Count
from schema.goal import Target

NEVER = 9999
"""Goals without a year stand last."""

BOUND = {"at-least": "minst", "at-most": "høyst"}
UNKNOWN = "Vi har ikke tall som viser om målet er nådd."
UNCOUNTED = "Målet har ikke noe tall, så veilederen kan ikke regne ut om det er nådd."


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal as it is shown: what to reach in words, and what is known of how far it has come."""

    goal: Goal
    target: str
    status: str
    figure: Link | None
    mark: str


def own_goals(guide: Guide, organisation: str) -> list[GoalView]:
    """The guide's own goals on one of the three levels of organisation."""
    return [_view(guide, it) for it in _ordered(guide) if not it.elsewhere and it.organisation == organisation]


def others_goals(guide: Guide) -> list[GoalView]:
    """The goals of other municipalities."""
    return [_view(guide, it) for it in _ordered(guide) if it.elsewhere]


def _ordered(guide: Guide) -> list[Goal]:
    return sorted(guide.goals.values(), key=lambda it: (collation(it.elsewhere or ""), it.year or NEVER, it.slug))


def _view(guide: Guide, goal: Goal) -> GoalView:
    figure = guide.figures[goal.measured.figure] if goal.measured else None
    return GoalView(
        goal=goal,
        target=f"{BOUND[goal.target.bound]} {amount(goal.target.value, goal.target.unit)}" if goal.target else "",
        status=_status(guide, goal),
        figure=figure_link(figure) if figure else None,
        mark=words.NOT_SURE[goal.certainty],
    )


def _status(guide: Guide, goal: Goal) -> str:
    if goal.target is None:
        return UNCOUNTED
    if goal.measured is None:
        return UNKNOWN
    figure = guide.figures[goal.measured.figure]
    count = next(it for it in figure.counts if it.id == goal.measured.count)
    said = "Nådd" if reached(goal.target, count) else "Ikke nådd"
    return f"{said}: {counted(figure, count)} ({count.period})."


def reached(target: Target, count: Count) -> bool:
    """Whether a count is on the right side of the target."""
    return count.value >= target.value if target.bound == "at-least" else count.value <= target.value


def goals_of(guide: Guide) -> tuple[Goal, ...]:
    """All the goals, for what the page rests on."""
    return tuple(in_order(guide.goals, sorted(guide.goals)))
