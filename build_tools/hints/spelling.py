"""Is a word in the bokmål dictionary, put together of words that are, or known to the guide?"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from build_tools.guide import Guide
from build_tools.hints.own_words import OwnWords
from build_tools.search.language import JOINTS, SHORTEST_PART, stem
from build_tools.walk import texts

NAME = "nb_NO"
FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "~/Library/Spelling",
    "/Library/Spelling",
)
"""Where systems keep Hunspell's dictionaries. Hunspell's own DICPATH goes first."""

MISSING_LIBRARY = "Stavemåten er ikke sjekket: programmet chunspell mangler. «make test» henter det."
MISSING_DICTIONARY = (
    "Stavemåten er ikke sjekket: fant ingen bokmålsordbok. På Debian og Ubuntu: apt-get install hunspell-no."
    " Ellers legg nb_NO.dic og nb_NO.aff i en mappe, og skriv den i DICPATH."
)

NAMED = ("service", "source", "team", "measure", "tool", "law", "guide", "arena", "role", "term", "theme")
"""Kinds whose titles and short names may be names."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS = re.compile(r"\S*[^\W\d_][.@][^\W\d_]\S*|https?:\S+")
"""Web addresses. Of two words with a stroke between, each is looked up."""

_TWO_VOWELS = re.compile("[ao]e")
"""Debian's dictionary has lost its words with these: «datoen», «temaet». There we ask for the word without its ending."""


class Dictionary(Protocol):
    """What we need of Hunspell."""

    def spell(self, word: str, /) -> bool:
        """Whether the word is spelt as the dictionary has it."""

    def suggest(self, word: str, /) -> tuple[str, ...]:
        """Words like it, the most likely first."""


def dictionary() -> tuple[Dictionary | None, str]:
    """The bokmål dictionary of this machine; or none, and a line that says how to get it."""
    try:
        from hunspell import Hunspell
    except ImportError:
        return None, MISSING_LIBRARY
    folders = [*os.environ.get("DICPATH", "").split(os.pathsep), *FOLDERS]
    for folder in (Path(it).expanduser() for it in folders if it):
        if (folder / f"{NAME}.dic").is_file() and (folder / f"{NAME}.aff").is_file():
            found: Dictionary = Hunspell(NAME, hunspell_data_dir=str(folder))
            return found, ""
    return None, MISSING_DICTIONARY


def names(guide: Guide) -> frozenset[str]:
    """Names that the content itself writes: of services, sources, places. A name may stand with an «s» after it."""
    found = {guide.head.municipality}
    for kind, entry in guide.entries():
        for path, text in texts(guide.found(entry)) if kind in NAMED else ():
            if path[-1] in ("title", "short", "act", "publisher", "municipality") or "also" in path:
                found.add(text)
    return frozenset(word for it in found for word in _WORD.findall(it) if word[0].isupper())


class Speller:
    """Looks words up, with what the guide and its editors know."""

    def __init__(self, dictionary: Dictionary, own: OwnWords, names: frozenset[str]) -> None:
        self._dictionary = dictionary
        self._own = own
        self._names = names
        self._knows = lru_cache(maxsize=None)(self._is_known)
        self.near = lru_cache(maxsize=None)(self._near)

    def strange(self, sentence: str) -> Iterator[str]:
        """The words of a sentence that are not known. Letters alone, and abbreviations in capitals, are passed over."""
        for word in _WORD.findall(_ADDRESS.sub(" ", sentence)):
            if len(word) > 1 and not word.isupper() and not self._knows(word):
                yield word

    def _near(self, word: str) -> str:
        return next(iter(self._dictionary.suggest(word)), "")

    def _is_known(self, word: str) -> bool:
        if "-" in word:
            return self._is_simple(word) or all(
                len(it) < 2 or it.isupper() or self._knows(it) for it in word.split("-")
            )
        return self._is_simple(word) or self._is_put_together(word.lower())

    def _is_simple(self, word: str) -> bool:
        lower = word.lower()
        return (
            self._dictionary.spell(word)
            or self._dictionary.spell(lower)
            or bool({word, word.removesuffix("s")} & self._names)
            or stem(lower) in self._own.known
            or bool(_TWO_VOWELS.search(lower) and self._dictionary.spell(stem(lower)))
        )

    def _is_put_together(self, word: str) -> bool:
        """Whether a word is two or more that are known, with a letter between them or none: undring-s-samtale."""
        places = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        return any(self._is_simple(word[place:]) and self._is_head(word[:place]) for place in places)

    def _is_head(self, head: str) -> bool:
        bare = [head.removesuffix(it) for it in JOINTS if head.endswith(it)]
        return any(len(it) >= SHORTEST_PART and self._knows(it) for it in bare)
