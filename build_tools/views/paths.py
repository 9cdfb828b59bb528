"""What does each other reader meet, step by step, in their own words?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.addresses import reader_page_address
from build_tools.guide import Guide, in_order
from build_tools.views.ages import ages_link
from build_tools.views.links import home, lender, link, neighbours
from build_tools.views.steps import exceptions
from build_tools.views.view import Link, View
from schema import Reader, Step
from schema.exception import BY_AGE
from schema.step import StepWords


def reader_pages(guide: Guide) -> Iterator[View]:
    """Each step in the words of each other reader who is to know of it."""
    for reader in in_order(guide.readers, guide.head.readers):
        path = reader_path(guide, reader)
        for number, step in enumerate(path, start=1):
            yield _page(guide, reader, step, f"{reader.path_title}: {number} av {len(path)}", [it.slug for it in path])


def _page(guide: Guide, reader: Reader, step: Step, place: str, path: list[str]) -> View:
    own = words_for(reader, step)
    before, after = neighbours(path, step.slug)
    return View(
        address=reader_page_address(reader.slug, step),
        template="reader_step.html",
        title=own.title,
        heading=own.title,
        description=own.what,
        body={
            "words": own,
            "place": place,
            "exceptions": (said := said_to(guide, step, reader)).texts,
            "ages": ages_link(guide, reader) if said.by_age else None,
            "before": reader_link(guide, reader, before),
            "after": reader_link(guide, reader, after),
        },
        reader=reader,
        entry=step,
        trail=(home(reader),),
        trusted=(step,),
    )


def reader_path(guide: Guide, reader: Reader) -> list[Step]:
    """The steps that a reader has words for, in the order of the levels."""
    levels = in_order(guide.levels, guide.head.levels)
    ordered = (guide.steps[slug] for level in levels for slug in level.steps)
    return [step for step in ordered if lender(reader, step.for_)]


def words_for(reader: Reader, step: Step) -> StepWords:
    """A step in a reader's words, own or lent. The step is one the reader gets."""
    return step.for_[lender(reader, step.for_) or reader.slug]


def reader_link(guide: Guide, reader: Reader, slug: str | None) -> Link | None:
    """A link to a step in a reader's own words."""
    return link(guide, "step", slug, reader) if slug else None


@dataclass(frozen=True, slots=True)
class SaidTo:
    """The exceptions that have words for a reader."""

    texts: tuple[str, ...]
    by_age: bool
    """Whether there are more that hang on age: those are said on the page of age limits."""


def said_to(guide: Guide, step: Step, reader: Reader) -> SaidTo:
    """The exceptions of a step as a reader is told of them."""
    found = [(it, lender(reader, it.for_)) for it in exceptions(guide, step)]
    said = [(it, it.for_[lent].text) for it, lent in found if lent]
    return SaidTo(
        texts=tuple(text for it, text in said if it.covers not in BY_AGE),
        by_age=any(it.covers in BY_AGE for it, _ in said),
    )
