"""Does the guide lean on law that holds, and say whom it binds?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.walk import references
from schema import Law


def who_is_bound_has_a_duty(guide: Guide) -> Iterator[Problem]:
    """To bind someone to nothing is a field that was forgotten."""
    for law in guide.laws.values():
        named = next((field for field in ("binds", "binds_at") if getattr(law, field)), "")
        if named and law.duty is None:
            yield guide.problem(
                law,
                (named,),
                f"Paragrafen sier hvem som har plikten, men ikke hvilken plikt det er ({named} uten duty).",
                "Legg til «duty:» med cooperate, report, inform, confidential eller assist, eller slett linjen.",
            )


def repealed_law_is_not_leaned_on(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """Steps, themes and the rest lead to the section that holds. Only a law may tell of one that did."""
    repealed = {it.slug: it for it in guide.laws.values() if _is_repealed(it, today)}
    for kind, entry in guide.entries() if repealed else ():
        for path, it in references(guide.found(entry)) if kind != "law" else ():
            if it.kind == "law" and it in repealed:
                old = repealed[it]
                yield guide.problem(
                    entry,
                    path,
                    f"Her vises det til {old.act} {old.section}, som er opphevet.",
                    f"Vis til law:{old.replaced_by} i stedet." if old.replaced_by else "Vis til loven som gjelder nå.",
                    severity="notice",
                )


def replacement_is_in_force(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """Who is sent on from a repealed section arrives at one that holds."""
    for law in guide.laws.values():
        new = guide.laws[law.replaced_by] if law.replaced_by else None
        if new and _is_repealed(law, today) and (_is_repealed(new, today) or _is_to_come(new, today)):
            yield guide.problem(
                law,
                ("replaced_by",),
                f"{law.act} {law.section} er erstattet av {new.act} {new.section}, som heller ikke gjelder i dag.",
                "Skriv paragrafen som gjelder i dag under «replaced_by».",
                severity="notice",
            )


def _is_repealed(law: Law, today: datetime.date) -> bool:
    return law.valid_to is not None and law.valid_to < today


def _is_to_come(law: Law, today: datetime.date) -> bool:
    return law.valid_from is not None and law.valid_from > today
