"""What is new in the guide, for those who use it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.news import about, neutral
from build_tools.views import words
from build_tools.views.links import name
from build_tools.views.overviews import UPDATES
from build_tools.views.view import Link, View
from schema import Update

KINDS = {"action": "Endrer hva du skal gjøre", "addition": "Nytt stoff", "correction": "Rettinger"}
"""In the order that they stand on the page."""

FEEDS: dict[str, tuple[str, ...]] = {"endringer/feed.xml": tuple(KINDS), "endringer/gjore.xml": ("action",)}
"""Address of a feed → the kinds of updates in it: who must act on a change need not read every correction."""


@dataclass(frozen=True, slots=True)
class Told:
    """One update as it is shown."""

    update: Update
    day: str
    links: tuple[Link, ...]
    """The pages it is about that are still there."""


def updates(guide: Guide, *kinds: str) -> list[Told]:
    """The updates of some kinds, the latest first."""
    found = sorted((it for it in guide.updates.values() if it.kind in kinds), key=lambda it: it.slug)
    found.sort(key=lambda it: it.day, reverse=True)
    return [Told(it, words.day(it.day), tuple(_links(guide, it))) for it in found]


def update_page(guide: Guide) -> Iterator[View]:
    """All updates; what changes what one does stands first, apart from the corrections."""
    groups = [(kind, title, found) for kind, title in KINDS.items() if (found := updates(guide, kind))]
    feeds = [
        Link("Alle endringer", "endringer/feed.xml"),
        Link("Bare det som endrer hva du skal gjøre", "endringer/gjore.xml"),
    ]
    if groups:
        words = ("endringer", "endringslogg", "nytt", "rettelser")
        yield UPDATES.view(guide, "updates.html", {"groups": groups, "feeds": feeds}, words=words)


def _links(guide: Guide, update: Update) -> Iterator[Link]:
    for page, entry in about(guide, update):
        there = entry and address(page.partition(":")[0], entry)
        if entry and there:
            yield Link(neutral(entry) or name(entry), there)
