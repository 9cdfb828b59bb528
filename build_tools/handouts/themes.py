"""What does one hold about a kind of concern?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.addresses import address, shown_slug
from build_tools.guide import Guide, in_order
from build_tools.handouts.blocks import Block, Heading, Items
from build_tools.handouts.pieces import danger, do_lines, do_not, helpers, labelled, prose, urgent
from build_tools.handouts.runs import Runs, runs
from build_tools.handouts.sheet import Sheet
from build_tools.views.contacts import contacts
from build_tools.views.links import lender, reader_page
from build_tools.views.signs import Band, by_band
from build_tools.views.view import Link
from schema import Reader, Theme
from schema.theme import Situation


def theme_sheets(guide: Guide) -> Iterator[Sheet]:
    """Each theme, and its sheet in each reader's own words.

    A theme that is dangerous to be found with has no sheet for those who live with it: the neutral card is theirs.
    """
    for theme in in_order(guide.themes, guide.head.themes):
        yield _for_all(guide, theme)
        for reader in in_order(guide.readers, guide.head.readers) if not theme.sensitive else ():
            if lent := lender(reader, theme.for_):
                yield _for_reader(guide, theme, reader, lent)


def _for_all(guide: Guide, theme: Theme) -> Sheet:
    title = theme.cover.title if theme.cover else theme.title
    return Sheet(
        name=f"tema-{shown_slug(theme)}",
        title=title,
        shelf="Temaer",
        what=f"arket for ansatte: {title}" if theme.sensitive else f"temaet {title}",
        over="For ansatte. Ikke la arket ligge der barnet eller familien kan finne det." if theme.sensitive else "",
        page=Link(title, address("theme", theme) or ""),
        entry=theme,
        blocks=partial(_whole, guide, theme),
        about={"theme": theme.slug},
    )


def _whole(guide: Guide, theme: Theme) -> Iterator[Block]:
    yield danger(guide, None)
    yield from prose(theme.what)
    yield from urgent(guide, theme)
    yield Heading("Tegn")
    for band in by_band(theme):
        yield from _signs(band)
    yield from do_not(theme.do_not)
    yield Heading("De første skrittene")
    yield Items(do_lines(guide, theme.how), "numbered")
    yield from helpers(contacts(guide, theme.services), fill=True)


def _for_reader(guide: Guide, theme: Theme, reader: Reader, lent: str) -> Sheet:
    own = theme.for_[lent]
    there = reader_page(theme, reader)
    return Sheet(
        name=f"tema-{reader.slug}-{shown_slug(theme)}",
        title=own.title,
        shelf="Temaer",
        what=f"temaet for {reader.plural}",
        page=Link(own.title, there.address if there else ""),
        entry=theme,
        blocks=partial(_told, guide, theme, reader, lent),
        about={"theme": theme.slug, "reader": reader.slug},
        reader=reader,
    )


def _told(guide: Guide, theme: Theme, reader: Reader, lent: str) -> Iterator[Block]:
    own = theme.for_[lent]
    yield danger(guide, reader)
    yield from prose(own.what)
    if own.how:
        yield Heading("Dette kan du gjøre")
        yield Items(do_lines(guide, own.how))
    for it in own.situations:
        yield from _situation(guide, it)
    services = [slug for slug in theme.services if reader.slug in guide.services[slug].for_readers]
    yield from helpers(contacts(guide, services, reader))


def _situation(guide: Guide, it: Situation) -> Iterator[Block]:
    """What one can do in one situation, under the reader's own words for it."""
    yield Heading(f"«{it.title}»")
    yield Items(do_lines(guide, it.how))


def _signs(band: Band) -> Iterator[Block]:
    yield Heading(band.ages, 3)
    if band.worries:
        yield Items(tuple(_sign(it.sign, ages) for it, ages in band.worries))
    if band.strengths:
        yield labelled("Dette går bra", "")
        yield Items(tuple(_sign(it.sign, ages) for it, ages in band.strengths))


def _sign(text: str, ages: str) -> Runs:
    return (*runs(text), f" ({ages})") if ages else runs(text)
