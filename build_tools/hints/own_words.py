"""Which words do the editors know better than a dictionary, and which do they write instead of others?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from build_tools.search.language import stem

FILE = "ordliste.txt"
"""Beside the layers in content/: one list for all guides."""

LONGEST_ENDING = 4
"""Letters in the endings of a word: implementer-ing-en is longer, and rare."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The editors' own list of words."""

    known: frozenset[str]
    """Words that are rightly spelt, without their endings."""

    instead: Mapping[str, str]
    """What is for professionals only → what everyone says. Words, or turns of phrase."""

    def plainer(self, sentence: str) -> Iterator[tuple[str, str]]:
        """Words and turns that have a plainer one, with it."""
        for said, instead in self.instead.items():
            yield from ((match[0], instead) for match in _pattern(said).finditer(sentence))


def own_words(content: Path) -> OwnWords:
    """The list: a word on each line, or a word, `=` and what to write instead. A line with `#` first is for people."""
    path = content / FILE
    lines = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
    pairs = [it.partition("=") for it in lines if it.strip() and not it.startswith("#")]
    known = {stem(word) for line, equals, _ in pairs if not equals for word in line.lower().split()}
    instead = {word.strip(): better.strip() for word, equals, better in pairs if equals}
    return OwnWords(frozenset(known), instead)


@cache
def _pattern(said: str) -> re.Pattern[str]:
    """A turn of phrase as it is; a word with any ending: «implementere» is also «implementering»."""
    ending = "" if " " in said else rf"\w{{0,{LONGEST_ENDING}}}"
    return re.compile(
        rf"(?<!\w){re.escape(said if ' ' in said else said.removesuffix('e'))}{ending}(?!\w)", re.IGNORECASE
    )
