"""What can staff practise together, in a quarter of an hour?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.channels import for_reader
from build_tools.guide import Guide, in_order
from build_tools.hours import answers
from build_tools.views import words
from build_tools.views.channel_words import ChannelView, channel_view
from build_tools.views.links import level_link, link
from build_tools.views.overviews import PRACTICE
from build_tools.views.view import Link, View
from schema import Case
from schema.case import Moment
from schema.channel import Channel

PARENTS = {
    "none": "Du snakker ikke med foreldrene først.",
    "told": "Foreldrene får vite.",
    "together": "Dere gjør det sammen med foreldrene.",
}


@dataclass(frozen=True, slots=True)
class Exercise:
    """One case as the page draws it: what is read aloud, and the answer that is folded away."""

    case: Case
    when: str
    ways: list[Link]
    """Where it leads: the level and its step, or the emergency path."""

    parents: str
    exception: str
    answers: Link
    channels: list[ChannelView]
    """The ways to reach the service that someone answers at that moment."""

    theme: Link | None


def practice_page(guide: Guide) -> Iterator[View]:
    """The cases, by where they happen: never by their answer."""
    groups = [(title, [_exercise(guide, it) for it in found]) for title, found in _groups(guide) if found]
    yield PRACTICE.view(
        guide,
        "practice.html",
        {"groups": groups},
        reader=guide.staff,
        trail=(Link(guide.staff.short, f"{guide.staff.slug}/"),),
        words=("øvelse", "case", "opplæring", "personalmøte", "kurs"),
    )


def _groups(guide: Guide) -> Iterator[tuple[str, list[Case]]]:
    cases = sorted(guide.cases.values(), key=lambda it: (it.age, it.slug))
    for arena in in_order(guide.arenas, guide.head.arenas):
        yield arena.title, [it for it in cases if it.arena == arena.slug]
    for reader in in_order(guide.readers, guide.head.readers):
        yield reader.title, [it for it in cases if it.arena is None and it.reader == reader.slug]


def _exercise(guide: Guide, it: Case) -> Exercise:
    return Exercise(
        case=it,
        when=_when(it.at),
        ways=_ways(guide, it),
        parents=_parents(it),
        exception=guide.exceptions[it.exception].title if it.exception else "",
        answers=link(guide, "service", it.answers),
        channels=[channel_view(way) for way in _open(guide, it)],
        theme=link(guide, "theme", it.theme) if it.theme else None,
    )


def _when(at: Moment) -> str:
    day = "Helligdag, " + words.DAY_WORDS[at.day] if at.holiday else words.DAY_WORDS[at.day].capitalize()
    return f"{day} kl. {at.clock.replace(':', '.')}"


def _ways(guide: Guide, it: Case) -> list[Link]:
    reader = guide.readers[it.reader]
    if it.emergency:
        return [link(guide, "emergency", it.emergency, reader)]
    assert it.level is not None
    assert it.step is not None
    return [level_link(guide, it.level), link(guide, "step", it.step, reader)]


def _parents(it: Case) -> str:
    """What the parents are told. In a step of its own accord without them, they may come later."""
    return words.PARENTS["none"] if it.parents == "none" and it.step and not it.exception else PARENTS[it.parents]


def _open(guide: Guide, it: Case) -> Iterator[Channel]:
    ways = for_reader(guide.services[it.answers], guide.readers[it.reader])
    return (way for way in ways if way.certainty == "confirmed" and answers(way, it.at) == "yes")
