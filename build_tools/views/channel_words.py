"""How is one way to reach a service written?"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.channels import grouped
from build_tools.views import words
from schema.channel import Channel


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One way to reach a service."""

    kind: str
    """What it is, with a colon: «Telefon:»; empty when the link's own words say it."""

    text: str
    href: str
    """Where the link leads; empty for a visiting address."""

    notes: tuple[str, ...]


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


def _notes(channel: Channel) -> tuple[str, ...]:
    opening = "hele døgnet" if channel.always_open else words.hours(channel.hours)
    holidays = words.ON_HOLIDAYS[channel.on_holidays] if channel.hours else ""
    special = words.listed([words.special_day(it) for it in channel.special_days])
    free = "gratis" if channel.free else ""
    anonymous = "du kan være anonym" if channel.anonymous else ""
    languages = f"også på {words.listed(channel.languages)}" if channel.languages else ""
    return tuple(
        filter(None, (opening, holidays, special, free, anonymous, languages, words.NOT_SURE[channel.certainty]))
    )


def host(url: str) -> str:
    """The part of a web address that people recognise."""
    return url.split("//", 1)[-1].removeprefix("www.").rstrip("/").split("/")[0]
