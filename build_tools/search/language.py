"""What is a word, what is its stem, and which words is it put together of?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("norwegian")

_LAST = re.compile(r"^(.{4,}?)(?:er)?(?:ing)?$")

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\b\d{2,3}(?: \d{2,3})+\b")

JOINTS = ("", "s", "e")
"""What may stand between two words in one: bekymring-s-melding, barn-e-vern."""

SHORTEST_PART = 4
"""Shorter parts are found by chance: «ring» in «bekymring» would not be, but «sam» and «var» would."""


def words(text: str) -> list[str]:
    """The words of a text in lower case. A number that is written in groups is also one word."""
    return [*_WORD.findall(text.lower()), *(it.replace(" ", "") for it in _NUMBER.findall(text))]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its endings. Always the beginning of the word: <https://snowballstem.org/algorithms/norwegian/>.

    Then without «-ing», so that «mobbing» is as «mobbe», and «-er», so that «evaluere» is as «evaluer».
    """
    return _LAST.sub(r"\1", _STEMMER.stemWord(word))


_SMALL = (
    "og å i på til for av at er som en et ei ein den det de dei med fra frå om min mitt mi mine jeg eg du meg deg oss vi "
    "vår vårt dere dykk han hun ho seg sin sitt si har hadde ha være vere var kan kunne skal må vil hva kva hvordan korleis "
    "hvem kven hvor kor når hvis viss dersom eller men så nå no da der her blir bli"
)

SMALL = frozenset(_SMALL.split())
"""Words that tell no page from another, in bokmål and nynorsk: neither laid down nor looked for."""


def stems(text: str) -> list[str]:
    """The words of a text that tell something, without their endings."""
    return [stem(word) for word in words(text) if word not in SMALL]


def parts(word: str, known: Collection[str]) -> tuple[str, ...]:
    """The two words that a long word is made of, when both are words that we know; else none.

    The longest last part wins: «helsesykepleier» ends with «sykepleier», not with «pleier».
    """
    for place in range(SHORTEST_PART - 1, len(word) - SHORTEST_PART + 1):
        tail = word[place:]
        if stem(tail) in known and (head := next(_heads(word[:place], known), "")):
            return head, stem(tail)
    return ()


def _heads(beginning: str, known: Collection[str]) -> Iterator[str]:
    """The first part of a word, without the letter that joins it to the next."""
    for joint in JOINTS:
        head = beginning.removesuffix(joint)
        if beginning.endswith(joint) and len(head) >= SHORTEST_PART - 1 and (stem(head) in known):
            yield stem(head)
