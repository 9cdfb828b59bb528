"""Does advice name the way and someone to turn to, and is each case led to what it says?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.channels import for_reader
from build_tools.flows import emergency, first_question
from build_tools.guide import Guide
from build_tools.problems import Problem
from schema import Case, Reader
from schema.reference import Reference


def advice_is_no_dead_end(guide: Guide) -> Iterator[Problem]:
    """Advice names the way, and someone whom this reader can reach."""
    for it in guide.advice.values():
        reader = guide.readers[it.reader]
        if reader.staff and not it.emergency and not (it.level and (it.step or not guide.levels[it.level].steps)):
            message = "Rådet til ansatte sier verken nivå og steg eller akuttvei."
            yield guide.problem(it, (), message, "Skriv «level:» og «step:», eller «emergency:».")
        if it.level and it.step and it.step in _elsewhere(guide, it.level):
            message = f"Steget «{it.step}» står ikke på nivået «{it.level}»."
            yield guide.problem(it, ("step",), message, "Velg et av stegene på nivået, eller et annet nivå.")
        if not any(_reaches(guide, slug, reader) for slug in it.services):
            message = f"Ingen av tjenestene i rådet har en kontaktvei for {reader.slug}."
            yield guide.problem(it, ("services",), message, f"Legg til en tjeneste som {reader.slug} kan kontakte.")


def case_is_led_there(guide: Guide) -> Iterator[Problem]:
    """The answers of a case lead where the case says."""
    for it in guide.cases.values():
        first = first_question(guide, guide.readers[it.reader])
        if it.flow and first is None:
            message = f"Leseren «{it.reader}» har ikke «Hva gjør jeg nå?»."
            yield guide.problem(it, ("flow",), message, "Ta bort «flow», eller skriv «flow:» på leseren.")
        elif it.flow and first:
            yield from _led(guide, it, Reference(first.slug, "question"))


def _led(guide: Guide, it: Case, here: Reference) -> Iterator[Problem]:
    for place, name in enumerate(it.flow):
        known = {answer.id: answer.to for answer in guide.questions[here].answers} if here.kind == "question" else {}
        if name not in known:
            message = f"«{name}» er ikke et svar på «{here}»."
            cure = f"Velg et av svarene: {', '.join(known)}." if known else "Veien ender her. Slett resten av svarene."
            yield guide.problem(it, ("flow", place), message, cure)
            return
        here = known[name]
    if not _fits(guide, it, here):
        message = f"Svarene fører til {here.kind}:{here}, og det er ikke det øvelsen sier."
        yield guide.problem(it, ("flow",), message, "Rett svarene, øvelsen eller flyten.")


def _fits(guide: Guide, it: Case, here: Reference) -> bool:
    if it.emergency or here.kind != "advice":
        return here.kind != "question" and emergency(guide, here) == it.emergency
    advice = guide.advice[here]
    return (advice.level, advice.step) == (it.level, it.step)


def _elsewhere(guide: Guide, level: str) -> set[str]:
    """The steps of the other levels. A step on no level is a mistake of its own."""
    return {str(step) for it in guide.levels.values() if it.slug != level for step in it.steps}


def _reaches(guide: Guide, slug: str, reader: Reader) -> bool:
    service = guide.services[slug]
    return reader.slug in service.for_readers and bool(for_reader(service, reader) or service.way_round)
