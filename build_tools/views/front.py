"""Where does each reader come in?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address, arena_level
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.contacts import contact, helpers
from build_tools.views.parts import lender, level_link, level_name, link, outcomes, reader_page
from build_tools.views.steps import neighbours, reader_link, reader_path, words_for
from build_tools.views.view import Link, View
from schema import Emergency, Level, Reader


def front_page(guide: Guide) -> Iterator[View]:
    """The front page: who you are, how far it has come, what it is about, and whom to ask."""
    head = guide.head
    yield View(
        address="",
        template="front.html",
        title=head.title,
        heading=head.title,
        description=head.lead,
        body={
            "lead": head.lead,
            "readers": [(guide.readers[slug], Link(guide.readers[slug].title, f"{slug}/")) for slug in head.readers],
            "emergencies": urgent_links(guide, None),
            "levels": [
                (
                    guide.levels[slug],
                    level_link(guide, slug),
                    [link(guide, "step", it) for it in guide.levels[slug].steps],
                )
                for slug in head.levels
            ],
            "themes": theme_links(guide, None),
            "unsure_text": head.unsure_text,
            "unsure": contact(guide, guide.services[head.unsure]),
        },
        entry=head,
    )


def reader_starts(guide: Guide) -> Iterator[View]:
    """Each reader's own start page."""
    for reader in (guide.readers[slug] for slug in guide.head.readers):
        body = {
            "emergencies": urgent_links(guide, reader),
            "helpers": helpers(guide, reader),
            "themes": theme_links(guide, reader),
            "services": [
                link(guide, "service", slug) for slug, it in guide.services.items() if reader.slug in it.for_readers
            ],
            "tools": [link(guide, "tool", slug) for slug, it in guide.tools.items() if reader.slug in it.for_readers],
        }
        own = _staff_body(guide, reader) if reader.staff else _path_body(guide, reader)
        yield View(
            address=f"{reader.slug}/",
            template="staff_start.html" if reader.staff else "reader_start.html",
            title=reader.title,
            heading=reader.title,
            description=reader.lead,
            body={"reader": reader, **body, **own},
            reader=reader,
            entry=reader,
            words=(reader.short,),
        )


def arena_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """The way in for those who work in one kind of place."""
    for arena in (guide.arenas[slug] for slug in guide.head.arenas):
        yield View(
            address=f"{staff.slug}/{arena.slug}/",
            template="arena.html",
            title=f"Du jobber {arena.short}",
            heading=f"Du jobber {arena.short}",
            description=f"Veien fra undring til handling for deg som jobber {arena.short}.",
            body={
                "levels": [
                    (guide.levels[slug], Link(level_name(guide, slug), arena_level(staff.slug, arena.slug, slug)))
                    for slug in guide.head.levels
                ],
                "teams": [
                    link(guide, "team", slug)
                    for slug in guide.head.teams
                    if not guide.teams[slug].arenas or arena.slug in guide.teams[slug].arenas
                ],
                "emergencies": urgent_links(guide, staff),
            },
            reader=staff,
            entry=arena,
            trail=(Link(staff.short, f"{staff.slug}/"),),
            words=(arena.title,),
        )


def level_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """A level by itself: what it is, who leads it, how one leaves it, and where to work with it."""
    for slug in guide.head.levels:
        level = guide.levels[slug]
        before, after = neighbours(guide.head.levels, slug)
        yield View(
            address=address("level", level) or "",
            template="level.html",
            title=level_name(guide, slug),
            heading=level_name(guide, slug),
            description=level.what,
            body={
                "level": level,
                "steps": [(guide.steps[it], link(guide, "step", it)) for it in level.steps],
                "outcomes": outcomes(guide, level.outcomes),
                "arenas": [Link(guide.arenas[it].title, arena_level(staff.slug, it, slug)) for it in guide.head.arenas],
                "frame_text": guide.head.frame,
                "before": level_link(guide, before) if before else None,
                "after": level_link(guide, after) if after else None,
            },
            reader=staff,
            entry=level,
            trail=(Link(staff.short, f"{staff.slug}/"),),
            trusted=(level,),
        )


def urgent_links(guide: Guide, reader: Reader | None) -> list[Link]:
    """The emergency paths, the most urgent first, in the reader's words when there are any."""
    ordered = sorted(guide.emergencies.values(), key=lambda it: it.order)
    return [_urgent_link(guide, it, reader) for it in ordered]


def _urgent_link(guide: Guide, emergency: Emergency, reader: Reader | None) -> Link:
    own = reader_page(guide, reader, emergency) if reader and not reader.staff else None
    if own:
        return Link(own.text, own.address, words.URGENCY_FOR_READERS[emergency.urgency])
    return Link(emergency.title, address("emergency", emergency) or "", words.URGENCY[emergency.urgency])


def theme_links(guide: Guide, reader: Reader | None) -> list[Link]:
    """The themes; for a reader with own words, by them and straight to them."""
    links = []
    for theme in (guide.themes[slug] for slug in guide.head.themes):
        lent = lender(reader, theme.for_) if reader and not reader.staff else None
        if reader is None or reader.staff or lent:
            title = theme.for_[lent].title if lent else theme.title
            links.append(Link(title, (address("theme", theme) or "") + (f"#{lent}" if lent else "")))
    return links


def _staff_body(guide: Guide, reader: Reader) -> dict[str, object]:
    return {
        "arenas": [Link(guide.arenas[slug].title, f"{reader.slug}/{slug}/") for slug in guide.head.arenas],
        "levels": [(guide.levels[slug], level_link(guide, slug)) for slug in guide.head.levels],
        "teams": [link(guide, "team", slug) for slug in guide.head.teams],
        "roles": [link(guide, "role", slug) for slug in guide.roles],
    }


def _path_body(guide: Guide, reader: Reader) -> dict[str, object]:
    path = reader_path(guide, reader)
    groups = [
        _group(guide, reader, guide.levels[slug], [it.slug for it in path if it.slug in guide.levels[slug].steps])
        for slug in guide.head.levels
    ]
    return {"groups": [group for group in groups if group]}


def _group(guide: Guide, reader: Reader, level: Level, steps: list[str]) -> dict[str, object] | None:
    """One level of a reader's path; for a reader without levels, its steps alone."""
    lent = lender(reader, level.for_)
    own = level.for_[lent] if lent and reader.levels else None
    if not steps and own is None:
        return None
    return {
        "id": level.slug,
        "words": own,
        "steps": [(words_for(reader, guide.steps[it]).what, reader_link(guide, reader, it)) for it in steps],
    }
