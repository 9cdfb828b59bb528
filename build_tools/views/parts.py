"""What do several kinds of page have in common?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.addresses import address, reader_step
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.view import Link
from schema import Entry, Law, Reader
from schema.action import Action, Deadline, Outcome
from schema.entry import Fact

BASIS = {"law": "Frist i loven", "adopted": "Vedtatt av kommunen", "proposed": "Forslag, ikke vedtatt her"}


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline in words, and what it rests on."""

    text: str
    basis: str
    reference: str
    """The law or the source it rests on, to be linked; empty for a decision, which is in `basis`."""


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """A way on: when, and where to."""

    when: str
    way: Link
    urgent: bool = False


def deadline(it: Deadline | None) -> DeadlineView | None:
    """A deadline as it is shown."""
    if it is None:
        return None
    counted = f", regnet fra {it.counted_from}" if it.counted_from else ""
    decision = f": {it.decision}" if it.decision else ""
    return DeadlineView(f"{it.within}{counted}", BASIS[it.basis] + decision, it.law or it.source or "")


def facts(found: Iterable[Fact]) -> list[tuple[Fact, str]]:
    """Facts, each with a mark when it is not sure."""
    return [(it, words.NOT_SURE[it.certainty]) for it in found]


def outcomes(guide: Guide, found: Iterable[Outcome]) -> tuple[OutcomeView, ...]:
    """The ways on, each with a link that says where it leads."""
    return tuple(OutcomeView(it.when, _way(guide, it), it.to.kind == "emergency") for it in found)


def link(guide: Guide, kind: str, slug: str) -> Link:
    """A link to an entry, with its title; laws and sources by the name people use."""
    entry = guide.get(kind, slug)
    if kind == "source":
        return Link(name(entry), getattr(entry, "url", None) or "")
    if kind == "age_limit":
        return Link(name(entry), f"aldersgrenser/#{slug}")
    if kind == "arena":
        return Link(name(entry), f"{getattr(entry, 'reader', '')}/{slug}/")
    return Link(name(entry), address(kind, entry) or "")


def name(entry: Entry) -> str:
    """What people call an entry: «barnevernsloven § 13-2», «Nivå 0: Undring», else its title."""
    if isinstance(entry, Law):
        return f"{entry.act} {entry.section}"
    return str(getattr(entry, "title", entry.slug))


def level_name(guide: Guide, slug: str) -> str:
    """«Nivå 0: Undring»."""
    level = guide.levels[slug]
    return f"Nivå {level.label}: {level.title}"


def level_link(guide: Guide, slug: str) -> Link:
    """A link to a level's own page."""
    return Link(level_name(guide, slug), f"niva/{slug}/")


def level_of(guide: Guide, step: str) -> str:
    """The slug of the level that a step belongs to."""
    return next(slug for slug, level in guide.levels.items() if step in level.steps)


def actions(found: Iterable[Action], arena: str | None) -> tuple[Action, ...]:
    """The actions that hold in an arena; without one, all of them."""
    if arena is None:
        return tuple(found)
    return tuple(it.model_copy(update={"only": ()}) for it in found if not it.only or arena in it.only)


def lender(reader: Reader, words_for: Mapping[str, object]) -> str | None:
    """Whose words a reader gets: their own, else those they fall back to, else none."""
    return next((slug for slug in (reader.slug, reader.falls_back_to) if slug and slug in words_for), None)


def reader_page(guide: Guide, reader: Reader, entry: Entry) -> Link | None:
    """The page of a step or an emergency path in a reader's own words, if there is one."""
    words_for = getattr(entry, "for_", {})
    lent = lender(reader, words_for)
    return Link(words_for[lent].title, reader_step(reader.slug, entry.slug)) if lent else None


def _way(guide: Guide, outcome: Outcome) -> Link:
    if outcome.to.kind == "level":
        return level_link(guide, outcome.to)
    return link(guide, outcome.to.kind, outcome.to) if outcome.to.kind else Link(words.WAYS_OUT[outcome.to], "")
