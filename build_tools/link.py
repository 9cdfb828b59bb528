"""Does every reference lead to an entry that exists?"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator

from build_tools.chain import Chain
from build_tools.check import WrittenEntry
from build_tools.guide import Guide
from build_tools.problems import Mark, Mistakes, Problem, guess
from build_tools.raw import mark_at
from build_tools.walk import links, references, texts
from schema import KINDS
from schema.text import SLUG

Entries = dict[tuple[str, str], WrittenEntry]
AMONG = {
    "reader": "leserne", "arena": "arenaene", "level": "nivåene", "step": "stegene", "exception": "unntakene",
    "emergency": "akuttveiene", "role": "rollene", "team": "teamene", "theme": "temaene", "service": "tjenestene",
    "tool": "verktøyene", "law": "lovene", "age_limit": "aldersgrensene", "source": "kildene", "term": "ordene",
    "article": "tekstsidene", "measure": "tiltakene", "figure": "tallene", "goal": "målene", "case": "øvelsene",
    "synonyms": "søkeordene", "question": "spørsmålene", "advice": "rådene", "update": "meldingene om endring",
}  # fmt: skip
"""What an editor calls the entries of each kind."""

LINKABLE = (
    "reader",
    "level",
    "step",
    "emergency",
    "role",
    "team",
    "theme",
    "service",
    "tool",
    "law",
    "age_limit",
    "term",
    "article",
    "measure",
    "figure",
    "goal",
)
"""The kinds that have a page, or a place on one, for a link in prose to lead to."""

LINKABLE_WORDS = ", ".join(f"{kind}:…" for kind in LINKABLE)

MISTAKES = Mistakes(
    {
        "reference-dangling": (
            "«{slug}» finnes ikke blant {among}.{also}",
            "Rett navnet, eller lag filen {folder}/{slug}.yml.",
        ),
        "reference-taken-away": (
            "«{slug}» er tatt bort i {gone}, men brukes her.{also}",
            "Ta bort henvisningen her også, eller behold det den viser til.",
        ),
        "link-forbidden": (
            "Lenken «{target}» er ikke lov i en tekst.",
            "Bruk https://…, eller vis til en side i veilederen: {kinds}.",
        ),
    }
)


def link(chain: Chain, entries: Entries, today: datetime.date) -> tuple[Guide | None, list[Problem]]:
    """The guide with all its references checked; no guide when one of them leads nowhere."""
    problems = [*_dangling(chain, entries), *_bad_links(entries)]
    if problems or ("guide", "guide") not in entries:
        return None, problems
    return Guide(entries, today), []


def _dangling(chain: Chain, entries: Entries) -> Iterator[Problem]:
    """Each missing entry is said once, at the first place that asks for it: the root cause, not its echoes."""
    missing: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for checked in entries.values():
        for path, reference in references(checked.found):
            key = (reference.kind, str(reference))
            if key not in entries and key not in chain.broken and (key not in chain.entries or chain.entries[key].gone):
                missing[key].append(mark_at(checked.fields, path))
    for (kind, slug), marks in missing.items():
        if kind in AMONG:
            yield _missing(kind, slug, marks, chain, entries)


def _missing(kind: str, slug: str, marks: list[Mark], chain: Chain, entries: Entries) -> Problem:
    first = min(marks, key=lambda mark: (mark.file.path, mark.line, mark.column))
    also = {1: "", 2: " Også brukt ett annet sted."}.get(len(marks), f" Også brukt {len(marks) - 1} andre steder.")
    gone = chain.entries[kind, slug].gone if (kind, slug) in chain.entries else None
    if gone:
        return MISTAKES.at("reference-taken-away", first, slug=slug, gone=gone, also=also)
    known = [its_slug for its_kind, its_slug in entries if its_kind == kind]
    near = guess(slug, known)
    folder = "/".join([*first.file.path.split("/")[:2], KINDS[kind][0]])  # beside the file that means it
    return MISTAKES.at("reference-dangling", first, near, slug=slug, among=AMONG[kind], folder=folder, also=also)


def _bad_links(entries: Entries) -> Iterator[Problem]:
    for checked in entries.values():
        for path, prose in texts(checked.found):
            for target in links(prose):
                if not _may_link(target):
                    near = guess(target.partition(":")[0], LINKABLE)
                    yield MISTAKES.at(
                        "link-forbidden", mark_at(checked.fields, path), near, target=target, kinds=LINKABLE_WORDS
                    )


def _may_link(target: str) -> bool:
    kind, _, slug = target.partition(":")
    return kind in ("http", "https", "mailto") or (kind in LINKABLE and re.fullmatch(SLUG, slug) is not None)
