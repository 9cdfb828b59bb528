"""What can be looked up among roles, teams and tools?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import FIRST_PARTS, address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.contacts import contacts
from build_tools.views.links import link, name
from build_tools.views.view import Link, View
from schema import Entry, Reader

SHELVES = {
    "tool": ("Verktøy", "Skjemaer og samtaleguider. Skriv dem ut tomme. Veilederen lagrer ikke det du skriver."),
    "role": ("Roller", "Hvem som har ansvaret, fra når til når, og hva familien kan påvirke."),
    "team": ("Team", "Der tjenestene møtes om et barn."),
}
"""Kind → the title of the page that lists its entries, and what it says first."""


def library_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """Every tool, role and team, and the pages that list them."""
    for kind in SHELVES:
        yield _list(kind, guide)
    for tool in guide.tools.values():
        reader = guide.readers[tool.for_readers[0]] if len(tool.for_readers) == 1 else None
        yield _page("tool", tool, tool.what, {"tool": tool, "kind": words.TOOL[tool.kind]}, reader)
    for role in guide.roles.values():
        steps = [link(guide, "step", slug) for slug, it in guide.steps.items() if role.slug in it.responsible]
        yield _page("role", role, role.task, {"role": role, "steps": steps}, staff, role.also)
    for team in in_order(guide.teams, guide.head.teams):
        yield _page(
            "team", team, team.what, {"team": team, "contacts": contacts(guide, team.services)}, staff, team.also
        )


def _list(kind: str, guide: Guide) -> View:
    title, lead = SHELVES[kind]
    ordered = sorted(guide.of(kind).values(), key=lambda it: collation(name(it)))
    links = [Link(name(it), address(kind, it) or "") for it in ordered]
    body = {"links": links, "lead": lead}
    return View(f"{FIRST_PARTS[kind]}/", "list.html", title, title, body, lead, entry=guide.head)


def _page(
    kind: str,
    entry: Entry,
    description: str,
    body: dict[str, object],
    reader: Reader | None,
    also: tuple[str, ...] = (),
) -> View:
    return View(
        address=address(kind, entry) or "",
        template=f"{kind}.html",
        title=name(entry),
        heading=name(entry),
        body=body,
        description=description,
        reader=reader,
        entry=entry,
        trail=(Link(SHELVES[kind][0], f"{FIRST_PARTS[kind]}/"),),
        trusted=(entry,),
        words=also,
    )
