"""Who wants what, who answers for it, how is it solved and how does one cooperate? Put together from the guide.

Its contents are the three levels of organisation that Bufdir asks a model of cooperation to have, and under each
what barnevernsloven § 15-1 asks a plan to say. Every row is an entry of the guide: what is missing here is missing there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.goals import GoalView, goals_of, others_goals, own_goals
from build_tools.views.links import level_link, link, name
from build_tools.views.overviews import PLAN, overviews
from build_tools.views.view import Link, View
from schema import Law, Reader


@dataclass(frozen=True, slots=True)
class Part:
    """A question that a plan answers, with what the guide knows of it: words, and links under each."""

    id: str
    heading: str
    groups: list[tuple[str, list[Link]]]


@dataclass(frozen=True, slots=True)
class Organisation:
    """One of the three levels: the municipality, the service, the child."""

    id: str
    title: str
    lead: str
    goals: list[GoalView]
    parts: list[Part]


def plan_page(guide: Guide, staff: Reader) -> View:
    """The page of goals, responsibility, tasks and cooperation."""
    return PLAN.view(
        guide,
        "plan.html",
        {
            "levels": [_municipality(guide), _service(guide), _individual(guide)],
            "others": others_goals(guide),
            "municipality": guide.head.municipality,
            "adopted": guide.head.adopted_by,
        },
        reader=staff,
        trusted=goals_of(guide),
        words=("mål", "strategi", "helhetlig plan for oppvekst", "forebyggende plan", "samhandlingsmodell"),
    )


def _municipality(guide: Guide) -> Organisation:
    tiers = [(words.TIER[tier], _services(guide, tier)) for tier in ("county", "state", "voluntary")]
    laws = _laws(it for it in guide.laws.values() if it.plans)
    return Organisation(
        "plan-kommunen", "Kommune", "Det politikere og ledelse bestemmer for alle tjenestene.",
        own_goals(guide, "municipality"),
        [
            _part("plan-kommunen", "ansvar", [("Kommunens tjenester", _services(guide, "municipality"))]),
            _part("plan-kommunen", "oppgaver", [("Oversikter", [it.link for it in overviews(guide) if it is not PLAN])]),
            _part("plan-kommunen", "samarbeid", tiers),
            _part("plan-kommunen", "lov", [("Lover som krever en plan", laws)]),
        ],
    )  # fmt: skip


def _service(guide: Guide) -> Organisation:
    tools = [
        (words.TOOL[kind], [link(guide, "tool", slug) for slug, it in sorted(guide.tools.items()) if it.kind == kind])
        for kind in words.TOOL
    ]
    duties = _laws(it for it in guide.laws.values() if it.duty == "cooperate")
    return Organisation(
        "plan-tjenesten", "Tjeneste", "Det hver tjeneste gjør, og stedene der tjenestene møtes.",
        own_goals(guide, "service"),
        [
            _part("plan-tjenesten", "ansvar", [("Der du jobber", [link(guide, "arena", it) for it in guide.head.arenas])]),
            _part("plan-tjenesten", "oppgaver", tools),
            _part("plan-tjenesten", "samarbeid", [("Team", [link(guide, "team", it) for it in guide.head.teams])]),
            _part("plan-tjenesten", "lov", [("Plikt til å samarbeide", duties)]),
        ],
    )  # fmt: skip


def _individual(guide: Guide) -> Organisation:
    levels = [
        Link(it.text, it.address, f"({len(level.steps)} steg)")
        for level in in_order(guide.levels, guide.head.levels)
        for it in (level_link(guide, level.slug),)
    ]
    roles = [Link(it.title, address("role", it) or "") for it in guide.roles.values()]
    behind = {str(slug) for role in guide.roles.values() for slug in role.laws}
    laws = [Link(it.text, it.address) for it in _laws(guide.laws[slug] for slug in behind)]
    return Organisation(
        "plan-barnet", "Individ: barnet og familien", "Det som skjer rundt ett barn, fra undring til hjelp.",
        own_goals(guide, "individual"),
        [
            _part("plan-barnet", "ansvar", [("Roller", roles)]),
            _part("plan-barnet", "oppgaver", [("Nivåer", levels)]),
            _part("plan-barnet", "lov", [("Lover bak rollene", laws)]),
        ],
    )  # fmt: skip


HEADINGS = {
    "ansvar": "Hvem har ansvaret",
    "oppgaver": "Hvordan oppgavene løses",
    "samarbeid": "Hvordan tjenestene samarbeider",
    "lov": "Hva loven sier",
}
"""What a plan answers, after its goals."""


def _part(organisation: str, what: str, groups: list[tuple[str, list[Link]]]) -> Part:
    return Part(f"{organisation}-{what}", HEADINGS[what], [(word, links) for word, links in groups if links])


def _services(guide: Guide, tier: str) -> list[Link]:
    found = (it for it in guide.services.values() if it.tier == tier)
    return [link(guide, "service", it.slug) for it in sorted(found, key=lambda it: collation(it.title))]


def _laws(found: Iterable[Law]) -> list[Link]:
    ordered = sorted(found, key=lambda it: it.slug)
    return [Link(name(it), address("law", it) or "", f"({it.title})") for it in ordered]
