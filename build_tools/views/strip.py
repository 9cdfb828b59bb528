"""What stands in the emergency strip?"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.channels import first_for, for_strip, grouped
from build_tools.guide import Guide
from build_tools.views.channel_words import host
from build_tools.views.view import Link
from schema import Reader, Service
from schema.service import Channel


@dataclass(frozen=True, slots=True)
class StripLine:
    """One line of the emergency strip."""

    name: str
    number: str
    href: str
    beside: Link | None
    """A web page beside the number, when another service answers: it finds the local one."""


def strip(guide: Guide, reader: Reader | None) -> tuple[StripLine, ...]:
    """The emergency strip in the reader's order."""
    services = [guide.services[slug] for slug in first_for(reader, guide.head.strip)]
    found = [(service, for_strip(service)) for service in services]
    return tuple(_line(service, channel, channel.number) for service, channel in found if channel and channel.number)


def _line(service: Service, channel: Channel, number: str) -> StripLine:
    return StripLine(service.short, grouped(number), f"tel:{number}", _beside(service, channel))


def _beside(service: Service, phone: Channel) -> Link | None:
    web = next((it for it in service.channels if it.kind == "web" and it.address and not it.internal), None)
    return Link(host(web.address), web.address) if phone.via and web and web.address else None
