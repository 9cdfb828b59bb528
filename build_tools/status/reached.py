"""Who is reached, from where in the guide, and what hangs on one thread?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.channels import for_reader, lacks_number
from build_tools.guide import Guide, in_order
from build_tools.hours import Answer, answered, someone_answers
from build_tools.prose import plain
from build_tools.status.section import Row, Section
from build_tools.views import words
from build_tools.views.links import name
from build_tools.views.services import by_title
from build_tools.walk import references
from schema import Entry, Level, Reader, Service
from schema.case import Moment
from schema.names import KIND_NAMES

LATE = Moment(day="sat", clock="23:10")
"""When most are closed, and much happens."""

LEANING = ("step", "emergency", "theme", "advice")
"""Kinds that send a reader on to a service."""


def reached(guide: Guide) -> Iterator[Section]:
    """Missing numbers, who answers late on a Saturday, services by level and reader, and single points of failure."""
    yield Section("mangler", "Lokale numre som mangler", lines=_missing(guide), nothing="Ingen mangler.")
    yield Section("lordag", "Hvem svarer lørdag kl. 23.10", lines=[_late(guide, it) for it in _readers(guide)])
    yield _services(guide)
    yield Section(
        "en-kontaktvei",
        "Tjenester med bare én kontaktvei der noen svarer",
        head=("tjeneste", "kontaktvei", "steder som fører dit"),
        rows=_single(guide),
        nothing="Ingen.",
    )
    yield Section("en-trad", "Steder som henger i én tråd", lines=_threads(guide), nothing="Ingen.")


def _missing(guide: Guide) -> list[str]:
    return [f"{it.title}: {plain(it.way_round or 'Ingen vei rundt.')}" for it in by_title(guide) if lacks_number(it)]


def _readers(guide: Guide) -> list[Reader]:
    return in_order(guide.readers, guide.head.readers)


def _late(guide: Guide, reader: Reader) -> str:
    """Who answers this reader then, and who may."""
    found: dict[Answer, list[str]] = {"yes": [], "unknown": [], "no": []}
    for it in by_title(guide):
        if reader.slug in it.for_readers:
            found[someone_answers(for_reader(it, reader), LATE)].append(it.short)
    unsure = f" Vi vet ikke om disse svarer: {words.listed(found['unknown'])}." if found["unknown"] else ""
    return f"{reader.title}: {words.listed(found['yes']) or 'INGEN'}.{unsure}"


def _services(guide: Guide) -> Section:
    levels = in_order(guide.levels, guide.head.levels)
    named = {it.slug: services_of(guide, it, *(guide.steps[slug] for slug in it.steps)) for it in levels}
    rows = [(it.title, *(_cell(guide, it, level, named) for level in levels)) for it in by_title(guide)]
    return Section(
        "tjenester",
        "Tjenester, etter nivå og leser",
        "Tallet er hvor mange av leserne som kan ta kontakt. «–» betyr at nivået ikke nevner tjenesten.",
        ("tjeneste", *(it.slug for it in levels)),
        [*rows, *_by_reader(guide, levels, named)],
    )


def _cell(guide: Guide, service: Service, level: Level, named: dict[str, set[str]]) -> str:
    readers = sum(it in service.for_readers for it in guide.head.readers)
    return f"{readers} av {len(guide.head.readers)}" if service.slug in named[level.slug] else "–"


def _by_reader(guide: Guide, levels: list[Level], named: dict[str, set[str]]) -> Iterator[Row]:
    """How many of the services that a level names, each reader may turn to."""
    for reader in _readers(guide):
        counts = [sum(reader.slug in guide.services[it].for_readers for it in named[level.slug]) for level in levels]
        yield (f"Tjenester for {reader.plural.lower()}", *(str(count) if count else "INGEN" for count in counts))


def services_of(guide: Guide, *entries: Entry) -> set[str]:
    """The services that entries send a reader on to."""
    return {str(it) for entry in entries for _, it in references(guide.found(entry)) if it.kind == "service"}


def _leaning(guide: Guide) -> Iterator[tuple[str, set[str]]]:
    for kind in LEANING:
        for entry in guide.of(kind).values():
            yield f"{KIND_NAMES[kind].capitalize()} «{name(entry)}»", services_of(guide, entry)


def _single(guide: Guide) -> list[Row]:
    """Those that most places lead to, first."""
    places = [named for _, named in _leaning(guide)]
    found = [(it, sum(it.slug in named for named in places)) for it in by_title(guide) if len(answered(it)) == 1]
    found.sort(key=lambda it: -it[1])
    return [(it.title, words.CHANNEL[answered(it)[0].kind].lower(), str(count)) for it, count in found]


def _threads(guide: Guide) -> list[str]:
    """Places that lead to one service only, where no more than one channel is answered."""
    lines = []
    for place, named in _leaning(guide):
        few = [guide.services[it] for it in named] if len(named) == 1 else []
        lines += [f"{place}: bare {it.title}, med {_ways(it)}." for it in few if len(answered(it)) < 2]
    return lines


def _ways(service: Service) -> str:
    return "én kontaktvei" if answered(service) else "ingen kontaktvei der noen svarer"
