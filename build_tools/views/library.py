"""What can be looked up: roles, teams, tools, laws, age limits, words, and everything from A to Å?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.contacts import contacts
from build_tools.views.parts import name
from build_tools.views.view import Link, View
from schema import AgeLimit, Entry, Law

ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
"""Norwegian order: æ, ø and å come last."""


def library_pages(guide: Guide) -> Iterator[View]:
    """Every page that one looks something up on."""
    yield from _tools(guide)
    yield from _roles(guide)
    yield from _teams(guide)
    yield from _laws(guide)
    yield _age_limits(guide)
    yield _terms(guide)


def _tools(guide: Guide) -> Iterator[View]:
    yield _list("tool", "Verktøy", "Skjemaer og samtaleguider. Skriv dem ut tomme. Veilederen lagrer ingenting.", guide)
    for tool in guide.tools.values():
        body = {"tool": tool, "kind": words.TOOL[tool.kind]}
        yield _page(
            "tool",
            tool,
            "tool.html",
            tool.what,
            body,
            Link("Verktøy", "verktoy/"),
            print_as=f"Skriv ut {tool.title.lower()} tomt",
        )


def _roles(guide: Guide) -> Iterator[View]:
    yield _list("role", "Roller", "Hvem som har ansvaret, fra når til når, og hva familien kan påvirke.", guide)
    for role in guide.roles.values():
        steps = [Link(it.title, f"steg/{slug}/") for slug, it in guide.steps.items() if role.slug in it.responsible]
        yield _page(
            "role",
            role,
            "role.html",
            role.task,
            {"role": role, "steps": steps},
            Link("Roller", "rolle/"),
            also=role.also,
        )


def _teams(guide: Guide) -> Iterator[View]:
    yield _list("team", "Team", "Der tjenestene møtes om et barn.", guide)
    for team in (guide.teams[slug] for slug in guide.head.teams):
        body = {"team": team, "contacts": contacts(guide, team.services)}
        yield _page("team", team, "team.html", team.what, body, Link("Team", "team/"), also=team.also)


def _laws(guide: Guide) -> Iterator[View]:
    ordered = sorted(guide.laws.values(), key=lambda it: (it.act, it.section))
    acts: dict[str, list[Law]] = {}
    for law in ordered:
        acts.setdefault(law.act, []).append(law)
    body = {
        "acts": [
            (act, [(it, Link(f"{it.section} {it.title}", address("law", it) or "")) for it in laws])
            for act, laws in acts.items()
        ]
    }
    yield View(
        "lov/",
        "laws.html",
        "Lover",
        "Lover",
        body,
        "Lovene veilederen bygger på, i klart språk.",
        entry=guide.head,
        searched=False,
    )
    for law in ordered:
        view = {
            "law": law,
            "certainty": words.CERTAINTY[law.certainty],
            "by": guide.laws[law.replaced_by] if law.replaced_by else None,
        }
        yield _page("law", law, "law.html", law.means, view, Link("Lover", "lov/"), also=law.replaces)


def _age_limits(guide: Guide) -> View:
    ordered = sorted(guide.age_limits.values(), key=lambda it: (it.age, it.title))
    rows = [
        (it, "Alle aldre" if it.age == 0 else f"{it.age} år", words.NOT_SURE[it.certainty], _said_to(guide, it))
        for it in ordered
    ]
    return View(
        address="aldersgrenser/",
        template="age_limits.html",
        title="Aldersgrenser",
        heading="Aldersgrenser: hva barn og unge bestemmer selv",
        description="Hva du bestemmer selv, og fra hvilken alder.",
        body={"rows": rows},
        entry=guide.head,
        trusted=tuple(ordered),
        words=("hva kan jeg bestemme", "alder", "myndig", "samtykke"),
    )


def _said_to(guide: Guide, limit: AgeLimit) -> list[tuple[str, str]]:
    """The age limit in other readers' words. Youth are told of confirmed limits only."""
    found = [(guide.readers[slug], limit.for_[slug].means) for slug in guide.head.readers if slug in limit.for_]
    return [
        (reader.short, means) for reader, means in found if limit.certainty == "confirmed" or not reader.confirmed_only
    ]


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


def collation(text: str) -> tuple[int, ...]:
    """A sorting key in Norwegian alphabetical order."""
    return tuple(ALPHABET.find(sign) if sign in ALPHABET else -1 for sign in text.lower().replace("aa", "å"))


def _list(kind: str, title: str, lead: str, guide: Guide) -> View:
    ordered = sorted(guide.of(kind).values(), key=lambda it: collation(name(it)))
    links = [Link(name(it), address(kind, it) or "") for it in ordered]
    return View(
        f"{(address(kind, ordered[0]) or '').split('/')[0] if ordered else kind}/",
        "list.html",
        title,
        title,
        {"links": links, "lead": lead},
        lead,
        entry=guide.head,
        searched=False,
    )


def _page(
    kind: str,
    entry: Entry,
    template: str,
    description: str,
    body: dict[str, object],
    parent: Link,
    *,
    also: tuple[str, ...] = (),
    print_as: str = "",
) -> View:
    title = name(entry)
    return View(
        address(kind, entry) or "",
        template,
        title,
        title,
        body,
        description,
        entry=entry,
        trail=(parent,),
        trusted=(entry,),
        words=also,
        print_as=print_as,
    )
