"""Can every page be found, and be seen by the wrong eyes?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.addresses import address, reader_page_address
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.raw import Path
from schema import Entry
from schema.cover import Covered

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
    "endringer",
    "assets",
    "search",
)
"""First parts of addresses that belong to the guide itself."""

TELLS_NOTHING = {"andre", "eller", "hvem", "hvordan", "ikke", "noen", "uten"}
"""Long words that may stand in a title and in what covers it."""


def sensitive_has_a_cover(guide: Guide) -> Iterator[Problem]:
    """A page that is dangerous to be seen with has a neutral face from its first day."""
    for entry, covered in _covered(guide):
        if covered.sensitive and covered.cover is None:
            yield guide.problem(
                entry,
                ("sensitive",),
                "Siden er sensitiv, men har ingen nøytral tittel og adresse.",
                "Skriv «cover:» med «title» og «address».",
            )


def cover_belongs_to_a_sensitive_page(guide: Guide) -> Iterator[Problem]:
    """A neutral address with a telling preview beside it is no cover."""
    for entry, covered in _covered(guide):
        if covered.cover and not covered.sensitive:
            yield guide.problem(
                entry,
                ("cover",),
                "Siden har en nøytral tittel, men er ikke merket som sensitiv.",
                "Skriv «sensitive: true», eller ta bort «cover».",
            )


def cover_gives_nothing_away(guide: Guide) -> Iterator[Problem]:
    """A neutral title that repeats what the page is called, or a word that it is looked up by, is not neutral."""
    for entry, covered in _covered(guide):
        if covered.cover is None:
            continue
        named = {word for text in _names(entry) for word in _words(text)}
        shown = _words(f"{covered.cover.title} {covered.cover.address}")
        shared = {word for word in shown if any(word in name or name in word for name in named)}
        if shared:
            yield guide.problem(
                entry,
                ("cover",),
                f"Dekket røper siden: {', '.join(sorted(shared))}.",
                "Velg ord som ikke står i tittelen eller i de andre navnene på siden.",
            )


def _covered(guide: Guide) -> Iterator[tuple[Entry, Covered]]:
    for _, entry in guide.entries():
        if isinstance(entry, Covered):
            yield entry, entry


def _names(entry: Entry) -> Iterator[str]:
    """Everything that a page is called: its titles, its short name, and the words it is looked up by."""
    for field in ("title", "short"):
        yield str(getattr(entry, field, ""))
    yield entry.slug
    yield from getattr(entry, "also", ())
    yield from (words.title for words in getattr(entry, "for_", {}).values())


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
    return {word for word in re.findall(r"[a-zæøå]+", text.lower()) if len(word) > 3} - TELLS_NOTHING
