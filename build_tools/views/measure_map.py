"""Which services help whom, how early, and where is nothing?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.links import level_name
from build_tools.views.measure_words import PREVENTION, is_here, measure_links, prevention
from build_tools.views.overviews import ELSEWHERE, MEASURES, PLACES
from build_tools.views.view import Link, View
from build_tools.walk import references
from schema import Measure, Service

AGES = (("0–5", 0, 5), ("6–12", 6, 12), ("13–15", 13, 15), ("16–18", 16, 18), ("19–25", 19, 25))
"""The age groups of the map, as they are written and from which age to which."""


@dataclass(frozen=True, slots=True)
class Row:
    """A service, and how many times it is found in each column. 0 is a gap, and is shown as one."""

    service: Link
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tier:
    """One prevention level of the map."""

    number: int
    title: str
    means: str
    columns: tuple[tuple[str, str], ...]
    """The age groups, in short and in full."""

    rows: list[Row]
    gaps: str
    """The age groups for which nobody has a measure, in words; empty when there are none."""

    ageless: list[Link]
    """Measures whose ages we do not know, so that they stand in no column."""

    measures: list[Link]


def measure_map(guide: Guide) -> View:
    """The map of measures: one table for each prevention level, and one for the services on the levels."""
    found = [it for it in guide.measures.values() if not it.elsewhere]
    rows, absent = _on_levels(guide)
    return MEASURES.view(
        guide,
        "measure_map.html",
        {
            "tiers": [_tier(guide, number, [it for it in found if is_here(it)]) for number in PREVENTION],
            "somewhere": measure_links(guide, [it for it in found if it.only_some_places]),
            "levels": [(guide.levels[it].label, level_name(guide, it)) for it in guide.head.levels],
            "rows": rows,
            "absent": absent,
            "others": tuple(it.link for it in (PLACES, ELSEWHERE) if it.holds(guide)),
        },
        words=("tiltak", "kurs", "tilbud", "forebygging", "hull i tilbudet"),
    )


def _tier(guide: Guide, number: int, measures: Sequence[Measure]) -> Tier:
    found = [it for it in measures if it.prevention == number]
    aged = [it for it in found if it.ages]
    services = {slug for it in aged for slug in it.services}
    rows = [Row(_service(it), _counts(aged, it)) for it in _by_title(guide, services)]
    gaps = [name for place, (name, _, _) in enumerate(AGES) if not any(it.counts[place] for it in rows)]
    return Tier(
        number=number,
        title=prevention(number),
        means=PREVENTION[number][1],
        columns=tuple((name, f"{name} år") for name, _, _ in AGES),
        rows=rows,
        gaps=f"{words.listed(gaps)} år" if gaps else "",
        ageless=measure_links(guide, [it for it in found if not it.ages]),
        measures=measure_links(guide, aged),
    )


def _counts(measures: Sequence[Measure], service: Service) -> tuple[int, ...]:
    own = [it.ages for it in measures if service.slug in it.services and it.ages]
    return tuple(sum(it.from_ <= high and low <= it.to for it in own) for _, low, high in AGES)


def _on_levels(guide: Guide) -> tuple[list[Row], list[Link]]:
    """The services that stand in the steps of each level, and those that stand in none."""
    columns = [[_named(guide, step) for step in it.steps] for it in in_order(guide.levels, guide.head.levels)]
    services = _by_title(guide, guide.services)
    rows = [Row(_service(it), tuple(sum(it.slug in step for step in steps) for steps in columns)) for it in services]
    return [it for it in rows if any(it.counts)], [it.service for it in rows if not any(it.counts)]


def _named(guide: Guide, step: str) -> set[str]:
    """The services that a step names."""
    return {str(it) for _, it in references(guide.found(guide.steps[step])) if it.kind == "service"}


def _by_title(guide: Guide, slugs: Iterable[str]) -> list[Service]:
    return sorted((guide.services[it] for it in slugs), key=lambda it: collation(it.short))


def _service(service: Service) -> Link:
    return Link(service.short, address("service", service) or "")
