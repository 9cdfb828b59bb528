"""What does a kind of concern look like, and what does one do?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address, reader_page_address
from build_tools.guide import Guide, in_order
from build_tools.views.contacts import contacts
from build_tools.views.figures import theme_figures
from build_tools.views.links import home, lender, level_link, link, name, other_readings, reader_page
from build_tools.views.measure_words import measure_links
from build_tools.views.parts import facts
from build_tools.views.signs import by_band
from build_tools.views.view import Link, View
from schema import Measure, Reader, Theme


def theme_pages(guide: Guide) -> Iterator[View]:
    """A page that lists the themes, one page a theme, and one in each reader's own words."""
    lead = "Hva slags bekymring er det? Hvert tema har tegn, første skritt og hvem som hjelper."
    body = {"links": theme_links(guide, None), "lead": lead}
    yield View("tema/", "list.html", "Temaer", "Temaer", body, entry=guide.head)
    for theme in in_order(guide.themes, guide.head.themes):
        yield _for_all(guide, theme)
        for reader in in_order(guide.readers, guide.head.readers):
            yield from _for_reader(guide, theme, reader)


def theme_links(guide: Guide, reader: Reader | None) -> list[Link]:
    """The themes; for a reader who is not staff, those with words for them."""
    themes = in_order(guide.themes, guide.head.themes)
    if reader is None or reader.staff:
        return [Link(theme.title, address("theme", theme) or "") for theme in themes]
    return [there for theme in themes if (there := reader_page(theme, reader))]


def _for_all(guide: Guide, theme: Theme) -> View:
    return View(
        address=address("theme", theme) or "",
        template="theme.html",
        title=theme.title,
        heading=theme.title,
        description=theme.what,
        body=_body(guide, theme),
        entry=theme,
        trail=(Link("Temaer", "tema/"),),
        trusted=(theme,),
        words=theme.also,
    )


def _body(guide: Guide, theme: Theme) -> dict[str, object]:
    return {
        "theme": theme,
        "readers": other_readings(guide, theme),
        "situations": _situations(guide, theme),
        "emergency": link(guide, "emergency", theme.emergency) if theme.emergency else None,
        "bands": by_band(theme),
        "facts": facts(theme.facts),
        "path": [(level_link(guide, it), theme.path[it]) for it in guide.head.levels if it in theme.path],
        "contacts": contacts(guide, theme.services),
        "measures": measure_links(guide, _measures(guide, theme)),
        "figures": theme_figures(guide, theme.slug),
    }


def _situations(guide: Guide, theme: Theme) -> list[Link]:
    """The situations that readers find their own steps for, each with whose words they are."""
    return [
        Link(f"«{it.title}» ({reader.short.lower()})", f"{reader_page_address(reader.slug, theme)}#situasjon-{it.id}")
        for reader in in_order(guide.readers, guide.head.readers)
        if not reader.staff and reader.slug in theme.for_
        for it in theme.for_[reader.slug].situations
    ]


def _for_reader(guide: Guide, theme: Theme, reader: Reader) -> Iterator[View]:
    there, lent = reader_page(theme, reader), lender(reader, theme.for_)
    if there is None or lent is None:
        return
    own = theme.for_[lent]
    yield View(
        address=there.address,
        template="reader_theme.html",
        title=own.title,
        heading=own.title,
        description=own.what,
        body={"words": own, **_reader_body(guide, theme, reader)},
        reader=reader,
        entry=theme,
        trail=(home(reader),),
        trusted=(theme,),
    )


def _reader_body(guide: Guide, theme: Theme, reader: Reader) -> dict[str, object]:
    services = [slug for slug in theme.services if reader.slug in guide.services[slug].for_readers]
    return {
        "emergency": link(guide, "emergency", theme.emergency, reader) if theme.emergency else None,
        "contacts": contacts(guide, services, reader),
        "measures": measure_links(guide, _measures(guide, theme), reader),
        "more": Link(f"Mer om temaet: {name(theme)}", address("theme", theme) or ""),
    }


def _measures(guide: Guide, theme: Theme) -> list[Measure]:
    return [it for it in guide.measures.values() if theme.slug in it.themes]
