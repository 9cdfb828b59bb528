"""What do several kinds of page have in common?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.links import level_link, link
from build_tools.views.view import Link
from schema.action import Action, Deadline, Outcome
from schema.entry import Fact
from schema.reference import Reference


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline in words, and what it rests on."""

    text: str
    basis: str
    law: Reference | None
    source: Link | None
    """Whose practice a proposed deadline is: the publisher, with the page we read it on."""


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """A way on: when, and where to."""

    when: str
    way: Link
    urgent: bool = False


def deadline(guide: Guide, it: Deadline | None) -> DeadlineView | None:
    """A deadline as it is shown."""
    if it is None:
        return None
    counted = f", regnet fra {it.counted_from}" if it.counted_from else ""
    source = guide.sources[it.source] if it.source else None
    return DeadlineView(
        text=f"{it.within}{counted}",
        basis=words.BASIS[it.basis] + (f": {it.decision}" if it.decision else ""),
        law=it.law,
        source=Link(source.publisher, source.url or "") if source else None,
    )


def facts(found: Iterable[Fact]) -> list[tuple[Fact, str]]:
    """Facts, each with a mark when it is not sure."""
    return [(it, words.NOT_SURE[it.certainty]) for it in found]


def outcomes(guide: Guide, found: Iterable[Outcome], here: str) -> tuple[OutcomeView, ...]:
    """The ways on from a step or a level (`here` is its kind), each with a link that says where it leads."""
    return tuple(OutcomeView(it.when, _way(guide, it, here), it.to.kind == "emergency") for it in found)


def actions(found: Iterable[Action], arena: str | None) -> tuple[Action, ...]:
    """The actions that hold in an arena; without one, all of them."""
    if arena is None:
        return tuple(found)
    here = (it for it in found if holds_at(it.only, arena) and arena not in it.not_at)
    return tuple(it.model_copy(update={"only": (), "not_at": ()}) for it in here)


def holds_at(arenas: Iterable[str], arena: str | None) -> bool:
    """Whether something with a list of arenas holds in one; an empty list means in all."""
    names = tuple(arenas)
    return arena is None or not names or arena in names


def laws_at(guide: Guide, found: Iterable[Reference], arena: str | None) -> tuple[Reference, ...]:
    """The laws that hold where one works."""
    return tuple(it for it in found if holds_at(guide.laws[it].arenas, arena))


def _way(guide: Guide, outcome: Outcome, here: str) -> Link:
    if outcome.to.kind == "level":
        return level_link(guide, outcome.to)
    if outcome.to.kind:
        return link(guide, outcome.to.kind, outcome.to)
    return Link(words.WAYS_OUT[outcome.to, here], "")
