"""What does a step look like to the one who is to take it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.addresses import address, arena_level, reader_step
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.contacts import Contact, contacts
from build_tools.views.parts import (
    DeadlineView,
    OutcomeView,
    actions,
    deadline,
    lender,
    level_link,
    level_name,
    level_of,
    outcomes,
)
from build_tools.views.view import Link, View
from schema import Arena, ParentException, Reader, Step
from schema.action import Action
from schema.reference import Reference
from schema.step import AtArena, StepWords


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


def step_view(guide: Guide, step: Step, arena: str | None = None) -> StepView:
    """A step as staff see it. What an arena says goes before what the step says."""
    at = step.at.get(arena) if arena else None
    return StepView(
        id=step.slug,
        title=step.title,
        place=place(guide, step),
        what=step.what,
        parents=words.PARENTS[step.parents],
        exceptions=exceptions(guide, step),
        how=actions(step.how, arena),
        responsible=(at and at.responsible) or step.responsible,
        deadline=deadline((at and at.deadline) or step.deadline),
        tools=tuple(dict.fromkeys((*step.tools, *(at.tools if at else ())))),
        teams=tuple(
            it for it in step.teams if arena is None or not guide.teams[it].arenas or arena in guide.teams[it].arenas
        ),
        contacts=contacts(guide, step.services),
        childs_voice=step.childs_voice,
        write_down=step.write_down,
        remember=(at and at.remember) or "",
        outcomes=outcomes(guide, step.outcomes),
        laws=step.laws,
    )


def exceptions(guide: Guide, step: Step) -> tuple[ParentException, ...]:
    """The exceptions that hold in a step, the most dangerous first. They are drawn before the actions."""
    found = (it for it in guide.exceptions.values() if step.parents in it.applies_to)
    return tuple(sorted(found, key=lambda it: it.order))


def place(guide: Guide, step: Step) -> str:
    """Where in its level a step stands, in words."""
    level = guide.levels[level_of(guide, step.slug)]
    return f"{level.title}, steg {level.steps.index(step.slug) + 1} av {len(level.steps)}"


def step_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """The one page that each step has for staff, with what differs in the arenas."""
    for slug, step in guide.steps.items():
        level = level_of(guide, slug)
        before, after = neighbours(guide.levels[level].steps, slug)
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
                "level": level_link(guide, level),
            },
            reader=staff,
            entry=step,
            trail=(_home(staff), level_link(guide, level)),
            trusted=(step,),
        )


def working_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """A level in an arena, with all its steps as sections: the page one works from."""
    for arena in (guide.arenas[slug] for slug in guide.head.arenas):
        for level in (guide.levels[slug] for slug in guide.head.levels):
            steps = [guide.steps[slug] for slug in level.steps]
            before, after = neighbours(guide.head.levels, level.slug)
            yield View(
                address=arena_level(staff.slug, arena.slug, level.slug),
                template="working.html",
                title=f"{level.title} {arena.short}",
                heading=f"{level_name(guide, level.slug)} – {arena.title.lower()}",
                description=level.what,
                body={
                    "level": level,
                    "steps": [step_view(guide, step, arena.slug) for step in steps],
                    "outcomes": outcomes(guide, level.outcomes),
                    "frame_text": guide.head.frame,
                    "before": _level_link(guide, staff, arena.slug, before),
                    "after": _level_link(guide, staff, arena.slug, after),
                },
                reader=staff,
                entry=level,
                trail=(_home(staff), Link(arena.title, f"{staff.slug}/{arena.slug}/")),
                trusted=(level, *steps),
                searched=False,
                words=(level.title, arena.title),
            )


def reader_pages(guide: Guide) -> Iterator[View]:
    """Each step in the words of each other reader who is to know of it."""
    for reader in (guide.readers[slug] for slug in guide.head.readers):
        path = reader_path(guide, reader)
        for number, step in enumerate(path, start=1):
            own = words_for(reader, step)
            before, after = neighbours([it.slug for it in path], step.slug)
            yield View(
                address=reader_step(reader.slug, step.slug),
                template="reader_step.html",
                title=own.title,
                heading=own.title,
                description=own.what,
                body={
                    "words": own,
                    "place": f"{reader.path_title}: {number} av {len(path)}",
                    "exceptions": _said_to(guide, step, reader),
                    "before": reader_link(guide, reader, before),
                    "after": reader_link(guide, reader, after),
                },
                reader=reader,
                entry=step,
                trail=(_home(reader),),
                trusted=(step,),
            )


def reader_path(guide: Guide, reader: Reader) -> list[Step]:
    """The steps that a reader has words for, in the order of the levels."""
    ordered = (guide.steps[slug] for level in guide.head.levels for slug in guide.levels[level].steps)
    return [step for step in ordered if not reader.staff and lender(reader, step.for_)]


def reader_link(guide: Guide, reader: Reader, slug: str | None) -> Link | None:
    """A link to a step in a reader's own words."""
    if slug is None:
        return None
    step = guide.steps[slug]
    return Link(words_for(reader, step).title, reader_step(reader.slug, slug))


def neighbours(order: tuple[Reference, ...] | tuple[str, ...] | list[str], slug: str) -> tuple[str | None, str | None]:
    """What stands before and after in an order; None at the ends."""
    place = list(order).index(slug)
    return (order[place - 1] if place else None), (order[place + 1] if place + 1 < len(order) else None)


def words_for(reader: Reader, step: Step) -> StepWords:
    """A step in a reader's words, own or lent. The step is one the reader gets."""
    return step.for_[lender(reader, step.for_) or reader.slug]


def _said_to(guide: Guide, step: Step, reader: Reader) -> list[str]:
    """The exceptions that have words for a reader."""
    found = ((it, lender(reader, it.for_)) for it in exceptions(guide, step))
    return [it.for_[lent].text for it, lent in found if lent]


def _arenas(guide: Guide, step: Step) -> list[tuple[Arena, AtArena, DeadlineView | None]]:
    return [
        (guide.arenas[slug], step.at[slug], deadline(step.at[slug].deadline))
        for slug in guide.head.arenas
        if slug in step.at
    ]


def _home(reader: Reader) -> Link:
    return Link(reader.short, f"{reader.slug}/")


def _step_link(guide: Guide, slug: str | None) -> Link | None:
    return Link(guide.steps[slug].title, f"steg/{slug}/") if slug else None


def _level_link(guide: Guide, staff: Reader, arena: str, slug: str | None) -> Link | None:
    return Link(level_name(guide, slug), arena_level(staff.slug, arena, slug)) if slug else None
