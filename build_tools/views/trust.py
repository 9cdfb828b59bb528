"""What does a page rest on, and how sure is it?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.guide import KIND_OF, Guide
from build_tools.upkeep import claims_of
from build_tools.views import words
from schema import Entry, Source
from schema.entry import Trusted


@dataclass(frozen=True, slots=True)
class Trust:
    """The sources and the certainty of what a page says."""

    certainty: tuple[str, ...]
    """One line for each degree of certainty found on the page, the least certain first."""

    checked: str
    overdue: str
    """When something on the page was to be checked again and was not; empty when all is in time."""

    sources: tuple[str, ...]
    """Slugs of the sources, in the order of their titles."""


DEGREES = ("unconfirmed", "uncertain", "confirmed")


def trust(guide: Guide, entries: Iterable[Entry]) -> Trust | None:
    """The trust of a page that shows these entries; None when they hold nothing one could doubt."""
    shown = [*entries]
    found = [value for entry in shown for _, value in guide.found(entry) if isinstance(value, Trusted)]
    if not found:
        return None
    degrees = [degree for degree in DEGREES if any(it.certainty == degree for it in found)]
    return Trust(
        certainty=tuple(_said(degree, only=len(degrees) == 1) for degree in degrees),
        checked=_checked(found),
        overdue=_overdue(guide, shown),
        sources=tuple(
            sorted({slug for it in found for slug in it.sources}, key=lambda slug: (guide.sources[slug].title, slug))
        ),
    )


def _overdue(guide: Guide, shown: list[Entry]) -> str:
    """The oldest of the days that have passed."""
    known = (claim for it in shown for claim in claims_of(guide, KIND_OF[type(it)], it))
    days = [it.due for it in known if it.due and it.is_overdue(guide.today)]
    return f"Noe på siden skulle vært kontrollert på nytt innen {words.day(min(days))}." if days else ""


def source_line(source: Source) -> str:
    """A source in one line: publisher, year, and the day we read it."""
    year = f", {source.year}" if source.year else ""
    return f"{source.publisher}{year}. Lest {words.day(source.read)}"


def _said(degree: str, *, only: bool) -> str:
    said = words.CERTAINTY[degree]
    return f"{said}." if only else f"Noe på siden er: {said.lower()}."


def _checked(found: list[Trusted]) -> str:
    checks = [it.checked for it in found if it.checked]
    if not checks:
        return "Ikke kontrollert av kommunen ennå."
    if len(checks) < len(found):
        return f"Noe på siden er kontrollert av kommunen, sist {words.day(max(it.on for it in checks))}."
    oldest = min(checks, key=lambda it: it.on)
    return f"Kontrollert av kommunen ved {oldest.by} {words.day(oldest.on)}."
