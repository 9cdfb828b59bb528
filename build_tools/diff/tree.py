"""What does an entry hold, with each value in the words that a person reads?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import BaseModel

from build_tools.channels import grouped
from build_tools.guide import Guide
from build_tools.prose import plain
from build_tools.raw import Fields, Items, Raw
from build_tools.views import words
from build_tools.views.links import name
from schema.channel import Hours
from schema.entry import Span
from schema.reference import Reference
from schema.text import Prose

CHOICES = {**words.DAY_WORDS, **{key: it.lower() for key, it in words.CHANNEL.items()}}
"""Values that the schema's help names and does not explain."""

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


def tree(guide: Guide, value: object, about: str = "") -> Tree | None:
    """A value of a guide; None when it says nothing. `about` is the schema's help to its field."""
    if isinstance(value, Span):
        return Leaf(f"{value.from_}-{value.to}", words.within_ages(value.from_, value.to), prose=True)
    if isinstance(value, BaseModel):
        return _fields(guide, value)
    if isinstance(value, dict):
        held = {Name(key, _called(guide, key)): tree(guide, it) for key, it in value.items()}
        return {key: it for key, it in held.items() if it is not None} or None
    if isinstance(value, tuple):
        return _list(guide, value, about)
    return None if value is None else _leaf(guide, value, about)


def _fields(guide: Guide, model: BaseModel) -> Tree:
    fields = type(model).model_fields.items()
    held = {
        about.alias or key: tree(guide, getattr(model, key), about.description or "")
        for key, about in fields
        if key != "slug"
    }
    return {key: it for key, it in held.items() if it is not None}


def _list(guide: Guide, values: tuple[object, ...], about: str) -> Tree | None:
    times = [it for it in values if isinstance(it, Hours)]
    if times:
        return Leaf(str(values), words.hours(times), prose=True)
    return [tree(guide, it, about) for it in values] or None


def _leaf(guide: Guide, value: object, about: str) -> Leaf:
    if isinstance(value, Prose):
        return Leaf(str(value), quoted(plain(value)), prose=True)
    if isinstance(value, Reference):
        return _reference(guide, value)
    if isinstance(value, bool):
        return Leaf(str(value), "ja" if value else "nei")
    if isinstance(value, date):
        return Leaf(value.isoformat(), words.day(value), prose=True)
    text = str(value)
    if text in words.CERTAINTY:
        return Leaf(text, words.CERTAINTY[text].partition(":")[0].lower())
    return _other(text, about)


def _other(text: str, about: str) -> Leaf:
    """A number, a word chosen among some, or text that no one has formed."""
    if text in CHOICES and text in about:
        return Leaf(text, CHOICES[text])
    choice = re.search(rf"\b{re.escape(text)} \(([^),:]+)", about)
    if choice:
        return Leaf(text, choice[1])
    return Leaf(text, grouped(text) if text.isdigit() and "ummer" in about else text, prose=True)


def _reference(guide: Guide, to: Reference) -> Leaf:
    ways_out = {"stay": "bli her", "close": "avslutt"}
    if not to.kind:
        return Leaf(to, ways_out[to])
    return Leaf(f"{to.kind}:{to}", f"«{name(guide.get(to.kind, to))}»", prose=True)


def _called(guide: Guide, key: str) -> str:
    """What the reader, the arena or the level is called that a key names."""
    for kind in ("reader", "arena", "level"):
        if isinstance(key, Reference) and key.kind == kind:
            entry = guide.get(kind, key)
            return str(getattr(entry, "short" if kind == "reader" else "title", key))
    return key


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
