"""Can every page be found, and be seen by the wrong eyes?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.problems import Problem
from schema import Entry

FIXED = (
    "ansatt",
    "akutt",
    "kontakt",
    "a-til-aa",
    "ord",
    "aldersgrenser",
    "lov",
    "tema",
    "hjelp",
    "verktoy",
    "rolle",
    "team",
    "niva",
    "steg",
    "skriv-ut",
    "assets",
    "search",
)
"""First parts of addresses that belong to the guide itself."""


def sensitive_has_a_cover(guide: Guide) -> Iterator[Problem]:
    """A page that is dangerous to be seen with has a neutral face from its first day."""
    for theme in guide.themes.values():
        if theme.sensitive and theme.cover is None:
            yield guide.problem(
                theme,
                ("sensitive",),
                "Temaet er sensitivt, men har ingen nøytral tittel og adresse.",
                "Skriv «cover:» med «title» og «address».",
            )


def cover_gives_nothing_away(guide: Guide) -> Iterator[Problem]:
    """A neutral title that repeats the real one is not neutral."""
    for theme in guide.themes.values():
        if theme.cover is None:
            continue
        shared = _words(theme.title) & _words(f"{theme.cover.title} {theme.cover.address}")
        if shared:
            yield guide.problem(
                theme,
                ("cover",),
                f"Dekket røper temaet: {', '.join(sorted(shared))}.",
                "Velg ord som ikke står i tittelen.",
            )


def addresses_are_unique(guide: Guide) -> Iterator[Problem]:
    """One address, one page: also against addresses that a page had before."""
    taken = {name: "veilederen selv" for name in FIXED if name != "ansatt"}
    for kind, entry in guide.entries():
        here = address(kind, entry)
        for place in filter(None, (here, *entry.formerly)):
            first = taken.setdefault(place.strip("/"), guide.file(entry))
            if first != guide.file(entry):
                yield guide.problem(
                    entry,
                    _field(entry, here, place),
                    f"Adressen «{place.strip('/')}» er allerede brukt av {first}.",
                    "Velg en annen adresse.",
                )


def _field(entry: Entry, here: str | None, place: str) -> tuple[str | int, ...]:
    if place != here:
        return ("formerly", entry.formerly.index(place))
    return ("address",) if "address" in type(entry).model_fields else ()


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-zæøå]+", text.lower()) if len(word) > 3}
