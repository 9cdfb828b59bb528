"""Does «Hva gjør jeg nå?» lead everyone somewhere, and danger first?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.flows import asks, circle, depths, emergency, flows, reached
from build_tools.guide import Guide
from build_tools.problems import Problem
from schema import Advice, Question
from schema.reference import Reference

DEEPEST = 7
"""Questions that one in need has the strength to answer."""


def questions_are_reached(guide: Guide) -> Iterator[Problem]:
    """What no answer leads to is never seen."""
    found = {(it.kind, str(it)) for _, first in flows(guide) for it in reached(guide, first)}
    for entry in _all(guide):
        kind = "question" if isinstance(entry, Question) else "advice"
        if (kind, entry.slug) not in found:
            message = f"Ingen svar i «Hva gjør jeg nå?» fører til «{entry.slug}»."
            yield guide.problem(
                entry, (), message, f"La et svar føre hit med «to: {kind}:{entry.slug}», eller slett filen."
            )


def questions_give_a_choice(guide: Guide) -> Iterator[Problem]:
    """A question with one answer is no question."""
    for it in guide.questions.values():
        if len({answer.to for answer in it.answers}) < 2:
            yield guide.problem(
                it, ("answers",), "Alle svarene fører til samme sted.", "Skriv minst to svar som fører hver sin vei."
            )


def flows_end(guide: Guide) -> Iterator[Problem]:
    """Who answers comes to an end, and soon."""
    for reader, first in flows(guide):
        round_ = circle(guide, first)
        if round_:
            message = f"Spørsmålene går i ring: {' → '.join(round_)}."
            cure = "La et av svarene føre til et råd i stedet."
            yield guide.problem(guide.questions[round_[-2]], ("answers",), message, cure)
        elif (deepest := max(depths(guide, first).values())) > DEEPEST:
            message = f"«Hva gjør jeg nå?» for {reader.slug} er {deepest} spørsmål på det lengste."
            yield guide.problem(
                first, (), message, f"Kort ned til {DEEPEST}. Slå sammen spørsmål, eller gi råd tidligere."
            )


def flows_keep_to_their_reader(guide: Guide) -> Iterator[Problem]:
    """A youth is never led to words that were written for a parent."""
    for reader, first in flows(guide):
        for it in reached(guide, first):
            entry = _written(guide, it)
            if entry and entry.reader != reader.slug:
                message = f"«{it}» er skrevet for {entry.reader}, men {reader.slug} ledes hit."
                yield guide.problem(entry, ("reader",), message, f"Lag et eget for {reader.slug}, og led svaret dit.")


def flow_addresses_give_nothing_away(guide: Guide) -> Iterator[Problem]:
    """What one answered is read by no one in the address: it is a reader and a number."""
    for entry in _all(guide):
        if not re.fullmatch(rf"{entry.reader}-[0-9]+", entry.slug):
            message = f"Navnet «{entry.slug}» står i adressen, og kan røpe hva det handler om."
            yield guide.problem(
                entry, (), message, f"Kall filen leseren og et tall, for eksempel {entry.reader}-3.yml."
            )


def danger_is_asked_first(guide: Guide) -> Iterator[Problem]:
    """The first question leads whoever is in danger to help in one answer."""
    for reader, first in flows(guide):
        if not any(it.to.kind == "emergency" and it.to == guide.head.emergency for it in first.answers):
            message = f"Det første spørsmålet for {reader.slug} leder ikke til akutt hjelp."
            cure = f"Begynn med et spørsmål om fare, med «to: emergency:{guide.head.emergency}» på ett av svarene."
            yield guide.problem(first, ("answers",), message, cure)


def harm_is_asked_before_parents_are_told(guide: Guide) -> Iterator[Problem]:
    """Nobody is sent to the parents before violence and abuse are asked about."""
    asking = {it.slug for it in guide.questions.values() if asks(guide, it, guide.head.report)}
    for _, first in flows(guide):
        for it in reached(guide, first, closed=asking):
            if it.kind == "advice" and _tells_parents(guide, guide.advice[it]):
                message = "Rådet tar med foreldrene, men ingen har spurt om vold og overgrep før det."
                cure = f"Spør først, med «to: emergency:{guide.head.report}» på ett av svarene."
                yield guide.problem(guide.advice[it], (), message, cure)


def flow_reaches_every_level(guide: Guide) -> Iterator[Problem]:
    """Staff who answer can come to each level and each emergency path."""
    for reader, first in flows(guide):
        found = reached(guide, first)
        urgent = {emergency(guide, it) for it in found}
        levels = {guide.advice[it].level for it in found if it.kind == "advice"}
        missing = [f"nivået «{it}»" for it in guide.head.levels if it not in levels]
        missing += [f"akuttveien «{it}»" for it in guide.emergencies if it not in urgent]
        for what in missing if reader.staff else ():
            message = f"Ingen svar for {reader.slug} fører til {what}."
            yield guide.problem(first, (), message, "Lag et råd som nevner det, og la et svar føre dit.")


def _all(guide: Guide) -> Iterator[Question | Advice]:
    yield from guide.questions.values()
    yield from guide.advice.values()


def _written(guide: Guide, it: Reference) -> Question | Advice | None:
    """The question or the advice that is meant; None for an emergency path, which has words for everyone."""
    return guide.questions[it] if it.kind == "question" else guide.advice[it] if it.kind == "advice" else None


def _tells_parents(guide: Guide, it: Advice) -> bool:
    steps = [it.step] if it.step else guide.levels[it.level].steps if it.level else []
    return any(guide.steps[slug].parents != "none" for slug in steps)
