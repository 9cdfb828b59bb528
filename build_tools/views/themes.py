"""What does a kind of concern look like, and what does one do?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.contacts import contacts
from build_tools.views.front import theme_links
from build_tools.views.parts import facts, level_link, link
from build_tools.views.view import Link, View
from schema import Theme
from schema.theme import Sign

BANDS = {"Små barn": (0, 5), "Skolebarn": (6, 12), "Ungdom": (13, 25)}
ALL_AGES = "Flere aldre"
"""Bands of ages to look signs up by; each sign still says its own ages."""


def theme_pages(guide: Guide) -> Iterator[View]:
    """One page a theme, for all its readers, and a page that lists them."""
    yield View(
        "tema/",
        "list.html",
        "Temaer",
        "Temaer",
        {
            "links": theme_links(guide, None),
            "lead": "Hva slags bekymring er det? Hvert tema har tegn, første skritt og hvem som hjelper.",
        },
        entry=guide.head,
        searched=False,
    )
    for theme in (guide.themes[slug] for slug in guide.head.themes):
        yield View(
            address=address("theme", theme) or "",
            template="theme.html",
            title=theme.cover.title if theme.cover else theme.title,
            heading=theme.title,
            description="" if theme.sensitive else theme.what,
            body={
                "theme": theme,
                "readers": [
                    (guide.readers[slug], theme.for_[slug]) for slug in guide.head.readers if slug in theme.for_
                ],
                "emergency": link(guide, "emergency", theme.emergency) if theme.emergency else None,
                "worries": _by_band(theme),
                "strengths": [_with_ages(it) for it in theme.signs if it.strength],
                "facts": facts(theme.facts),
                "path": [
                    (level_link(guide, slug), theme.path[slug]) for slug in guide.head.levels if slug in theme.path
                ],
                "contacts": contacts(guide, theme.services),
            },
            entry=theme,
            sensitive=theme.sensitive,
            trail=(Link("Temaer", "tema/"),),
            trusted=(theme,),
            words=(theme.title, *theme.also),
        )


def _by_band(theme: Theme) -> list[tuple[str, list[tuple[Sign, str]]]]:
    """The worries, each in the band of ages that holds it; those that cross bands come last."""
    worries = [it for it in theme.signs if not it.strength]
    found = [(word, [_with_ages(it) for it in worries if _band(it) == word]) for word in (*BANDS, ALL_AGES)]
    return [(word, signs) for word, signs in found if signs]


def _band(sign: Sign) -> str:
    fits = (word for word, (low, high) in BANDS.items() if low <= sign.ages.from_ and sign.ages.to <= high)
    return next(fits, ALL_AGES)


def _with_ages(sign: Sign) -> tuple[Sign, str]:
    return sign, words.within_ages(sign.ages.from_, sign.ages.to)
