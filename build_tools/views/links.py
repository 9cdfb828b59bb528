"""Where does a reader come when they follow a link, and what is it called?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_tools.addresses import address, arena_level, reader_page_address
from build_tools.guide import Guide, in_order
from build_tools.views.view import Link
from schema import Arena, Entry, Law, Reader

TOLD = ("step", "emergency", "theme")
"""Kinds that may have a page in a reader's own words."""


def link(guide: Guide, kind: str, slug: str, reader: Reader | None = None) -> Link:
    """A link to an entry with its title: to the reader's own page of it, when there is one."""
    entry = guide.get(kind, slug)
    own = reader_page(entry, reader) if reader and kind in TOLD else None
    return own or Link(name(entry), _address(kind, entry))


def _address(kind: str, entry: Entry) -> str:
    if kind == "source":
        return getattr(entry, "url", None) or ""
    if isinstance(entry, Arena):
        return f"{entry.reader}/{entry.slug}/"
    return address(kind, entry) or ""


def name(entry: Entry) -> str:
    """What people call an entry: «barnevernsloven § 13-2», else its title."""
    if isinstance(entry, Law):
        return f"{entry.act} {entry.section}"
    return str(getattr(entry, "title", entry.slug))


def level_name(guide: Guide, slug: str) -> str:
    """«Nivå 0: Undring»."""
    level = guide.levels[slug]
    return f"Nivå {level.label}: {level.title}"


def level_link(guide: Guide, slug: str) -> Link:
    """A link to a level's own page."""
    return Link(level_name(guide, slug), address("level", guide.levels[slug]) or "")


def working_link(guide: Guide, arena: Arena, level: str) -> Link:
    """A link to the working page of a level in an arena."""
    return Link(level_name(guide, level), arena_level(arena.reader, arena.slug, level))


def home(reader: Reader) -> Link:
    """A link to a reader's own start page."""
    return Link(reader.short, f"{reader.slug}/")


def lender(reader: Reader, words_for: Mapping[str, object]) -> str | None:
    """Whose words a reader gets: their own, else those they fall back to, else none. Staff have the entry's own."""
    if reader.staff:
        return None
    return next((slug for slug in (reader.slug, reader.falls_back_to) if slug and slug in words_for), None)


def reader_page(entry: Entry, reader: Reader) -> Link | None:
    """The page of an entry in a reader's own words, if there is one."""
    words_for = getattr(entry, "for_", {})
    lent = lender(reader, words_for)
    return Link(words_for[lent].title, reader_page_address(reader.slug, entry)) if lent else None


def other_readings(guide: Guide, entry: Entry) -> list[Link]:
    """The readers who have a page of an entry in their own words."""
    found = [(it, reader_page(entry, it)) for it in in_order(guide.readers, guide.head.readers)]
    return [Link(reader.short, there.address) for reader, there in found if there]


def neighbours(order: Sequence[str], slug: str) -> tuple[str | None, str | None]:
    """What stands before and after in an order; None at the ends."""
    place = list(order).index(slug)
    return (order[place - 1] if place else None), (order[place + 1] if place + 1 < len(order) else None)
