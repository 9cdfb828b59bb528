"""How is a service reached, and what is missing?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.channels import for_reader, for_strip, grouped
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.view import Link
from schema import Reader, Service
from schema.service import Channel


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One way to reach a service."""

    kind: str
    text: str
    href: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A service with the ways this reader may use."""

    link: Link
    helps_with: str
    channels: tuple[ChannelView, ...]
    best: ChannelView | None
    """The phone to call, where there is room for one way only."""

    missing: bool
    """Whether the service has no phone of its own that this reader may see."""

    way_round: str
    """What to do when there is no number, or when it does not answer."""


@dataclass(frozen=True, slots=True)
class StripLine:
    """One line of the emergency strip."""

    name: str
    number: str
    href: str
    beside: Link | None
    """A web page beside the number: for those who cannot speak aloud, or to find the local service."""


def contact(guide: Guide, service: Service, reader: Reader | None = None) -> Contact:
    """A service as a reader may reach it."""
    channels = for_reader(service, reader)
    phones = [it for it in channels if it.kind == "phone"]
    return Contact(
        link=Link(service.title, address("service", service) or ""),
        helps_with=service.helps_with,
        channels=tuple(map(channel_view, channels)),
        best=channel_view(phones[0]) if phones else None,
        missing=not any(it.via is None for it in phones),
        way_round=service.way_round or "",
    )


def contacts(guide: Guide, slugs: Iterable[str], reader: Reader | None = None) -> tuple[Contact, ...]:
    """Services, in the order they are named."""
    return tuple(contact(guide, guide.services[slug], reader) for slug in slugs)


def helpers(guide: Guide, reader: Reader | None) -> tuple[tuple[str, Contact], ...]:
    """Someone for now, someone for later, someone for the unsure; each service once."""
    who = reader or guide.head
    found: dict[str, list[str]] = {}
    for word, slug in (("Nå", who.now), ("Senere", who.later), ("Når du er usikker", who.unsure)):
        found.setdefault(slug, []).append(word)
    return tuple(
        (words.listed([said[0], *(it.lower() for it in said[1:])]), contact(guide, guide.services[slug], reader))
        for slug, said in found.items()
    )


def strip(guide: Guide, reader: Reader | None) -> tuple[StripLine, ...]:
    """The emergency strip in the reader's order."""
    first = [slug for slug in reader.strip_first if slug in guide.head.strip] if reader else []
    order = [*first, *(slug for slug in guide.head.strip if slug not in first)]
    return tuple(_strip_lines(guide, order))


def channel_view(channel: Channel) -> ChannelView:
    """One channel in words and a link."""
    if channel.number:
        scheme = "tel" if channel.kind == "phone" else "sms"
        return ChannelView(_kind(channel), grouped(channel.number), f"{scheme}:{channel.number}", _notes(channel))
    if channel.address:
        return _web(channel, channel.address)
    text = channel.text or ""
    return ChannelView(_kind(channel), text, f"mailto:{text}" if channel.kind == "email" else "", _notes(channel))


def _web(channel: Channel, url: str) -> ChannelView:
    """A web page by what it is for, when it says so, with its host beside it; else by its host."""
    if channel.label:
        return ChannelView("", channel.label, url, (host(url), *_notes(channel)))
    return ChannelView(_kind(channel), host(url), url, _notes(channel))


def _kind(channel: Channel) -> str:
    return (channel.label or words.CHANNEL[channel.kind]) + ":"


def _strip_lines(guide: Guide, order: Iterable[str]) -> Iterator[StripLine]:
    for slug in order:
        service = guide.services[slug]
        channel = for_strip(service)
        if channel and channel.number:
            yield StripLine(service.short, grouped(channel.number), f"tel:{channel.number}", _beside(service, channel))


def _beside(service: Service, phone: Channel) -> Link | None:
    """When another service answers, the web page that finds the local one stands beside the number."""
    web = next((it for it in service.channels if it.kind == "web" and it.address and not it.internal), None)
    return Link(host(web.address), web.address) if phone.via and web and web.address else None


def _notes(channel: Channel) -> tuple[str, ...]:
    opening = "hele døgnet" if channel.always_open else words.listed([words.hours(it) for it in channel.hours])
    free = "gratis" if channel.free else ""
    anonymous = "du kan være anonym" if channel.anonymous else ""
    languages = f"også på {words.listed(channel.languages)}" if channel.languages else ""
    return tuple(filter(None, (opening, free, anonymous, languages, words.NOT_SURE[channel.certainty])))


def host(url: str) -> str:
    """The part of a web address that people recognise."""
    return url.split("//", 1)[-1].removeprefix("www.").rstrip("/").split("/")[0]
