"""Can every page be found, and be seen by the wrong eyes?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.addresses import address, reader_page_address
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.raw import Path
from schema import Entry

FIXED = (
    "akutt",
    "kontakt",
    "a-til-aa",
    "ord",
    "aldersgrenser",
    "plikter",
    "hvem-ser-hva",
    "lov",
    "tema",
    "hjelp",
    "verktoy",
    "rolle",
    "team",
    "niva",
    "steg",
    "skriv-ut",
    "tiltak",
    "steder",
    "uten-nett",
    "slik-gjor-andre",
    "hva-na",
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
    """One address, one page: also in a reader's own words, and against addresses that a page had before."""
    taken = dict.fromkeys(FIXED, "veilederen selv")
    for entry, place, path in _places(guide):
        file = guide.file(entry)
        first = taken.setdefault(place.strip("/"), file)
        if first != file:
            message = f"Adressen «{place.strip('/')}» er allerede brukt av {first}."
            yield guide.problem(entry, path, message, "Velg en annen adresse.")


def _places(guide: Guide) -> Iterator[tuple[Entry, str, Path]]:
    """Every address that an entry takes, and where it is written."""
    for kind, entry in guide.entries():
        here = address(kind, entry)
        if here:
            yield entry, here, ("address",) if "address" in type(entry).model_fields else ()
        for place, old in enumerate(entry.formerly):
            yield entry, old, ("formerly", place)
        for reader in getattr(entry, "for_", {}) if kind in ("step", "emergency", "theme") else ():
            yield entry, reader_page_address(reader, entry), ("for", reader)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-zæøå]+", text.lower()) if len(word) > 3}
