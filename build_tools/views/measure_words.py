"""What is a measure called on a page, and beside a link to it?"""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.view import Link
from schema import Measure, Reader
from schema.entry import Span

FORM = {
    "course": "Kurs",
    "place": "Et sted å være",
    "group": "Gruppe",
    "talk": "Samtaler",
    "follow-up": "Tett oppfølging",
    "work": "Arbeid og opplæring",
    "support": "Penger eller utstyr",
    "practice": "En måte å jobbe på",
}
PREVENTION = {
    1: ("For alle", "Det som er bra for alle barn og unge, uten at noen er bekymret."),
    2: ("Når noen begynner å bekymre seg", "Lett tilgjengelig hjelp, tidlig."),
    3: ("Når risikoen er høy", "For barn og unge som lett kan falle utenfor."),
    4: ("Når noen allerede står utenfor", "Tett hjelp fra flere, for å komme inn igjen."),
}
"""Prevention level → its name, and whom it is for. Never to be mixed with the levels of the path."""


def prevention(level: int) -> str:
    """«Forebyggingsnivå 2: Når noen begynner å bekymre seg»."""
    return f"Forebyggingsnivå {level}: {PREVENTION[level][0]}"


def ages(span: Span | None) -> str:
    """The ages of a measure in words; empty when we do not know."""
    return words.within_ages(span.from_, span.to) if span else ""


def is_here(measure: Measure) -> bool:
    """Whether the measure is offered here, as far as the guide knows."""
    return not measure.elsewhere and not measure.only_some_places


def is_for(measure: Measure, reader: Reader | None) -> bool:
    """Whether a reader meets a measure. Staff meet all, others what they may use; youth only what is sure."""
    if reader is None or reader.staff:
        return True
    sure = measure.certainty == "confirmed" or not reader.confirmed_only
    return sure and not measure.elsewhere and bool({reader.slug, reader.falls_back_to} & set(measure.for_readers))


def where(measure: Measure) -> str:
    """Where a measure is, when it is not known to be here: «slik gjør Siljan, 2020–2023»."""
    period = f", {measure.period}" if measure.period else ""
    if measure.elsewhere:
        return f"slik gjør {measure.elsewhere}{period}"
    return "finnes ikke alle steder" if measure.only_some_places else ""


def measure_links(guide: Guide, found: Iterable[Measure], reader: Reader | None = None) -> list[Link]:
    """Links to measures: what is here first, what others do last. A reader who is not staff gets their own only."""
    chosen = [it for it in found if is_for(it, reader)]
    chosen.sort(key=lambda it: (bool(it.elsewhere), it.only_some_places, collation(it.title)))
    return [measure_link(guide, it) for it in chosen]


def measure_link(guide: Guide, measure: Measure) -> Link:
    """A link to a measure, with who gives it, its ages, and what is not sure."""
    givers = "" if measure.elsewhere else words.listed([guide.services[it].short for it in measure.services])
    said = (givers, ages(measure.ages), where(measure), words.NOT_SURE[measure.certainty])
    return Link(measure.title, address("measure", measure) or "", ", ".join(filter(None, said)))
