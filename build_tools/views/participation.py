"""Who has been heard, how does one take part, and how is the child heard in every step?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.links import level_name, link
from build_tools.views.overviews import TAKE_PART, VOICES
from build_tools.views.view import Link, View
from schema import Article


def participation_pages(guide: Guide) -> Iterator[View]:
    """The page for all of who took part, and the staff's page of the child's voice in every step."""
    yield _take_part(guide)
    yield _voices(guide)


def _take_part(guide: Guide) -> View:
    head = guide.head
    return TAKE_PART.view(
        guide,
        "take_part.html",
        {
            "heard": [(it, words.day(it.on), words.NOT_SURE[it.certainty]) for it in head.heard],
            "articles": [(link(guide, "article", it.slug), it) for it in _articles(guide)],
            "voices": VOICES.link,
        },
        trusted=(head,) if head.heard else (),
        words=("gi innspill", "ungdomspanel", "ungdomsråd", "medvirke", "påvirke", "bli hørt", "innspel", "medverknad"),
    )


def _articles(guide: Guide) -> list[Article]:
    return [guide.articles[slug] for slug in guide.head.take_part]


def _voices(guide: Guide) -> View:
    levels = [
        (level_name(guide, level.slug), level.slug, [(link(guide, "step", it), guide.steps[it]) for it in level.steps])
        for level in in_order(guide.levels, guide.head.levels)
    ]
    return VOICES.view(
        guide,
        "voices.html",
        {"lead": VOICES.lead, "levels": levels},
        reader=guide.staff,
        trail=(Link(TAKE_PART.title, TAKE_PART.address),),
        trusted=tuple(guide.steps[slug] for _, _, steps in levels for slug in (it.slug for _, it in steps)),
        words=("barnets stemme", "medvirkning i hvert steg"),
    )
