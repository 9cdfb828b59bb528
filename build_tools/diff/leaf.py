"""What does a value consist of, when two of them are compared?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from build_tools.raw import Fields, Items, Raw

QUOTED = 3
"""A text of more words than this stands between « and »."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value. Two are the same when they are written the same."""

    written: str
    words: str = field(compare=False)
    """As a person reads it."""

    prose: bool = field(compare=False, default=False)
    """Whether a page shows these very words."""


class Name(str):
    """The name of one thing among several: an id in a list, or the reader that words are for."""

    __slots__ = ("words",)
    words: str

    def __new__(cls, text: str, words: str = "") -> Name:
        """A name, and what people call it."""
        made = super().__new__(cls, text)
        made.words = words or text
        return made


Tree = Leaf | dict[str, Any] | list[Any]
"""A value with all it holds: fields, things in a list, and leaves."""


def quoted(text: str) -> str:
    """A text between « and », unless it is a word or three without an end."""
    return f"«{text}»" if len(text.split()) > QUOTED or text.endswith((".", "?", "!", ":")) else text


def written(raw: Raw) -> Tree:
    """A file as it was written, before the schema has seen it."""
    if isinstance(raw, Fields):
        return {str(key): written(it) for key, it in raw.items()}
    if isinstance(raw, Items):
        return [written(it) for it in raw]
    return Leaf(str(raw), quoted(str(raw)), prose=True)


def leaves(value: Tree | None) -> Iterator[Leaf]:
    """Every leaf of a value."""
    if isinstance(value, Leaf):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from leaves(inner)
