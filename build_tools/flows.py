"""Where does «Hva gjør jeg nå?» lead, answer by answer?"""

from __future__ import annotations

from collections.abc import Container, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import cast

from build_tools.guide import Guide, in_order
from schema import Question, Reader
from schema.question import Answer
from schema.reference import Reference

Choice = tuple[Question, Answer]
"""A question and the answer that was chosen."""

Way = tuple[Choice, ...]
"""The answers that lead from the first question to where it ends."""


def first_question(guide: Guide, reader: Reader) -> Question | None:
    """Where a reader begins: at their own first question, else at that of the reader whose words they borrow."""
    lent = guide.readers[reader.falls_back_to] if reader.falls_back_to else reader
    slug = reader.flow or lent.flow
    return guide.questions[slug] if slug else None


def flows(guide: Guide) -> list[tuple[Reader, Question]]:
    """The readers who have a flow of their own, each with its first question."""
    return [(it, guide.questions[it.flow]) for it in in_order(guide.readers, guide.head.readers) if it.flow]


def reached(guide: Guide, start: Question, closed: Container[str] = ()) -> list[Reference]:
    """What one comes to, the nearest first. Past a closed question one does not go."""
    found = {("question", start.slug): Reference(start.slug, "question")}
    queue = [start] if start.slug not in closed else []
    while queue:
        for to in (answer.to for answer in queue.pop(0).answers):
            if (to.kind, str(to)) not in found:
                found[to.kind, str(to)] = to
                queue += [guide.questions[to]] if to.kind == "question" and to not in closed else []
    return list(found.values())


def circle(guide: Guide, start: Question) -> tuple[str, ...]:
    """The questions that lead round to themselves, from one back to the same; empty when none do."""
    asked = (guide.questions[it] for it in reached(guide, start) if it.kind == "question")
    try:
        TopologicalSorter({it.slug: [to.slug for to in asked_next(guide, it)] for it in asked}).prepare()
    except CycleError as error:
        return tuple(reversed(error.args[1]))
    return ()


def asked_next(guide: Guide, question: Question) -> list[Question]:
    """The questions that the answers lead to."""
    return [guide.questions[it.to] for it in question.answers if it.to.kind == "question"]


def depths(guide: Guide, start: Question) -> dict[str, int]:
    """How many questions one has answered at most when one comes to each, the first included. There is no circle."""
    longest = {start.slug: 1}
    queue = [start]
    while queue:
        question = queue.pop(0)
        for it in asked_next(guide, question):
            if longest[question.slug] + 1 > longest.get(it.slug, 0):
                longest[it.slug] = longest[question.slug] + 1
                queue.append(it)
    return longest


def ways(guide: Guide, start: Question) -> Iterator[Way]:
    """Every way through the questions, in the order of the answers. There is no circle."""
    for answer in start.answers:
        if answer.to.kind == "question":
            yield from (((start, answer), *rest) for rest in ways(guide, guide.questions[answer.to]))
        else:
            yield ((start, answer),)


def end(way: Way) -> Reference:
    """Where a way ends: at advice or at an emergency path."""
    return way[-1][1].to


def emergency(guide: Guide, to: Reference) -> str:
    """The emergency path that an answer leads to, also when advice names it; empty when it leads to none."""
    if to.kind == "advice":
        return guide.advice[to].emergency or ""
    return cast(str, to) if to.kind == "emergency" else ""


def asks(guide: Guide, question: Question, path: str) -> bool:
    """Whether one of the answers leads to an emergency path."""
    return any(emergency(guide, it.to) == path for it in question.answers)
