"""Does anyone answer, at a day and a time?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from build_tools.channels import public
from schema import Service
from schema.case import Moment
from schema.channel import Channel, Day

Answer = Literal["yes", "no", "unknown"]
"""Whether someone answers. What no source says is unknown, never guessed."""

Span = tuple[str, str]
"""From and to, as clocks: ("16:15", "22:45"). The day ends at 24:00."""

DAYS: tuple[Day, ...] = get_args(Day)
"""The days of the week, from Monday."""

ANSWERED = ("phone", "sms", "chat", "visit")
"""Ways to reach a person while one waits. A web page or a mailbox answers nobody at night."""

HOLIDAY: dict[str | None, Answer] = {"open": "yes", "closed": "no", None: "unknown"}


def answers(channel: Channel, at: Moment) -> Answer:
    """Whether someone answers on a channel at that time, in an ordinary week or on a public holiday."""
    if channel.kind not in ANSWERED:
        return "no"
    if channel.always_open:
        return "yes"
    if not channel.hours:
        return "unknown"
    if not any(start <= at.clock < end for start, end in week(channel)[at.day]):
        return "no"
    return HOLIDAY[channel.on_holidays] if at.holiday else "yes"


def someone_answers(channels: Iterable[Channel], at: Moment) -> Answer:
    """Whether someone answers on any of the channels: one that does is enough, one that may is worth asking about."""
    found = {answers(it, at) for it in channels}
    return next((it for it in get_args(Answer) if it in found and it != "no"), "no")


def week(channel: Channel) -> dict[Day, list[Span]]:
    """When a channel is open on each day of an ordinary week, in order. An empty day is a closed one."""
    return {day: sorted((it.from_, it.to) for it in channel.hours if day in it.days) for day in DAYS}


def answered(service: Service) -> list[Channel]:
    """The public channels on which a person answers, with or without known hours."""
    return [it for it in public(service) if it.kind in ANSWERED]


def always(service: Service) -> list[Channel]:
    """The channels that someone always answers, and that we have confirmed."""
    return [it for it in answered(service) if it.always_open and it.certainty == "confirmed"]
