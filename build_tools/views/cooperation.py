"""Who must work with whom: every duty, by who has it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.duties import Duty, arenas_bound, duties_of_service, ordered
from build_tools.views.links import link, name
from build_tools.views.overviews import DUTIES
from build_tools.views.services import TIERS, by_title
from build_tools.views.view import Link, View


@dataclass(frozen=True, slots=True)
class Bound:
    """Those who have the same duties, and the duties they have."""

    id: str
    title: str
    who: tuple[Link, ...]
    duties: tuple[Duty, ...]


def duty_pages(guide: Guide) -> Iterator[View]:
    """The one page of every duty, by who has it."""
    bound = list(_bound(guide))
    yield DUTIES.view(
        guide,
        "duties.html",
        {"bound": bound, "replaced": _replaced(guide)},
        reader=guide.staff,
        trail=(link(guide, "reader", guide.staff.slug),),
        trusted=tuple(it for it in guide.laws.values() if it.duty),
        words=("plikter", "samarbeidsplikt", "meldeplikt", "opplysningsplikt", "taushetsplikt"),
    )


def _bound(guide: Guide) -> Iterator[Bound]:
    """Everyone first, then the places of work, then the services; those with the same duties stand together."""
    everyone = [it for it in guide.laws.values() if not it.binds and not arenas_bound(it)]
    yield from _together([(Link("Alle, og kommunen som helhet", ""), ordered(everyone))])
    arenas = in_order(guide.arenas, guide.head.arenas)
    yield from _together(
        [
            (
                link(guide, "arena", it.slug),
                ordered([law for law in guide.laws.values() if it.slug in arenas_bound(law)]),
            )
            for it in arenas
        ]
    )
    services = [it for tier in TIERS for it in by_title(guide) if it.tier == tier]
    yield from _together([(link(guide, "service", it.slug), duties_of_service(guide, it.slug)) for it in services])


def _together(found: list[tuple[Link, tuple[Duty, ...]]]) -> Iterator[Bound]:
    groups: dict[tuple[Duty, ...], list[Link]] = {}
    for who, duties in found:
        groups.setdefault(duties, []).append(who)
    for duties, several in groups.items():
        if duties:
            yield Bound(_id(several[0]), words.listed([it.text for it in several]), tuple(several), duties)


def _id(who: Link) -> str:
    return who.address.strip("/").replace("/", "-") or "alle"


def _replaced(guide: Guide) -> list[tuple[str, Link]]:
    """Old references, and the section that holds now."""
    return sorted(
        (old, Link(f"{name(law)} {law.title}", address("law", law) or ""))
        for law in guide.laws.values()
        for old in law.replaces
    )
