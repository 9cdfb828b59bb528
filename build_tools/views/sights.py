"""Who sees what of a child's day?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.links import link
from build_tools.views.overviews import SIGHTS
from build_tools.views.services import TIERS, by_title
from build_tools.views.view import Link, View

Sight = tuple[Link, str]
"""Someone, and what they see."""


def sight_pages(guide: Guide) -> Iterator[View]:
    """The map of who sees what, when anyone has said what they see."""
    groups = [(id_, title, rows) for id_, title, rows in _groups(guide) if rows]
    yield SIGHTS.view(
        guide,
        "sights.html",
        {"groups": groups},
        reader=guide.staff,
        trail=(link(guide, "reader", guide.staff.slug),),
        trusted=tuple(it for it in guide.services.values() if it.sees),
        words=("hvem ser hva", "gråsoner", "stat, fylke og kommune"),
    )


def _groups(guide: Guide) -> Iterator[tuple[str, str, list[Sight]]]:
    """Where the child is every day, then the services by who runs them."""
    arenas = in_order(guide.arenas, guide.head.arenas)
    yield "hver-dag", "Der barnet er hver dag", [(link(guide, "arena", it.slug), it.sees) for it in arenas if it.sees]
    for tier in TIERS:
        found = [it for it in by_title(guide) if it.tier == tier and it.sees]
        yield tier, words.TIER[tier], [(link(guide, "service", it.slug), it.sees or "") for it in found]
