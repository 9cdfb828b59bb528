"""How does an author's prose stand on paper? A link is its words; one out of the site says where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from build_tools.prose import tokens, word
from build_tools.views.channel_words import host


@dataclass(frozen=True, slots=True)
class Strong:
    """Words with weight."""

    text: str
    strong: bool = True


Runs = tuple[str | Strong, ...]
"""A line of words, some with weight."""

LISTS = {"bullet_list": "points", "ordered_list": "numbered"}


@lru_cache(maxsize=20_000)
def runs(text: str) -> Runs:
    """Prose that stands inside a line."""
    found = []
    for strong, words in groupby(_weighted(text), key=lambda it: it[1]):
        said = "".join(word for word, _ in words)
        found.append(Strong(said) if strong else said)
    return tuple(found)


@lru_cache(maxsize=20_000)
def passages(text: str) -> tuple[tuple[str, tuple[Runs, ...]], ...]:
    """Prose in pieces: «text» with one line, «points» or «numbered» with several. A list in a list is one list."""
    return tuple(
        (kind, tuple(line for _, line in lines)) for (kind, _), lines in groupby(_lines(text), lambda it: it[0])
    )


def _weighted(text: str) -> Iterator[tuple[str, bool]]:
    depth, leads, last = 0, "", ""
    for token in tokens(text, inline=True)[0].children or ():
        depth += token.nesting if token.type.startswith("strong_") else 0
        if token.type == "link_open":
            leads = str(token.attrs.get("href", ""))
        said = f" ({host(leads)})" if token.type == "link_close" and leads.startswith("http") else word(token)
        if said and said != f" ({last})":
            yield said, depth > 0
        last = said or last


def _lines(text: str) -> Iterator[tuple[tuple[str, int], Runs]]:
    """Each line with its kind and a number that is the same for what belongs together."""
    inside: list[str] = []
    number = 0
    for token in tokens(text):
        name = token.type.rsplit("_", 1)[0]
        if name in LISTS:
            number += not inside
            inside = [*inside, LISTS[name]] if token.nesting > 0 else inside[:-1]
        elif token.type == "inline":
            number += not inside
            yield ((inside[0] if inside else "text"), number), runs(token.content)
