"""What does a level look like, by itself and where one works?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address, arena_level
from build_tools.guide import Guide, in_order
from build_tools.views.links import home, level_link, level_name, link, neighbours, working_link
from build_tools.views.parts import holds_at, outcomes
from build_tools.views.steps import said_once, step_view
from build_tools.views.urgent import urgent_links
from build_tools.views.view import Link, View
from schema import Arena, Level, Reader


def level_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """A level by itself: what it is, who leads it, how one leaves it, and where to work with it."""
    return (_level(guide, staff, level) for level in in_order(guide.levels, guide.head.levels))


def _level(guide: Guide, staff: Reader, level: Level) -> View:
    return View(
        address=address("level", level) or "",
        template="level.html",
        title=level_name(guide, level.slug),
        heading=level_name(guide, level.slug),
        description=level.what,
        body=_body(guide, staff, level),
        reader=staff,
        entry=level,
        trail=(home(staff),),
        trusted=(level,),
    )


def _body(guide: Guide, staff: Reader, level: Level) -> dict[str, object]:
    before, after = neighbours(guide.head.levels, level.slug)
    arenas = in_order(guide.arenas, guide.head.arenas)
    return {
        "level": level,
        "steps": [(guide.steps[it], link(guide, "step", it)) for it in level.steps],
        "outcomes": outcomes(guide, level.outcomes, "level"),
        "arenas": [Link(it.title, arena_level(staff.slug, it.slug, level.slug)) for it in arenas],
        "frame_text": guide.head.frame,
        "before": level_link(guide, before) if before else None,
        "after": level_link(guide, after) if after else None,
    }


def arena_pages(guide: Guide, staff: Reader) -> Iterator[View]:
    """The way in for those who work in one kind of place, and a page to work from for each level."""
    for arena in in_order(guide.arenas, guide.head.arenas):
        yield _way_in(guide, staff, arena)
        for level in in_order(guide.levels, guide.head.levels):
            yield _working_page(guide, staff, arena, level)


def _way_in(guide: Guide, staff: Reader, arena: Arena) -> View:
    levels = in_order(guide.levels, guide.head.levels)
    teams = [slug for slug in guide.head.teams if holds_at(guide.teams[slug].arenas, arena.slug)]
    return View(
        address=f"{staff.slug}/{arena.slug}/",
        template="arena.html",
        title=f"Du jobber {arena.short}",
        heading=f"Du jobber {arena.short}",
        description=f"Veien fra undring til handling for deg som jobber {arena.short}.",
        body={
            "levels": [(level, working_link(guide, arena, level.slug)) for level in levels],
            "teams": [link(guide, "team", slug) for slug in teams],
            "emergencies": urgent_links(guide, staff),
        },
        reader=staff,
        entry=arena,
        trail=(home(staff),),
        words=(arena.title,),
    )


def _working_page(guide: Guide, staff: Reader, arena: Arena, level: Level) -> View:
    """A level in an arena, with all its steps as sections. Search finds the steps' own pages instead."""
    steps = [guide.steps[slug] for slug in level.steps]
    before, after = neighbours(guide.head.levels, level.slug)
    return View(
        address=arena_level(staff.slug, arena.slug, level.slug),
        template="working.html",
        title=f"{level.title} {arena.short}",
        heading=f"{level_name(guide, level.slug)} – {arena.title}",
        description=level.what,
        body={
            "level": level,
            "steps": said_once(step_view(guide, step, arena.slug) for step in steps),
            "outcomes": outcomes(guide, level.outcomes, "level"),
            "frame_text": guide.head.frame,
            "before": working_link(guide, arena, before) if before else None,
            "after": working_link(guide, arena, after) if after else None,
        },
        reader=staff,
        entry=level,
        trail=(home(staff), Link(arena.title, f"{staff.slug}/{arena.slug}/")),
        trusted=(level, *steps),
        searched=False,
    )
