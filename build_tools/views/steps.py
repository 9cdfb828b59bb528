"""What does a step look like to the member of staff who is to take it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.ages import in_age_order, limit_link
from build_tools.views.contacts import Contact, contacts
from build_tools.views.links import home, level_link, link, neighbours
from build_tools.views.parts import DeadlineView, OutcomeView, actions, deadline, holds_at, laws_at, outcomes
from build_tools.views.view import Link, View
from schema import Arena, Level, ParentException, Reader, Step
from schema.action import Action
from schema.exception import HARM
from schema.reference import Reference
from schema.step import AtArena


@dataclass(frozen=True, slots=True)
class StepView:
    """A step for staff, in one arena or in all."""

    id: str
    title: str
    place: str
    """«Undring, steg 2 av 4»: said in words, never by a bar of colour."""

    what: str
    parents: str
    exceptions: tuple[ParentException, ...]
    other_exceptions: Link | None
    """Where the others stand, when an earlier step on the same page has said them all."""

    how: tuple[Action, ...]
    responsible: tuple[Reference, ...]
    deadline: DeadlineView | None
    tools: tuple[Reference, ...]
    teams: tuple[Reference, ...]
    contacts: tuple[Contact, ...]
    childs_voice: str
    write_down: str
    remember: str
    outcomes: tuple[OutcomeView, ...]
    laws: tuple[Reference, ...]
    age_limits: tuple[Link, ...]


def step_view(guide: Guide, step: Step, arena: str | None = None) -> StepView:
    """A step as staff see it. What an arena says goes before what the step says."""
    at = (step.at.get(arena) if arena else None) or AtArena()
    return StepView(
        id=step.slug,
        title=step.title,
        place=place(guide, step),
        what=step.what,
        parents=words.PARENTS[step.parents],
        exceptions=exceptions(guide, step, arena),
        other_exceptions=None,
        how=actions(step.how, arena),
        responsible=at.responsible or step.responsible,
        deadline=deadline(guide, at.deadline or step.deadline),
        tools=tuple(dict.fromkeys((*step.tools, *at.tools))),
        teams=tuple(it for it in step.teams if holds_at(guide.teams[it].arenas, arena)),
        contacts=contacts(guide, step.services, guide.staff, arena),
        childs_voice=step.childs_voice,
        write_down=step.write_down,
        remember=at.remember or "",
        outcomes=outcomes(guide, step.outcomes, "step"),
        laws=laws_at(guide, step.laws, arena),
        age_limits=tuple(map(limit_link, in_age_order(guide.age_limits[it] for it in step.age_limits))),
    )


def exceptions(guide: Guide, step: Step, arena: str | None = None) -> tuple[ParentException, ...]:
    """The exceptions that hold in a step, the most dangerous first. They are drawn before the actions."""
    found = (it for it in guide.exceptions.values() if step.parents in it.applies_to and arena not in it.not_at)
    return tuple(sorted(found, key=lambda it: it.order))


def said_once(steps: Iterable[StepView]) -> list[StepView]:
    """Steps on one page: the first says every exception, the later ones those about harm, and where the others are."""
    shown: list[StepView] = []
    for step in steps:
        first = next((it for it in shown if it.exceptions), None)
        shown.append(_harm_only(step, first) if first and step.exceptions else step)
    return shown


def _harm_only(step: StepView, first: StepView) -> StepView:
    harm = tuple(it for it in step.exceptions if it.covers in HARM)
    return replace(step, exceptions=harm, other_exceptions=Link(first.title, f"#{first.id}"))


def level_of(guide: Guide, step: Step) -> Level:
    """The level that a step belongs to."""
    return next(level for level in guide.levels.values() if step.slug in level.steps)


def place(guide: Guide, step: Step) -> str:
    """Where in its level a step stands, in words."""
    level = level_of(guide, step)
    return f"{level.title}, steg {level.steps.index(step.slug) + 1} av {len(level.steps)}"


def step_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """The one page that each step has for staff, with what differs in the arenas."""
    for step in guide.steps.values():
        level = level_of(guide, step)
        before, after = neighbours(level.steps, step.slug)
        yield View(
            address=address("step", step) or "",
            template="step.html",
            title=step.title,
            heading=step.title,
            description=step.what,
            body={
                "step": step_view(guide, step),
                "arenas": _arenas(guide, step),
                "before": _step_link(guide, before),
                "after": _step_link(guide, after),
            },
            reader=staff,
            entry=step,
            trail=(home(staff), level_link(guide, level.slug)),
            trusted=(step,),
        )


def _arenas(guide: Guide, step: Step) -> list[tuple[Arena, AtArena, DeadlineView | None]]:
    found = [
        (arena, step.at[arena.slug]) for arena in in_order(guide.arenas, guide.head.arenas) if arena.slug in step.at
    ]
    return [(arena, at, deadline(guide, at.deadline)) for arena, at in found]


def _step_link(guide: Guide, slug: str | None) -> Link | None:
    return link(guide, "step", slug) if slug else None
