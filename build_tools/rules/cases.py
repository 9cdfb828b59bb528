"""Does the guide answer when it happens? Each case is tried on the content as it is."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.channels import for_reader
from build_tools.guide import Guide
from build_tools.hours import someone_answers
from build_tools.problems import Problem
from schema import Case, Emergency, Reader, Step

ADULT = 18
EXCEPTION_AGES = {"adult": (ADULT, 25), "health_16": (16, 17), "health_12": (12, 15)}
"""The ages that an exception is about. The others hold at any age."""


def case_fits_its_level(guide: Guide) -> Iterator[Problem]:
    """The step is one of the level's, the place is one where this reader works, and the reader has words for the way."""
    for it in guide.cases.values():
        reader = guide.readers[it.reader]
        if it.level and it.step and it.step not in guide.levels[it.level].steps:
            message = f"Steget «{it.step}» står ikke på nivået «{it.level}»."
            yield guide.problem(it, ("step",), message, "Velg et av stegene på nivået, eller et annet nivå.")
        if it.arena and guide.arenas[it.arena].reader != it.reader:
            message = f"Leseren «{it.reader}» hører ikke til arenaen «{it.arena}»."
            yield guide.problem(it, ("arena",), message, "Ta bort «arena», eller velg leseren som arbeider der.")
        if not _has_words(reader, _way(guide, it)):
            message = f"«{_way(guide, it).title}» har ingen ord for leseren «{it.reader}»."
            yield guide.problem(it, ("reader",), message, "Velg en annen leser, eller skriv ordene under «for».")


def case_is_answered(guide: Guide) -> Iterator[Problem]:
    """Someone answers that reader just then, on a confirmed channel; that we do not know it is no answer."""
    for it in guide.cases.values():
        service, reader = guide.services[it.answers], guide.readers[it.reader]
        ways = [way for way in for_reader(service, reader) if way.certainty == "confirmed"]
        answer = someone_answers(ways, it.at) if it.reader in service.for_readers else "no"
        if answer != "yes":
            at = f"{it.at.day} {it.at.clock}{', helligdag' if it.at.holiday else ''}"
            message = (
                f"{SAID[answer]} {service.title} svarer leseren «{it.reader}» da ({at}), på en bekreftet kontaktvei."
            )
            yield guide.problem(it, ("answers",), message, CURES[answer])


SAID = {"no": "Det stemmer ikke at", "unknown": "Vi vet ikke om"}
CURES = {
    "no": "Velg en tjeneste som svarer da, for eksempel en som alltid er åpen.",
    "unknown": "Finn ut om de svarer da, og skriv «hours» eller «on_holidays» på kontaktveien. "
    "Eller velg en tjeneste som alltid er åpen.",
}


def case_tells_parents_as_the_step_says(guide: Guide) -> Iterator[Problem]:
    """Parents have the place that the step gives them, unless an exception takes it from them."""
    for it in guide.cases.values():
        if it.exception and it.parents != "none":
            message = "Et unntak gjelder, men øvelsen sier at foreldrene er med."
            yield guide.problem(it, ("parents",), message, "Skriv «parents: none», eller ta bort «exception».")
        step = guide.steps[it.step] if it.step else None
        if step:
            yield from _as_the_step_says(guide, it, step)


def case_fits_the_age(guide: Guide) -> Iterator[Problem]:
    """The theme has signs at that age, the service is for it, and the exception is about it."""
    for it in guide.cases.values():
        yield from _theme_and_service(guide, it)
        covers = guide.exceptions[it.exception].covers if it.exception else ""
        low, high = EXCEPTION_AGES.get(covers, (0, 25))
        if not low <= it.age <= high:
            message = f"Unntaket «{it.exception}» gjelder ikke ved {it.age} år."
            yield guide.problem(it, ("age",), message, "Rett alderen, eller velg et annet unntak.")
        if it.age >= ADULT and it.parents != "none":
            message = f"Den unge er {it.age} år, og bestemmer selv om foreldrene får vite."
            cure = "Skriv «parents: none» og unntaket for den som er 18 år, eller rett alderen."
            yield guide.problem(it, ("parents",), message, cure)


def _has_words(reader: Reader, way: Step | Emergency) -> bool:
    return reader.staff or reader.slug in way.for_ or reader.falls_back_to in way.for_


def _way(guide: Guide, it: Case) -> Step | Emergency:
    if it.emergency:
        return guide.emergencies[it.emergency]
    assert it.step is not None
    return guide.steps[it.step]


def _as_the_step_says(guide: Guide, it: Case, step: Step) -> Iterator[Problem]:
    exception = guide.exceptions[it.exception] if it.exception else None
    if exception is None and it.parents != step.parents:
        message = f"Øvelsen sier {it.parents}, men steget «{it.step}» sier {step.parents}."
        cure = f"Skriv «parents: {step.parents}», eller unntaket som gjelder."
        yield guide.problem(it, ("parents",), message, cure)
    if exception and (step.parents not in exception.applies_to or it.arena in exception.not_at):
        message = f"Unntaket «{it.exception}» gjelder ikke i steget «{it.step}» her."
        yield guide.problem(it, ("exception",), message, "Velg unntaket som gjelder, eller ta det bort.")


def _theme_and_service(guide: Guide, it: Case) -> Iterator[Problem]:
    theme, ages = guide.themes[it.theme] if it.theme else None, guide.services[it.answers].ages
    if theme and not any(sign.ages.from_ <= it.age <= sign.ages.to for sign in theme.signs):
        message = f"Temaet «{theme.title}» har ingen tegn ved {it.age} år."
        yield guide.problem(it, ("theme",), message, "Velg et tema for alderen, eller skriv et tegn i temaet.")
    if ages and not ages.from_ <= it.age <= ages.to:
        message = f"{guide.services[it.answers].title} er ikke for den som er {it.age} år."
        yield guide.problem(it, ("answers",), message, "Velg en tjeneste for alderen.")
