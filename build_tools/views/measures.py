"""What is offered, how does one get in, and what do others do?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.contacts import contacts
from build_tools.views.links import home, link
from build_tools.views.measure_words import FORM, ages, is_for, is_here, measure_link, prevention
from build_tools.views.overview import Overview
from build_tools.views.overviews import ELSEWHERE, MEASURES, PLACES
from build_tools.views.view import Link, View
from schema import Entry, Goal, Measure, Reader

Group = tuple[str, str, str, list[tuple[Link, str]]]
"""A group of measures on a page: its id, its heading, what stands there when it is empty, and its lines."""


def measure_pages(guide: Guide) -> Iterator[View]:
    """One page a measure, the places to be, and what others do."""
    yield _places(guide)
    yield _elsewhere(guide)
    yield from (_offers(guide, it) for it in in_order(guide.readers, guide.head.readers) if not it.staff)
    for measure in guide.measures.values():
        yield _measure(guide, measure)


def _measure(guide: Guide, measure: Measure) -> View:
    return View(
        address=address("measure", measure) or "",
        template="measure.html",
        title=measure.title,
        heading=measure.title,
        description=measure.what,
        body=_body(guide, measure),
        reader=guide.readers[measure.for_readers[0]] if len(measure.for_readers) == 1 else None,
        entry=measure,
        trail=(ELSEWHERE.link if measure.elsewhere else MEASURES.link,),
        trusted=(measure,),
        words=measure.also,
    )


def _body(guide: Guide, measure: Measure) -> dict[str, object]:
    return {
        "measure": measure,
        "form": FORM[measure.form],
        "prevention": prevention(measure.prevention),
        "ages": ages(measure.ages),
        "ways_in": [(words.WAY_IN[it.by], it.text) for it in measure.ways_in],
        "readers": [link(guide, "reader", it) for it in guide.head.readers if it in measure.for_readers],
        "contacts": () if measure.elsewhere else contacts(guide, measure.services),
        "themes": [link(guide, "theme", it) for it in guide.head.themes if it in measure.themes],
    }


def _offers(guide: Guide, reader: Reader) -> View:
    """What a reader may use, by what kind of measure it is."""
    found = [it for it in guide.measures.values() if is_for(it, reader)]
    groups = [_group(guide, form, name, "", [it for it in found if it.form == form]) for form, name in FORM.items()]
    none = "Veilederen kjenner ingen tilbud for deg ennå."
    page = Overview(MEASURES.link_for(reader).address, MEASURES.own, "Det du kan bruke, og hvordan du kommer inn.")
    return _gathered(guide, page, groups if found else [("her", "Her", none, [])], found, (), reader)


def _places(guide: Guide) -> View:
    """The places to be that are here, then those that may be, then those of others."""
    places = [it for it in guide.measures.values() if it.form == "place"]
    here = f"Veilederen kjenner ingen steder i {guide.head.municipality} ennå. Spør skolen eller kommunen."
    groups = [
        _group(guide, "her", f"I {guide.head.municipality}", here, [it for it in places if is_here(it)]),
        _group(guide, "kanskje", "Finnes noen steder", "", [it for it in places if it.only_some_places]),
        _group(guide, "andre", "Slik gjør andre", "", [it for it in places if it.elsewhere]),
    ]
    return _gathered(guide, PLACES, groups, places, ("fritidsklubb", "ungdomshus", "møteplass", "henge"))


def _elsewhere(guide: Guide) -> View:
    """The measures and the goals of other municipalities and counties, by place."""
    found = [it for it in guide.measures.values() if it.elsewhere]
    goals = [it for it in guide.goals.values() if it.elsewhere]
    places = {it.elsewhere for it in found if it.elsewhere} | {it.elsewhere for it in goals if it.elsewhere}
    groups = [
        _group(guide, f"sted-{number}", place, "", [it for it in found if it.elsewhere == place])
        for number, place in enumerate(sorted(places, key=collation), 1)
    ]
    for _, place, _, lines in groups:
        lines.extend(_goal(guide, it) for it in goals if it.elsewhere == place)
    return _gathered(guide, ELSEWHERE, groups, (*found, *goals), ("andre kommuner", "eksempler"))


def _goal(guide: Guide, goal: Goal) -> tuple[Link, str]:
    there = link(guide, "goal", goal.slug)
    return Link(f"Mål: {there.text}", there.address), goal.decision


def _group(guide: Guide, key: str, heading: str, empty: str, found: Iterable[Measure]) -> Group:
    ordered = sorted(found, key=lambda it: collation(it.title))
    return key, heading, empty, [(measure_link(guide, it), it.what) for it in ordered]


def _gathered(
    guide: Guide,
    page: Overview,
    groups: list[Group],
    trusted: Iterable[Entry],
    also: tuple[str, ...],
    reader: Reader | None = None,
) -> View:
    return page.view(
        guide,
        "measures.html",
        {"groups": [it for it in groups if it[3] or it[2]]},
        reader=guide.staff if page.staff_only else reader,
        trail=(home(reader),) if reader else (),
        trusted=tuple(trusted),
        words=also,
    )
