"""Which texts does a guide tell its readers, and which sentences are in them?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_tools.coverage import STAFF
from build_tools.guide import Guide
from build_tools.problems import Mark
from build_tools.prose import plain
from build_tools.raw import Path
from build_tools.walk import texts
from schema import Entry, Reader

NOT_OURS = ("source", "synonyms")
"""Kinds that hold other people's words: titles of what we have read, and what people type."""

NOT_PROSE = ("also", "languages", "formerly", "channels", "by", "email", "municipality")
"""Fields that are search words, names or addresses."""

_BLOCK = re.compile(r"\n\s*\n|\n\s*(?:[-*]|\d+[.)])\s|^\s*(?:[-*]|\d+[.)])\s")
_SENTENCE = re.compile(r"(?<=[.!?:])[»)]?\s+(?=[«(–]?\s?[A-ZÆØÅÉ])|(?<=[a-zæøå]{3}[.!?])\s+(?=\d)")
"""Where one sentence ends: before a capital, and before a number when what ends is a word and no abbreviation, as «kl.»."""


class Told(NamedTuple):
    """One text, where it was written, and for whom."""

    mark: Mark
    text: str
    reader: str
    """The reader's slug; empty when it is for everyone."""

    for_staff: bool


def told(guide: Guide) -> Iterator[Told]:
    """Every text that a reader sees, but names and search words."""
    for kind, entry in guide.entries():
        for path, text in texts(guide.found(entry)) if kind not in NOT_OURS else ():
            if not set(NOT_PROSE) & set(path):
                reader = _reader(guide, kind, entry, path)
                yield Told(guide.mark(entry, *path), text, reader, reader == guide.staff.slug)


def _reader(guide: Guide, kind: str, entry: Entry, path: Path) -> str:
    """For whom a text is written: the words at the top of a file are for staff, in the kinds that have others."""
    if path[0] == "for" and len(path) > 1:
        return str(path[1])
    own = entry.slug if isinstance(entry, Reader) else getattr(entry, "reader", None)
    return str(own) if own else guide.staff.slug if kind in STAFF else ""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text as words alone. What stands on each side of a colon is read on its own."""
    for block in _BLOCK.split(text):
        yield from (it for it in _SENTENCE.split(plain(block)) if it)


def placed(mark: Mark, found: str) -> Mark:
    """Where some words of a text stand: the first place after its beginning; the beginning when a link lies between."""
    words = r"\s+".join(map(re.escape, found.split()))
    text = mark.file.text
    start = sum(len(it) for it in text.splitlines(keepends=True)[: mark.line - 1])
    match = re.compile(rf"(?<!\w){words}(?!\w)").search(text, start)
    if not match:
        return mark
    before = text[: match.start()]
    return Mark(mark.file, before.count("\n") + 1, match.start() - before.rfind("\n"))
