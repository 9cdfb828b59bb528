"""Who decides what, and from which age?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.links import home
from build_tools.views.overviews import AGE_LIMITS
from build_tools.views.view import Link, View
from schema import AgeLimit, Reader

OWN = "hva-kan-jeg-bestemme/"
"""The last part of the address of a reader's own page."""

OTHER_WORDS = ("alder", "myndig", "samtykke")


def age_pages(guide: Guide) -> Iterator[View]:
    """Every age limit with its law, and a page for each reader who has words of their own for them."""
    yield _all(guide)
    for reader in in_order(guide.readers, guide.head.readers):
        found = own_limits(guide, reader)
        if found:
            yield _own(reader, found)


def _all(guide: Guide) -> View:
    ordered = limits(guide)
    return View(
        address=AGE_LIMITS.address,
        template="age_limits.html",
        title="Aldersgrenser",
        heading="Aldersgrenser: hva barn og unge bestemmer selv",
        description="Hva du bestemmer selv, og fra hvilken alder.",
        body={"rows": [(it, age(it), words.NOT_SURE[it.certainty], _said_to(guide, it)) for it in ordered]},
        entry=guide.head,
        trusted=tuple(ordered),
        words=("hva kan jeg bestemme", *OTHER_WORDS),
    )


def _own(reader: Reader, found: list[AgeLimit]) -> View:
    title = _title(reader)
    return View(
        address=own_address(reader),
        template="own_limits.html",
        title=title,
        heading=title,
        description="Alder for alder, med vanlige ord.",
        body={
            "ages": [
                (it, [(limit, limit.for_[reader.slug].means, words.NOT_SURE[limit.certainty]) for limit in same])
                for it, same in groupby(found, key=age)
            ]
        },
        reader=reader,
        entry=reader,
        trail=(home(reader),),
        trusted=tuple(found),
        words=OTHER_WORDS,
    )


def _title(reader: Reader) -> str:
    return "Hva kan barnet mitt bestemme?" if reader.parent else "Hva kan jeg bestemme?"


def own_address(reader: Reader) -> str:
    """The address of a reader's own page of age limits."""
    return f"{home(reader).address}{OWN}"


def ages_link(guide: Guide, reader: Reader) -> Link:
    """Where a reader learns what a child decides: their own page, else the one for all."""
    own = own_limits(guide, reader)
    return Link(_title(reader), own_address(reader)) if own else AGE_LIMITS.link


def own_limits(guide: Guide, reader: Reader) -> list[AgeLimit]:
    """The age limits that a reader is told of, in words of their own."""
    return [it for it in limits(guide) if _is_told(it, reader)]


def _is_told(limit: AgeLimit, reader: Reader) -> bool:
    """Whether a reader has words for a limit. Youth are told of confirmed limits only."""
    return reader.slug in limit.for_ and (limit.certainty == "confirmed" or not reader.confirmed_only)


def limits(guide: Guide) -> list[AgeLimit]:
    """The age limits, the lowest age first."""
    return in_age_order(guide.age_limits.values())


def in_age_order(found: Iterable[AgeLimit]) -> list[AgeLimit]:
    """Age limits with the lowest age first."""
    return sorted(found, key=lambda it: (it.age, collation(it.title)))


def limit_link(limit: AgeLimit) -> Link:
    """«16 år: Bestemme om egen helse», with a mark when it is not sure."""
    return Link(
        f"{age(limit)}: {limit.title}", address("age_limit", limit) or "", _in_brackets(words.NOT_SURE[limit.certainty])
    )


def _in_brackets(mark: str) -> str:
    return f"({mark})" if mark else ""


def age(limit: AgeLimit) -> str:
    """«16 år», or that it holds for all."""
    return f"{limit.age} år" if limit.age else "Alle aldre"


def _said_to(guide: Guide, limit: AgeLimit) -> list[tuple[str, str]]:
    """The age limit in other readers' words."""
    readers = in_order(guide.readers, guide.head.readers)
    return [(it.short, limit.for_[it.slug].means) for it in readers if _is_told(limit, it)]
