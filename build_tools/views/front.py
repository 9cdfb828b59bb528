"""Where does each reader come in?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.guide import Guide, in_order
from build_tools.views.ages import ages_link
from build_tools.views.contacts import helpers
from build_tools.views.flow import unsure_link
from build_tools.views.links import home, lender, level_link, link
from build_tools.views.overviews import overview_links
from build_tools.views.paths import reader_link, reader_path
from build_tools.views.themes import theme_links
from build_tools.views.urgent import urgent_links
from build_tools.views.view import Link, View
from build_tools.walk import references
from schema import Entry, Level, Reader, Step


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
            "readers": [(it, Link(it.title, home(it).address)) for it in in_order(guide.readers, head.readers)],
            "emergencies": urgent_links(guide, None),
            "flow": unsure_link(guide, None),
            "levels": [_level(guide, level) for level in in_order(guide.levels, head.levels)],
            "themes": theme_links(guide, None),
            "unsure_text": head.unsure_text,
        },
        entry=head,
    )


def reader_starts(guide: Guide) -> Iterator[View]:
    """Each reader's own start page."""
    for reader in in_order(guide.readers, guide.head.readers):
        own = _staff_body(guide, reader) if reader.staff else _path_body(guide, reader)
        yield View(
            address=home(reader).address,
            template="staff_start.html" if reader.staff else "reader_start.html",
            title=reader.title,
            heading=reader.title,
            description=reader.lead,
            body={**_body(guide, reader), **own},
            reader=reader,
            entry=reader,
            trusted=_laws_of(guide, reader),
            words=(reader.short,),
        )


def _laws_of(guide: Guide, reader: Reader) -> tuple[Entry, ...]:
    """What a start page says of rights rests on the laws that it links to."""
    named = dict.fromkeys(str(it) for _, it in references(guide.found(reader)) if it.kind == "law")
    return tuple(guide.laws[slug] for slug in named)


def _level(guide: Guide, level: Level) -> tuple[Level, Link, list[Link]]:
    return level, level_link(guide, level.slug), [link(guide, "step", it) for it in level.steps]


def _body(guide: Guide, reader: Reader) -> dict[str, object]:
    return {
        "reader": reader,
        "emergencies": urgent_links(guide, reader),
        "flow": unsure_link(guide, reader),
        "helpers": helpers(guide, reader),
        "themes": theme_links(guide, reader),
        "services": [link(guide, "service", slug) for slug in reader.services],
        "overviews": [
            *dict.fromkeys([ages_link(guide, reader), *overview_links(guide, reader)]),
            *(link(guide, "article", slug) for slug in reader.articles),
        ],
        "tools": [link(guide, "tool", slug) for slug, it in guide.tools.items() if reader.slug in it.for_readers],
    }


def _staff_body(guide: Guide, staff: Reader) -> dict[str, object]:
    return {
        "arenas": [link(guide, "arena", slug) for slug in guide.head.arenas],
        "levels": [(it, level_link(guide, it.slug)) for it in in_order(guide.levels, guide.head.levels)],
        "teams": [link(guide, "team", slug) for slug in guide.head.teams],
        "roles": [link(guide, "role", slug) for slug in guide.roles],
    }


def _path_body(guide: Guide, reader: Reader) -> dict[str, object]:
    """The steps that a reader meets: by level, or as one path for a reader who sees no levels."""
    path = reader_path(guide, reader)
    if not reader.levels:
        return {"groups": [_group(guide, reader, None, path)]}
    levels = [
        (it, [step for step in path if step.slug in it.steps]) for it in in_order(guide.levels, guide.head.levels)
    ]
    told = [(level, steps) for level, steps in levels if steps or lender(reader, level.for_)]
    return {"groups": [_group(guide, reader, level, steps) for level, steps in told]}


def _group(guide: Guide, reader: Reader, level: Level | None, steps: list[Step]) -> dict[str, object]:
    lent = lender(reader, level.for_) if level else None
    return {
        "id": level.slug if level else "",
        "words": level.for_[lent] if level and lent else None,
        "steps": [reader_link(guide, reader, it.slug) for it in steps],
    }
