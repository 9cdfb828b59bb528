"""Where does a sentence end?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.handouts.runs import Runs, passages

SHORT = (
    "kl", "nr", "ca", "tlf", "jf", "pkt", "bl.a", "f.eks", "dvs", "evt", "ev", "inkl", "mv", "m.m", "osv", "st", "dr",
    "pst", "s", "art", "kap", "mill", "maks", "min", "o.l", "mfl", "kr",
)  # fmt: skip
"""Words that end with a full stop and go on."""

END = re.compile(r"(?<=[.!?…])[»”\")]*\s+(?=[«“\"(]*[A-ZÆØÅ0-9])")


def sentences(text: str) -> Iterator[str]:
    """Each sentence of a prose text; a point in a list is one or more of its own."""
    for _, lines in passages(text):
        for line in lines:
            yield from split(_words(line))


def split(line: str) -> Iterator[str]:
    """The sentences of a line of words."""
    start = 0
    for found in END.finditer(line):
        if not _goes_on(line[start : found.start()], line[found.end() :]):
            yield line[start : found.end()].strip()
            start = found.end()
    if line[start:].strip():
        yield line[start:].strip()


def _goes_on(said: str, rest: str) -> bool:
    """Whether a full stop belongs to a short word, or to a number before a month: «1. Januar» is not two sentences."""
    last = said.split()[-1].lstrip("(«").removesuffix(".").casefold() if said.split() else ""
    return said.endswith(".") and (last in SHORT or (last.isdigit() and len(last) < 3 and rest[:1].isdigit()))


def _words(line: Runs) -> str:
    return "".join(run if isinstance(run, str) else run.text for run in line)
