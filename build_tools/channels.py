"""Which ways to reach a service may this reader see?"""

from __future__ import annotations

from collections.abc import Iterable

from schema import Reader, Service
from schema.channel import Channel
from schema.service import LOCAL


def public(service: Service) -> tuple[Channel, ...]:
    """The channels of a service without those for staff only: what an open site may hold."""
    return tuple(it for it in service.channels if not it.internal)


def for_reader(service: Service, reader: Reader | None) -> tuple[Channel, ...]:
    """The public channels a reader may see. Youth see the confirmed ones only."""
    if reader is None:
        return public(service)
    meant = (it for it in public(service) if not it.for_readers or reader.slug in it.for_readers)
    return tuple(it for it in meant if it.certainty == "confirmed" or not reader.confirmed_only)


SILENT = ("chat", "sms")
"""Ways to reach someone without speaking aloud."""


def without_voice(service: Service, reader: Reader | None) -> tuple[Channel, ...]:
    """The confirmed ways that a reader may use when someone hears what is said."""
    return tuple(it for it in for_reader(service, reader) if it.kind in SILENT and it.certainty == "confirmed")


def first_for(reader: Reader | None, services: Iterable[str]) -> list[str]:
    """Services in their order, but first those that a reader is always to see first."""
    first = reader.strip_first if reader else ()
    named = list(services)
    return [*(it for it in first if it in named), *(it for it in named if it not in first)]


def lacks_number(service: Service) -> bool:
    """Whether a service that every municipality has its own of has no phone number that we have confirmed."""
    sure = any(it.kind == "phone" and it.certainty == "confirmed" for it in public(service))
    return service.tier in LOCAL and not sure


def for_strip(service: Service) -> Channel | None:
    """The phone for all readers that someone always answers and that we have confirmed, if there is one."""
    phones = (it for it in public(service) if it.kind == "phone" and not it.for_readers)
    return next((it for it in phones if it.always_open and it.certainty == "confirmed"), None)


GROUPS = {3: (3,), 4: (4,), 5: (5,), 6: (3, 3), 8: (2, 2, 2, 2)}
"""How Norwegian numbers are read aloud, by length. Eight digits that begin with 4, 8 or 9 group as 3-2-3."""


def grouped(number: str) -> str:
    """A phone number as people write it: 116 111, 22 40 00 40, 800 33 321."""
    sizes = (3, 2, 3) if len(number) == 8 and number[0] in "489" else GROUPS[len(number)]
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    return " ".join(number[start : start + size] for start, size in zip(starts, sizes, strict=True))
