"""What does one who does not know what to do meet: one question on each page, and advice at the end?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.addresses import FIRST_PARTS, address
from build_tools.flows import depths, first_question, flows, reached
from build_tools.guide import Guide, in_order
from build_tools.views.contacts import contacts
from build_tools.views.links import home, lender, level_link, link, reader_page
from build_tools.views.view import Link, View
from schema import Advice, Question, Reader

TITLE = "Hva gjør jeg nå?"
START = Link(TITLE, f"{FIRST_PARTS['question']}/")
LEAD = "Svar på ett spørsmål om gangen, og få et råd. Ingenting av det du svarer, blir lagret."


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer, and the page it leads to."""

    text: str
    address: str
    urgent: bool


def flow_pages(guide: Guide) -> Iterator[View]:
    """Where everyone begins, and a page for each question and each piece of advice; none when no reader has any."""
    begun = flows(guide)
    if begun:
        yield _start(guide)
    for reader, first in begun:
        deepest = depths(guide, first)
        for it in reached(guide, first):
            if it.kind == "question":
                yield _question(guide, reader, guide.questions[it], deepest)
            elif it.kind == "advice":
                yield _advice(guide, reader, guide.advice[it])


def unsure_link(guide: Guide, reader: Reader | None) -> Link | None:
    """Where one who does not know what to do begins: at their own first question, or by saying who they are."""
    if reader is None:
        return Link(START.text, START.address) if flows(guide) else None
    first = first_question(guide, reader)
    return Link(TITLE, address("question", first) or "") if first else None


def _start(guide: Guide) -> View:
    readers = in_order(guide.readers, guide.head.readers)
    begin = [(it, there) for it in readers if (there := unsure_link(guide, it))]
    return View(
        address=START.address,
        template="flow_start.html",
        title=TITLE,
        heading=TITLE,
        description=LEAD,
        body={"doors": begin},
        entry=guide.head,
        words=("usikker", "hva skal jeg gjøre", "vet ikke hva jeg skal gjøre"),
    )


def _question(guide: Guide, reader: Reader, it: Question, deepest: dict[str, int]) -> View:
    number, most = deepest[it.slug], max(deepest.values())
    return _page(
        reader,
        it,
        "question.html",
        f"{TITLE} Spørsmål {number}",
        {
            "question": it,
            "place": f"Spørsmål {number} av høyst {most}",
            "answers": [
                AnswerView(a.text, link(guide, a.to.kind, a.to, reader).address, a.to.kind == "emergency")
                for a in it.answers
            ],
            "again": unsure_link(guide, reader) if number > 1 else None,
        },
    )


def _advice(guide: Guide, reader: Reader, it: Advice) -> View:
    shown = contacts(guide, it.services, reader)
    return _page(
        reader,
        it,
        "advice.html",
        f"{TITLE} Råd",
        {"advice": it, "ways": _ways(guide, it, reader), "contacts": shown, "again": unsure_link(guide, reader)},
    )


def _page(
    reader: Reader,
    entry: Question | Advice,
    template: str,
    title: str,
    body: dict[str, object],
) -> View:
    """A page whose tab, address and preview say nothing of what was asked or answered."""
    kind = "question" if isinstance(entry, Question) else "advice"
    return View(
        address=address(kind, entry) or "",
        template=template,
        title=title,
        heading=entry.title,
        body=body,
        reader=reader,
        entry=entry,
        sensitive=not reader.staff,
        trail=(home(reader), START),
        searched=False,
    )


def _ways(guide: Guide, it: Advice, reader: Reader) -> list[tuple[str, Link]]:
    """Where the advice leads, each in the reader's own words: what they have no words for is left out."""
    level = _level(guide, it.level, reader) if it.level else None
    own = [
        (word, kind, slug) for word, kind, slug in _named(it) if reader.staff or _has_page(guide, kind, slug, reader)
    ]
    found = [(word, link(guide, kind, slug, reader)) for word, kind, slug in own]
    urgent = 1 if it.emergency and found else 0
    return [*found[:urgent], *([("Nivå", level)] if level else []), *found[urgent:]]


def _named(it: Advice) -> list[tuple[str, str, str]]:
    named = [("Når det er alvorlig", "emergency", it.emergency), ("Steg", "step", it.step), ("Tema", "theme", it.theme)]
    tools = [("Ark", "tool", slug) for slug in it.tools]
    return [*((word, kind, str(slug)) for word, kind, slug in named if slug), *tools]


def _has_page(guide: Guide, kind: str, slug: str, reader: Reader) -> bool:
    return kind == "tool" or reader_page(guide.get(kind, slug), reader) is not None


def _level(guide: Guide, slug: str, reader: Reader) -> Link | None:
    level = guide.levels[slug]
    lent = lender(reader, level.for_) if reader.levels else None
    if reader.staff:
        return level_link(guide, slug)
    return Link(level.for_[lent].title, f"{home(reader).address}#{slug}") if lent else None
