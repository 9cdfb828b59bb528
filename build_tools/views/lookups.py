"""What do the law, the age limits and the words say?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.alphabet import collation, section
from build_tools.views.links import name
from build_tools.views.view import Link, View
from schema import AgeLimit, Law


def lookup_pages(guide: Guide) -> Iterator[View]:
    """The laws, the age limits and the words."""
    yield _laws(guide)
    for law in guide.laws.values():
        yield _law(law)
    yield _age_limits(guide)
    yield _terms(guide)


def _laws(guide: Guide) -> View:
    acts: dict[str, list[tuple[Law, Link]]] = {}
    for law in sorted(guide.laws.values(), key=lambda it: (collation(it.act), section(it.section))):
        acts.setdefault(law.act, []).append((law, Link(f"{law.section} {law.title}", address("law", law) or "")))
    lead = "Lovene veilederen bygger på, i klart språk."
    return View("lov/", "laws.html", "Lover", "Lover", {"acts": acts}, lead, entry=guide.head, searched=False)


def _law(law: Law) -> View:
    return View(
        address=address("law", law) or "",
        template="law.html",
        title=name(law),
        heading=name(law),
        description=law.means,
        body={"law": law, "certainty": words.CERTAINTY[law.certainty], "dates": list(_dates(law))},
        entry=law,
        trail=(Link("Lover", "lov/"),),
        trusted=(law,),
        words=law.replaces,
    )


def _dates(law: Law) -> Iterator[tuple[str, str]]:
    if law.valid_from:
        yield "Gjelder fra", words.day(law.valid_from)
    if law.valid_to:
        yield "Gjelder til", words.day(law.valid_to)


def _age_limits(guide: Guide) -> View:
    ordered = limits(guide)
    return View(
        address="aldersgrenser/",
        template="age_limits.html",
        title="Aldersgrenser",
        heading="Aldersgrenser: hva barn og unge bestemmer selv",
        description="Hva du bestemmer selv, og fra hvilken alder.",
        body={"rows": [(it, age(it), words.NOT_SURE[it.certainty], _said_to(guide, it)) for it in ordered]},
        entry=guide.head,
        trusted=tuple(ordered),
        words=("hva kan jeg bestemme", "alder", "myndig", "samtykke"),
    )


def limits(guide: Guide) -> list[AgeLimit]:
    """The age limits, the lowest age first."""
    return sorted(guide.age_limits.values(), key=lambda it: (it.age, collation(it.title)))


def age(limit: AgeLimit) -> str:
    """«16 år», or that it holds for all."""
    return f"{limit.age} år" if limit.age else "Alle aldre"


def _said_to(guide: Guide, limit: AgeLimit) -> list[tuple[str, str]]:
    """The age limit in other readers' words. Youth are told of confirmed limits only."""
    readers = [it for it in in_order(guide.readers, guide.head.readers) if it.slug in limit.for_]
    sure = limit.certainty == "confirmed"
    return [(it.short, limit.for_[it.slug].means) for it in readers if sure or not it.confirmed_only]


def _terms(guide: Guide) -> View:
    ordered = sorted(guide.terms.values(), key=lambda it: collation(it.title))
    return View(
        address="ord/",
        template="terms.html",
        title="Ord og forkortelser",
        heading="Ord og forkortelser",
        description="Ordene i veilederen, forklart.",
        body={"terms": [(it, words.NOT_SURE[it.certainty]) for it in ordered]},
        entry=guide.head,
        trusted=tuple(ordered),
        words=tuple(word for it in ordered for word in it.also),
    )
