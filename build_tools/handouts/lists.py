"""What does one hang on the wall, or keep in a pocket: numbers, age limits, cards?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.addresses import address
from build_tools.channels import for_strip, grouped
from build_tools.guide import Guide
from build_tools.handouts.blocks import Block, Card, Table
from build_tools.handouts.pieces import danger, helpers, rows
from build_tools.handouts.runs import Runs, Strong, runs
from build_tools.handouts.sheet import Sheet
from build_tools.views import words
from build_tools.views.ages import age, limits
from build_tools.views.contacts import contact
from build_tools.views.links import home, name
from build_tools.views.services import TIERS, by_title
from build_tools.views.view import Link
from schema import AgeLimit, Reader, Service, Theme


def list_sheets(guide: Guide) -> Iterator[Sheet]:
    """The contact list, the age limits, the emergency card and the neutral card."""
    yield _contacts(guide)
    yield _age_limits(guide)
    yield _emergency_card(guide)
    if guide.head.pocket:
        yield _neutral_card(guide)


def _contacts(guide: Guide) -> Sheet:
    return Sheet(
        name="kontaktliste",
        title="Kontaktliste",
        shelf="Kort og lister",
        what="kontaktlisten",
        page=Link("Kontakt", "kontakt/"),
        entry=guide.head,
        blocks=partial(_contact_list, guide),
        limit=4,
    )


def _contact_list(guide: Guide) -> Iterator[Block]:
    yield danger(guide, None)
    yield from contact_tables(guide)


def contact_tables(guide: Guide, reader: Reader | None = None, level: int = 2) -> Iterator[Block]:
    """Every service that a reader may use, by who runs it, with the ways that this reader may see."""
    for tier in TIERS:
        found = [it for it in by_title(guide) if it.tier == tier and (not reader or reader.slug in it.for_readers)]
        fill = not reader or reader.staff
        yield from helpers((contact(it, reader) for it in found), words.TIER[tier], level, fill=fill)


def _age_limits(guide: Guide) -> Sheet:
    return Sheet(
        name="aldersgrenser",
        title="Aldersgrenser: hva barn og unge bestemmer selv",
        shelf="Kort og lister",
        what="aldersgrensene",
        page=Link("Aldersgrenser", "aldersgrenser/"),
        entry=guide.head,
        lead=("Alle barn har rett til å bli hørt, uansett alder.",),
        blocks=partial(_age_list, guide),
        limit=4,
    )


def _age_list(guide: Guide) -> Iterator[Block]:
    yield danger(guide, None)
    yield age_table(guide)


def age_table(guide: Guide) -> Table:
    """From which age one decides what, with the law."""
    return Table(("Alder", "Hva det gjelder", "Lov"), tuple(_age_row(guide, it) for it in limits(guide)), wide=1)


def _age_row(guide: Guide, it: AgeLimit) -> tuple[Runs, ...]:
    mark = words.NOT_SURE[it.certainty]
    means = (Strong(f"{it.title}."), " ", *runs(it.means), *((f" ({mark})",) if mark else ()))
    return (age(it),), means, (_not_split(", ".join(name(guide.laws[law]) for law in it.laws)),)


def _not_split(laws: str) -> str:
    """A section sign stays with its number."""
    return laws.replace("§ ", "§\u00a0")


def _emergency_card(guide: Guide) -> Sheet:
    emergency = guide.emergencies[guide.head.emergency]
    return Sheet(
        name="kort-akutt",
        title="Akuttkort",
        shelf="Kort og lister",
        what="åtte akuttkort på et ark",
        page=Link("Akutt", "akutt/"),
        also_on=tuple(address("emergency", it) or "" for it in guide.emergencies.values()),
        entry=emergency,
        blocks=partial(_emergency_numbers, guide),
        form="cards",
        limit=1,
    )


def _emergency_numbers(guide: Guide) -> Iterator[Block]:
    numbers = tuple({"name": it["name"], "number": it["number"]} for it in rows(guide, None))
    yield Card(guide.emergencies[guide.head.emergency].title, (), numbers)


def _neutral_card(guide: Guide) -> Sheet:
    """For a pocket that others may look into: no word of what it is for, whose it is, or where it comes from."""
    return Sheet(
        name="kort",
        title="Kort",
        shelf="Kort og lister",
        what="et lite kort med numre",
        page=Link("Forsiden", ""),
        also_on=tuple(_where_it_is_needed(guide)),
        entry=guide.head,
        blocks=partial(_neutral_numbers, guide),
        form="cards",
        limit=1,
        signed=False,
    )


def _neutral_numbers(guide: Guide) -> Iterator[Block]:
    yield Card("Numre", (), tuple(_neutral_rows(guide)))


def _where_it_is_needed(guide: Guide) -> Iterator[str]:
    """The start pages of those who may have to hide what they read, and the pages that are dangerous to be found with."""
    yield from (home(it).address for it in guide.readers.values() if it.quick_exit)
    for kind, it in guide.entries():
        if isinstance(it, Theme | Service) and it.sensitive:
            yield address(kind, it) or ""


def _neutral_rows(guide: Guide) -> Iterator[dict[str, str]]:
    for it in guide.head.pocket:
        phone = for_strip(guide.services[it.service])
        if phone and phone.number:
            yield {"name": it.text, "number": grouped(phone.number)}
