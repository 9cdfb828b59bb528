"""How is a service reached, and what is missing?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.addresses import address
from build_tools.channels import SILENT, first_for, for_reader, without_voice
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.channel_words import ChannelView, channel_view
from build_tools.views.view import Link
from schema import Reader, Service
from schema.channel import Channel
from schema.service import LOCAL


@dataclass(frozen=True, slots=True)
class Contact:
    """A service with the ways this reader may use."""

    link: Link
    helps_with: str
    channels: tuple[ChannelView, ...]
    brief: tuple[ChannelView, ...]
    """The phone to call, and a way that needs no voice: where there is room for no more."""

    missing: str
    """What is missing, in words; empty when the service has a phone of its own that this reader may see."""

    way_round: str
    """What to do when there is no number, or when it does not answer."""


def contact(service: Service, reader: Reader | None = None) -> Contact:
    """A service as a reader may reach it."""
    channels = for_reader(service, reader)
    phones = [it for it in channels if it.kind == "phone"]
    silent = [*without_voice(service, reader), *(it for it in channels if it.kind in SILENT)]
    return Contact(
        link=Link(service.title, address("service", service) or ""),
        helps_with=service.helps_with,
        channels=tuple(map(channel_view, channels)),
        brief=tuple(
            map(channel_view, [*phones[:1], *silent[:1]] or (channels[:1] if service.tier not in LOCAL else ()))
        ),
        missing=_missing(service, phones),
        way_round=service.way_round or "",
    )


def _missing(service: Service, phones: list[Channel]) -> str:
    """A national service may be on the web by design; a local one that nobody can call is a gap."""
    if any(it.via is None for it in phones) or service.tier not in LOCAL:
        return ""
    return words.MISSING[bool(phones)]


def contacts(
    guide: Guide, slugs: Iterable[str], reader: Reader | None = None, arena: str | None = None
) -> tuple[Contact, ...]:
    """Services in the order they are named, but for those that a reader is to see first; in an arena, those it uses."""
    found = [guide.services[slug] for slug in first_for(reader, slugs)]
    return tuple(contact(it, reader) for it in found if arena not in it.not_at)


def helpers(guide: Guide, reader: Reader | None) -> tuple[tuple[str, Contact], ...]:
    """Someone for now, someone for later, someone for the unsure; each service once."""
    who = reader or guide.head
    found: dict[str, list[str]] = {}
    for word, slug in (("Nå", who.now), ("Senere", who.later), ("Når du er usikker", who.unsure)):
        found.setdefault(slug, []).append(word)
    return tuple((_when(said), contact(guide.services[slug], reader)) for slug, said in found.items())


def _when(said: list[str]) -> str:
    return words.listed([said[0], *(it.lower() for it in said[1:])])
