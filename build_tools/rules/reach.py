"""Is there always someone to reach?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.channels import for_reader, for_strip, without_voice
from build_tools.guide import Guide
from build_tools.problems import Problem

STRIP_LIMIT = 6
"""Six short lines in two columns stay under a quarter of a 360 × 640 screen (measured in the browser tests)."""


def strip_always_answers(guide: Guide) -> Iterator[Problem]:
    """The emergency strip holds only lines that someone always answers, and that we have confirmed."""
    for place, slug in enumerate(guide.head.strip):
        service = guide.services[slug]
        if not for_strip(service):
            yield guide.problem(
                guide.head,
                ("strip", place),
                f"{service.title} har ingen telefon som både er døgnåpen og bekreftet.",
                f"Bekreft en kontaktvei i {guide.file(service)}, eller ta tjenesten ut av «strip».",
            )


def strip_is_short(guide: Guide) -> Iterator[Problem]:
    """The strip leaves room for the page: at most a quarter of a small phone."""
    if len(guide.head.strip) > STRIP_LIMIT:
        yield guide.problem(
            guide.head, ("strip",), f"Nødstripen har {len(guide.head.strip)} tjenester.", f"Behold høyst {STRIP_LIMIT}."
        )
    for slug in guide.head.strip:
        service = guide.services[slug]
        if len(service.short) > 22:
            yield guide.problem(
                service, ("short",), "Navnet er for langt for nødstripen på en liten telefon.", "Bruk høyst 22 tegn."
            )


def readers_reach_someone(guide: Guide) -> Iterator[Problem]:
    """Every page offers someone for now, someone for later, someone for the unsure."""
    for reader in guide.readers.values():
        for moment in ("now", "later", "unsure"):
            service = guide.services[getattr(reader, moment)]
            if not for_reader(service, reader):
                yield guide.problem(
                    reader,
                    (moment,),
                    f"{service.title} har ingen kontaktvei som {reader.slug} kan få se.",
                    "Velg en tjeneste med en bekreftet kontaktvei."
                    if reader.confirmed_only
                    else "Velg en tjeneste med en kontaktvei.",
                )


def readers_can_write(guide: Guide) -> Iterator[Problem]:
    """Whoever is heard by the one they fear, can write to the one who is there now."""
    for reader in guide.readers.values():
        service = guide.services[reader.now]
        if not reader.staff and for_reader(service, reader) and not without_voice(service, reader):
            yield guide.problem(
                reader,
                ("now",),
                f"{service.title} har verken chat eller SMS som {reader.slug} kan få se.",
                "Bekreft en chat eller SMS, eller velg en tjeneste som har det. Noen kan ikke snakke høyt.",
                severity="notice",
            )
