"""Where does each page live?"""

from __future__ import annotations

import posixpath
from functools import lru_cache

from schema import Article, Emergency, Entry
from schema.cover import Covered

FIRST_PARTS = {
    "level": "niva", "step": "steg", "emergency": "akutt", "role": "rolle", "team": "team", "theme": "tema",
    "service": "hjelp", "tool": "verktoy", "law": "lov", "measure": "tiltak",
    "figure": "tall", "question": "hva-na", "advice": "hva-na",
}  # fmt: skip
"""Kind → the first part of its pages' addresses. Never an æ, ø or å, never a level's number."""

PLACES = {"term": "ord/", "age_limit": "aldersgrenser/", "goal": "plan/", "case": "oving/", "update": "endringer/"}
"""Kind → the page that its entries have a place on."""


SEARCH = "sok/"
"""The page to search from."""

EDITORS = "redaktor/"
"""The first part of the addresses that are for editors: no search engine and no reader is led there."""

NOT_FOUND = "404.html"
"""The page for an unknown address, which servers look for by this name."""


def address(kind: str, entry: Entry) -> str | None:
    """The address of an entry's own page, from the site's root, with a slash at the end; None when it has none."""
    if isinstance(entry, Article):
        return f"{entry.address}/"
    if kind == "reader":
        return f"{entry.slug}/"
    if kind in PLACES:
        return f"{PLACES[kind]}#{entry.slug}"
    slug = entry.slug if isinstance(entry, Emergency) else shown_slug(entry)
    return f"{FIRST_PARTS[kind]}/{slug}/" if kind in FIRST_PARTS else None


def shown_slug(entry: Entry) -> str:
    """The slug that an address may show: of an entry with a cover, the cover's."""
    return entry.cover.address if isinstance(entry, Covered) and entry.cover else entry.slug


def reader_page_address(reader: str, entry: Entry) -> str:
    """The address of a step, an emergency path or a theme in a reader's own words: under its cover, if it has one."""
    return f"{reader}/{shown_slug(entry)}/"


def arena_level(reader: str, arena: str, level: str) -> str:
    """The address of the working page: a level with all its steps, for one arena."""
    return f"{reader}/{arena}/{level}/"


def relative(here: str, there: str) -> str:
    """The way from one page to another, so that the site works in any folder and from a file."""
    path, hash_, fragment = there.partition("#")
    return _way(here, path) + hash_ + fragment or "./"


@lru_cache(maxsize=20_000)
def _way(here: str, path: str) -> str:
    way = posixpath.relpath(f"/{path}", f"/{here}") if path != here else ""
    return f"{way}/" if way and (path == "" or path.endswith("/")) else way
