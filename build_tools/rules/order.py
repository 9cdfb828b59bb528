"""Does every entry have its place, and every way a next step?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from build_tools.guide import Guide
from build_tools.problems import Problem
from schema import Level, Step
from schema.action import Outcome


def steps_belong_to_one_level(guide: Guide) -> Iterator[Problem]:
    """A step that no level lists is never seen; one in two levels has two places."""
    counts = Counter(str(step) for level in guide.levels.values() for step in level.steps)
    for slug, step in guide.steps.items():
        if counts[slug] == 0:
            yield guide.problem(
                step, (), f"Steget «{slug}» står ikke på noe nivå.", "Legg det til i «steps» på et nivå."
            )
        if counts[slug] > 1:
            yield guide.problem(step, (), f"Steget «{slug}» står på {counts[slug]} nivåer.", "La det stå på ett.")


def levels_are_reached(guide: Guide) -> Iterator[Problem]:
    """Something leads to every level but the first."""
    for slug in guide.head.levels[1:]:
        others: list[Step | Level] = [*guide.steps.values(), *(it for it in guide.levels.values() if it.slug != slug)]
        if not any(out.to == slug and out.to.kind == "level" for it in others for out in it.outcomes):
            yield guide.problem(
                guide.levels[slug],
                (),
                f"Ingen vei videre fører til nivået «{slug}».",
                f"Legg til en vei videre med «to: level:{slug}» på et steg eller et annet nivå.",
            )


def steps_lead_on(guide: Guide) -> Iterator[Problem]:
    """From every step one can come somewhere else than to itself."""
    for step in guide.steps.values():
        if all(out.to in ("stay", step.slug) or out.to.kind == "emergency" for out in step.outcomes):
            yield guide.problem(
                step,
                ("outcomes",),
                "Steget har ingen vei videre når det ikke er akutt.",
                "Legg til en vei videre til et steg, et nivå, eller «close».",
            )


def levels_can_be_left(guide: Guide) -> Iterator[Problem]:
    """A level is left downwards or closed as well as upwards."""
    order = guide.head.levels
    for slug, level in guide.levels.items():
        below = order[: order.index(slug)] if slug in order else ()
        if not any(
            out.to == "close" or (out.to.kind == "level" and out.to in below) for out in _outcomes(guide, level)
        ):
            yield guide.problem(
                level,
                ("outcomes",),
                "Nivået kan bare forlates oppover.",
                "Legg til en vei ned til et lavere nivå, eller «close».",
            )


def readers_have_something_to_read(guide: Guide) -> Iterator[Problem]:
    """An entrance leads to at least one step."""
    for slug, reader in guide.readers.items():
        words = {slug, reader.falls_back_to}
        if not reader.staff and not any(words & set(step.for_) for step in guide.steps.values()):
            yield guide.problem(
                reader,
                (),
                f"Leseren «{slug}» har ingen steg å lese.",
                f"Skriv ord under «for: {slug}:» i minst ett steg, eller ta leseren bort.",
            )
    if not any(reader.staff for reader in guide.readers.values()):
        yield guide.problem(
            guide.head, ("readers",), "Ingen leser er ansatt.", "Skriv «staff: true» på leseren som er ansatt."
        )


def _outcomes(guide: Guide, level: Level) -> Iterator[Outcome]:
    yield from level.outcomes
    for slug in level.steps:
        yield from guide.steps[slug].outcomes
