"""Who answers now, and who always does?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.guide import Guide, in_order
from build_tools.hours import DAYS, always, answered, week
from build_tools.public_holidays import public_holidays
from build_tools.views import words
from build_tools.views.channel_words import ChannelView, channel_view
from build_tools.views.links import link
from build_tools.views.overviews import ANSWERING
from build_tools.views.services import by_title
from build_tools.views.view import Link, View
from schema import Service
from schema.channel import Channel

YEARS = 2
"""How many years of holidays the page knows: this one and the next. Past them the script says that it does not know."""

ON_HOLIDAYS = {"open": "Som ellers", "closed": "Stengt", None: "Vi vet ikke"}


@dataclass(frozen=True, slots=True)
class Line:
    """One service with the channels that a section of the page is about."""

    link: Link
    whom: str
    """Who may call, when it is not for everyone."""

    channels: tuple[ChannelView, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """One channel and its week."""

    id: str
    title: str
    """The service and the kind of channel: it may have a chat and a phone with hours of their own."""

    line: Line
    always: tuple[ChannelView, ...]
    """The service's channels that someone always answers: that the chat is closed must keep nobody from calling."""

    sure: bool
    rows: list[tuple[str, str]]
    holidays: str
    special: list[str]
    data: dict[str, str]
    """The same for the script, as data attributes."""


def answering_page(guide: Guide) -> Iterator[View]:
    """Who answers day and night, then each channel's week, then those whose hours nobody has told us."""
    weeks = [_week(guide, it, channel) for it in by_title(guide) for channel in answered(it) if channel.hours]
    yield ANSWERING.view(
        guide,
        "answering.html",
        {
            "always": [_line(guide, it, found) for it in strip_first(guide) if (found := always(it))],
            "weeks": [it for it in weeks if it.sure],
            "doubtful": [it for it in weeks if not it.sure],
            "unknown": [_line(guide, it, _unknown(it)) for it in by_title(guide) if _is_unknown(it)],
            "years": _years(guide),
            "dates": " ".join(str(day) for day in public_holidays(_known(guide))),
        },
        trusted=tuple(it for it in by_title(guide) if answered(it)),
        words=("åpningstider", "døgnåpent", "helligdager", "hvem har åpent", "hjelp om natten"),
    )


def strip_first(guide: Guide) -> list[Service]:
    """The services of the emergency strip in its order, then the others by title."""
    first = in_order(guide.services, guide.head.strip)
    return [*first, *(it for it in by_title(guide) if it not in first)]


def _unknown(service: Service) -> list[Channel]:
    return [it for it in answered(service) if not it.hours and it not in always(service)]


def _is_unknown(service: Service) -> bool:
    """Whether nothing we know of a service says when it answers; those that are only a web page included."""
    return bool(_unknown(service)) or not answered(service)


def _line(guide: Guide, service: Service, channels: list[Channel]) -> Line:
    readers = [guide.readers[slug].plural for slug in guide.head.readers if slug in service.for_readers]
    whom = f"For {words.listed(readers)}" if len(readers) < len(guide.head.readers) else ""
    return Line(link(guide, "service", service.slug), whom, tuple(map(channel_view, channels)))


def _week(guide: Guide, service: Service, channel: Channel) -> Week:
    spans = week(channel)
    return Week(
        id=f"{service.slug}-{channel.id}",
        title=f"{service.title}: {_told_apart(service, channel)}",
        line=_line(guide, service, [channel]),
        always=tuple(map(channel_view, always(service))),
        sure=channel.certainty == "confirmed",
        rows=[(words.DAY_WORDS[day].capitalize(), _said(spans[day])) for day in DAYS],
        holidays=ON_HOLIDAYS[channel.on_holidays],
        special=[words.special_day(it) for it in channel.special_days],
        data={
            "week": json.dumps([spans[day] for day in DAYS]),
            "on-holidays": channel.on_holidays or "",
            "special": json.dumps({str(it.on): [[it.from_, it.to]] if it.from_ else [] for it in channel.special_days}),
            "name": f"{service.short} ({_told_apart(service, channel)})",
        },
    )


def _told_apart(service: Service, channel: Channel) -> str:
    """What a channel is called beside the service's others: of two phones, by what each is for."""
    alike = [it for it in answered(service) if it.kind == channel.kind]
    return channel.label if channel.label and len(alike) > 1 else words.CHANNEL[channel.kind]


def _said(spans: list[tuple[str, str]]) -> str:
    return words.listed([words.span(*it) for it in spans]) or "Stengt"


def _years(guide: Guide) -> list[tuple[int, list[tuple[str, str]]]]:
    """The holidays of each year, with the day of the week: this year's stay through the year, so that a page is the same all year."""
    return [
        (year, [(words.weekday(day), name) for day, name in public_holidays([year]).items()]) for year in _known(guide)
    ]


def _known(guide: Guide) -> range:
    return range(guide.today.year, guide.today.year + YEARS)
