"""What does the whole of «Hva gjør jeg nå?» look like to one who is to check it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.flows import Way, depths, end, flows, reached, ways
from build_tools.guide import Guide
from build_tools.views.flow import START, TITLE
from build_tools.views.flow_boxes import Answered, Node
from build_tools.views.flow_drawing import drawing
from build_tools.views.links import home, link
from build_tools.views.view import Link, View
from schema import Question, Reader
from schema.reference import Reference

ALL = f"{START.address}alle-veier/"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the list shows it: its number, and each answer with its letter and where it leads."""

    slug: str
    number: str
    there: Link
    answers: list[tuple[str, str, Link, Reference]]


def flow_map(guide: Guide) -> Iterator[View]:
    """A page that lists the flows, and one for each with a drawing, every question, and every way."""
    begun = flows(guide)
    if begun:
        links = [Link(f"Alle veier for {reader.plural}", f"{ALL}{reader.slug}/") for reader, _ in begun]
        lead = "For den som går gjennom innholdet: tegning, spørsmål og alle veier, for hver leser."
        yield _page(guide, ALL, "list.html", f"{TITLE} Alle veier", lead, {"links": links, "lead": lead}, ())
    for reader, first in begun:
        title = f"{TITLE} Alle veier for {reader.plural}"
        yield _page(guide, f"{ALL}{reader.slug}/", "flow_map.html", title, "", _body(guide, reader, first), (_up(),))


def _up() -> Link:
    return Link("Alle veier", ALL)


def _page(
    guide: Guide, place: str, template: str, title: str, lead: str, body: dict[str, object], trail: tuple[Link, ...]
) -> View:
    return View(
        address=place,
        template=template,
        title=title,
        heading=title,
        description=lead,
        body=body,
        reader=guide.staff,
        entry=guide.head,
        trail=(home(guide.staff), START, *trail),
    )


def _body(guide: Guide, reader: Reader, first: Question) -> dict[str, object]:
    found = reached(guide, first)
    names = _names(guide, first, found)
    written = [_asked(guide, names, guide.questions[it], reader) for it in found if it.kind == "question"]
    asked = sorted(written, key=lambda it: int(it.number))
    return {
        "drawing": drawing(_nodes(guide, first, asked)),
        "asked": asked,
        "rows": [_row(names, way, guide, reader) for way in ways(guide, first)],
        "deepest": max(depths(guide, first).values()),
        "reader": reader,
    }


def _names(guide: Guide, first: Question, found: list[Reference]) -> dict[str, str]:
    """The number of each question, and of each piece of advice: R1, R2."""
    deep = depths(guide, first)
    questions = sorted((str(it) for it in found if it.kind == "question"), key=lambda slug: deep[slug])
    advice = [str(it) for it in found if it.kind == "advice"]
    numbers = {slug: str(number) for number, slug in enumerate(questions, start=1)}
    return {**numbers, **{slug: f"R{number}" for number, slug in enumerate(advice, start=1)}}


def _asked(guide: Guide, names: dict[str, str], it: Question, reader: Reader) -> Asked:
    there = Link(it.title, address("question", it) or "")
    answers = [
        (letter, answer.text, _end(guide, names, answer.to, reader), answer.to)
        for letter, answer in zip(LETTERS, it.answers, strict=False)
    ]
    return Asked(it.slug, names[it.slug], there, answers)


def _end(guide: Guide, names: dict[str, str], to: Reference, reader: Reader) -> Link:
    there = link(guide, to.kind, to, reader)
    number = names.get(str(to), "") if to.kind != "emergency" else ""
    return Link(f"{number} {there.text}".strip(), there.address)


def _row(names: dict[str, str], way: Way, guide: Guide, reader: Reader) -> tuple[list[str], Link]:
    return [f"{names[question.slug]}: {answer.text}" for question, answer in way], _end(guide, names, end(way), reader)


def _nodes(guide: Guide, first: Question, asked: list[Asked]) -> list[Node]:
    """A box for each question, with its answers and what they end with."""
    deep = depths(guide, first)
    return [
        Node(
            it.slug,
            f"{it.number} {it.there.text}",
            deep[it.slug] - 1,
            tuple(_answered(*answer) for answer in it.answers),
        )
        for it in asked
    ]


def _answered(letter: str, words: str, there: Link, to: Reference) -> Answered:
    if to.kind == "question":
        return Answered(letter, words, "", to=str(to))
    return Answered(letter, words, there.text, urgent=to.kind == "emergency")
