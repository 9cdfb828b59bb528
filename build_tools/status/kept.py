"""What is too old, what was never checked, and whose is it?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.status.section import Row, Section
from build_tools.upkeep import GROUPS, Claim, claims
from build_tools.views import words
from build_tools.views.claims import GROUP_WORDS, NO_OWNER, claim_name, owner_name


def kept(guide: Guide, problems: Sequence[Problem]) -> Iterator[Section]:
    """Overdue checks, how much was never checked, whose it is, and what `check` says."""
    found = [*claims(guide)]
    yield Section(
        "forfalt",
        "Kontroll som er gått ut på dato",
        lines=_overdue(guide, found),
        nothing="Ingen kontroll er for gammel.",
    )
    yield Section(
        "kontrollert",
        "Kontrollert av kommunen, og hvor sikkert det er",
        head=("slag", "i alt", "kontrollert i tide", "for gammel", "aldri", "ikke bekreftet", "usikkert"),
        rows=[_counted(guide, GROUP_WORDS[group], [it for it in found if it.group == group]) for group in GROUPS],
    )
    yield Section(
        "eiere", "Hvem som passer på", head=("eier", "opplysninger", "aldri kontrollert"), rows=_owners(found)
    )
    counts = Counter(it.code for it in problems)
    yield Section(
        "se-pa", "Det noen må se på", rows=[(code, str(counts[code])) for code in sorted(counts)], nothing="Ingenting."
    )


def _overdue(guide: Guide, found: Sequence[Claim]) -> list[str]:
    """The oldest first."""
    old = sorted((it.due, claim_name(it), owner_name(it)) for it in found if it.due and it.is_overdue(guide.today))
    return [f"{name}: fristen var {words.day(due)}. Eier: {owner}." for due, name, owner in old]


def _counted(guide: Guide, title: str, found: Sequence[Claim]) -> Row:
    old = sum(it.is_overdue(guide.today) for it in found)
    never = sum(it.checked is None for it in found)
    degrees = Counter(it.value.certainty for it in found)
    counts = (len(found), len(found) - old - never, old, never, degrees["unconfirmed"], degrees["uncertain"])
    return (title, *map(str, counts))


def _owners(found: Sequence[Claim]) -> list[Row]:
    """Those who have most first; what nobody owns last."""
    all_, never = Counter(map(owner_name, found)), Counter(owner_name(it) for it in found if not it.checked)
    order = sorted(all_, key=lambda it: (it == NO_OWNER, -all_[it], it))
    return [(it, str(all_[it]), str(never[it])) for it in order]
