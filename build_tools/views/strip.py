"""What stands in the emergency strip?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.channels import SILENT, first_for, for_reader, for_strip, grouped, without_voice
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.channel_words import host
from build_tools.views.links import reader_page
from build_tools.views.view import Link
from schema import Reader, Service
from schema.channel import Channel
from schema.guide import Exit


@dataclass(frozen=True, slots=True)
class StripLine:
    """One line of the emergency strip."""

    name: str
    number: str
    href: str
    via: str
    """Who answers, when it is another service: «Via politiet»."""

    beside: Link | None
    """A web page beside the number, when another service answers: it finds the local one."""

    silent: Link | None
    """Where one who cannot speak aloud reads how to write instead, and when someone answers."""


def strip(guide: Guide, reader: Reader | None) -> tuple[StripLine, ...]:
    """The emergency strip in the reader's order."""
    return answered(guide, first_for(reader, guide.head.strip), reader)


def answered(guide: Guide, services: Iterable[str], reader: Reader | None) -> tuple[StripLine, ...]:
    """A line for each service that someone always answers for."""
    found = [(guide.services[slug], for_strip(guide.services[slug])) for slug in services]
    return tuple(
        StripLine(
            name=service.short,
            number=grouped(phone.number),
            href=f"tel:{phone.number}",
            via=_via(phone),
            beside=_beside(service, phone, reader),
            silent=_silent(service, reader),
        )
        for service, phone in found
        if phone and phone.number
    )


def way_out(guide: Guide, reader: Reader | None, *, sensitive: bool = False) -> Exit | None:
    """Where «Forlat siden» leads, on every page but those made for staff: whoever came from one with it keeps it.

    A page that is dangerous to be seen with has it whoever it is made for.
    """
    return guide.head.exit if sensitive or reader is None or reader.quick_exit else None


def urgent_address(guide: Guide, reader: Reader | None) -> str:
    """Where «Fare nå?» leads: to the reader's own page, which may have a neutral face, else to all the emergency paths."""
    now = guide.emergencies[guide.head.emergency]
    own = reader_page(now, reader) if reader else None
    return own.address if own else "akutt/"


def _via(phone: Channel) -> str:
    return (phone.label or "") if phone.via else ""


def _silent(service: Service, reader: Reader | None) -> Link | None:
    """Not everyone who may be written to answers at night: the link leads to the hours, not straight to a chat."""
    found = {it.kind for it in without_voice(service, reader)}
    kinds = [words.CHANNEL[kind] for kind in SILENT if kind in found and not (reader and reader.staff)]
    return Link(words.listed(kinds), f"{address('service', service)}#kontakt") if kinds else None


def _beside(service: Service, phone: Channel, reader: Reader | None) -> Link | None:
    web = next((it for it in for_reader(service, reader) if it.kind == "web"), None)
    return Link(host(web.address), web.address) if phone.via and web and web.address else None
