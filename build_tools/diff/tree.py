"""What does an entry hold, with each value in the words that a person reads?"""

from __future__ import annotations

import re
from datetime import date

from pydantic import BaseModel

from build_tools.channels import grouped
from build_tools.diff.leaf import Leaf, Name, Tree, quoted
from build_tools.guide import Guide
from build_tools.prose import plain
from build_tools.views import words
from build_tools.views.links import name
from schema.channel import Hours
from schema.entry import Span
from schema.reference import Reference
from schema.text import Prose

CHOICES = {**words.DAY_WORDS, **{key: it.lower() for key, it in words.CHANNEL.items()}}
"""Values that the schema's help names and does not explain."""


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
