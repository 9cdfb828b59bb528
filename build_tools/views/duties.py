"""What must one, by which law, since when, and how sure are we?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.links import link, name
from build_tools.views.view import Link
from schema import Law


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: what one must, where it stands, since when, and how sure we are."""

    kind: str
    """«Melde fra»; of a section nobody has read, that it may be so."""

    law: Link
    title: str
    means: str
    holds: tuple[str, ...]
    mark: str
    """What to say beside it where there is room for no more: nothing when it is confirmed."""


def duty(law: Law) -> Duty:
    """A duty as it is shown."""
    return Duty(
        kind=kind(law),
        law=Link(name(law), address("law", law) or ""),
        title=law.title,
        means=law.means,
        holds=(*(f"{what} {when}" for what, when in dates(law)), words.CERTAINTY[law.certainty].partition(":")[0]),
        mark=words.NOT_SURE[law.certainty],
    )


def kind(law: Law) -> str:
    """The duty in words. A section that we have not read is never said to bind: only that it may."""
    said = words.DUTY[law.duty] if law.duty else ""
    return f"Kanskje {said.lower()}" if said and law.certainty == "unconfirmed" else said


def dates(law: Law) -> Iterator[tuple[str, str]]:
    """From when and until when a section holds, as far as we know."""
    if law.valid_from:
        yield "Gjelder fra", words.day(law.valid_from)
    if law.valid_to:
        yield "Gjelder til", words.day(law.valid_to)


def duties_of_service(guide: Guide, slug: str) -> tuple[Duty, ...]:
    """What one service must, beyond what everyone must."""
    return ordered(it for it in guide.laws.values() if slug in it.binds)


def who_is_bound(guide: Guide, law: Law) -> list[Link]:
    """Those whom a duty binds; none when it binds everyone."""
    services = [link(guide, "service", slug) for slug in law.binds]
    return [*services, *(link(guide, "arena", slug) for slug in arenas_bound(law))]


def arenas_bound(law: Law) -> tuple[str, ...]:
    """The places of work that a duty binds: those it names, else those that its section is about."""
    return law.binds_at if law.binds or law.binds_at else law.arenas


def ordered(laws: Iterable[Law]) -> tuple[Duty, ...]:
    """The duties among some laws, in the order of their kinds."""
    kinds = list(words.DUTY)
    bound = [(kinds.index(it.duty), name(it), it) for it in laws if it.duty]
    return tuple(duty(law) for _, _, law in sorted(bound, key=lambda it: it[:2]))
