"""What does a kind of concern look like, and what does one do?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.contacts import contacts
from build_tools.views.front import theme_links
from build_tools.views.parts import level_name, link
from build_tools.views.view import Link, View
from schema import Theme
from schema.theme import Sign


def theme_pages(guide: Guide) -> Iterator[View]:
    """One page a theme, for all its readers, and a page that lists them."""
    yield View("tema/", "list.html", "Temaer", "Temaer", {"links": theme_links(guide, None), "lead": "Hva slags bekymring er det? Hvert tema har tegn, første skritt og hvem som hjelper."}, entry=guide.head, searched=False)
    for theme in (guide.themes[slug] for slug in guide.head.themes):
        yield View(
            address=address("theme", theme) or "",
            template="theme.html",
            title=theme.cover.title if theme.cover else theme.title,
            heading=theme.title,
            description="" if theme.sensitive else theme.what,
            body={
                "theme": theme,
                "readers": [(guide.readers[slug], it) for slug in guide.head.readers for key, it in theme.for_.items() if key == slug],
                "emergency": link(guide, "emergency", theme.emergency) if theme.emergency else None,
                "worries": _by_age(theme, strength=False),
                "strengths": _by_age(theme, strength=True),
                "facts": [(it, words.NOT_SURE[it.certainty]) for it in theme.facts],
                "path": [(Link(level_name(guide, slug), f"niva/{slug}/"), text) for slug in guide.head.levels for key, text in theme.path.items() if key == slug],
                "contacts": contacts(guide, theme.services),
            },
            entry=theme,
            sensitive=theme.sensitive,
            trail=(Link("Temaer", "tema/"),),
            trusted=(theme,),
            words=(theme.title, *theme.also),
        )


def _by_age(theme: Theme, *, strength: bool) -> list[tuple[str, list[Sign]]]:
    """The signs by age span, the youngest first."""
    spans: dict[tuple[int, int], list[Sign]] = {}
    for sign in theme.signs:
        if sign.strength == strength:
            spans.setdefault((sign.ages.from_, sign.ages.to), []).append(sign)
    return [(words.within_ages(*span), spans[span]) for span in sorted(spans)]
