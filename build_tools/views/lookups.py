"""What do the law and the words say?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.alphabet import collation, section
from build_tools.views.duties import dates, kind, who_is_bound
from build_tools.views.links import name
from build_tools.views.view import Link, View
from schema import Law


def lookup_pages(guide: Guide) -> Iterator[View]:
    """The laws and the words."""
    yield _laws(guide)
    for law in guide.laws.values():
        yield _law(guide, law)
    yield _terms(guide)


def _laws(guide: Guide) -> View:
    acts: dict[str, list[tuple[Law, Link]]] = {}
    for law in sorted(guide.laws.values(), key=lambda it: (collation(it.act), section(it.section))):
        acts.setdefault(law.act, []).append((law, Link(f"{law.section} {law.title}", address("law", law) or "")))
    lead = "Lovene veilederen bygger på, i klart språk."
    return View("lov/", "laws.html", "Lover", "Lover", {"acts": acts}, lead, entry=guide.head)


def _law(guide: Guide, law: Law) -> View:
    return View(
        address=address("law", law) or "",
        template="law.html",
        title=name(law),
        heading=name(law),
        description=law.means,
        body={
            "law": law,
            "certainty": words.CERTAINTY[law.certainty],
            "dates": list(dates(law)),
            "duty": kind(law),
            "bound": who_is_bound(guide, law) if law.duty else [],
        },
        entry=law,
        trail=(Link("Lover", "lov/"),),
        trusted=(law,),
        words=law.replaces,
    )


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
