"""Which statements does an entry make, and what does each rest on?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic import BaseModel

from build_tools.diff.compare import Path
from build_tools.diff.leaf import Name
from build_tools.diff.said import field_words
from build_tools.factcheck.sentences import sentences
from build_tools.guide import Guide
from build_tools.handouts.pieces import deadline
from build_tools.handouts.runs import runs
from build_tools.views import parts, words
from build_tools.views.channel_words import channel_view
from schema import Entry, Step
from schema.action import Deadline
from schema.channel import Channel
from schema.entry import Item, Trusted
from schema.figure import Count
from schema.reference import Reference
from schema.text import Prose
from schema.theme import Sign

NO_STATEMENT = ("title", "short", "plural", "heading", "also", "note", "formerly", "cover", "path_title", "label")
"""Fields that name something, and claim nothing."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence that someone is to check."""

    number: int
    """Its place on the sheet."""

    code: str
    """The same as long as the sentence stands where it stands: a sheet signed last year can be laid beside this year's."""

    text: str
    place: str
    """The field it stands in, in words."""

    trust: Trusted | None
    """What it rests on; None when no one has said."""


def statements(guide: Guide, kind: str, entry: Entry, *fields: str) -> Iterator[Statement]:
    """Every sentence of an entry, or of some of its fields, in the order that its page has; numbered from 0."""
    seen: dict[str, int] = {}
    parents = [(("parents",), entry, words.PARENTS[entry.parents])] if isinstance(entry, Step) else []
    for path, trust, text in [*parents, *_inside(guide, entry, (), None)]:
        if fields and path[0] not in fields:
            continue
        place = ", ".join(field_words(path))
        digest = hashlib.sha256(f"{kind}:{entry.slug}:{'.'.join(path)}:{text}".encode()).hexdigest()[:6]
        seen[digest] = seen.get(digest, 0) + 1
        code = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
        yield Statement(0, code, text, place, trust)


def numbered(found: list[Statement], start: int) -> tuple[Statement, ...]:
    """The same, numbered on."""
    return tuple(replace(it, number=start + at) for at, it in enumerate(found))


Stated = Iterator[tuple[Path, Trusted | None, str]]


def _inside(guide: Guide, value: object, path: Path, trust: Trusted | None) -> Stated:
    """The sentences in a value, each with what lies nearest that says how sure it is."""
    near = value if isinstance(value, Trusted) else trust
    whole = _whole(guide, value)
    if whole is not None:
        yield from ((path, near, it) for it in whole)
    else:
        for step, inner in _parts(guide, value):
            yield from _inside(guide, inner, (*path, *step), near)


def _parts(guide: Guide, value: object) -> Iterator[tuple[Path, object]]:
    """What a value holds, each with the way to it."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields.items()
        yield from (((it.alias or key,), getattr(value, key)) for key, it in fields if key not in NO_STATEMENT)
    elif isinstance(value, dict):
        yield from (((_called(guide, key),), inner) for key, inner in value.items())
    elif isinstance(value, tuple):
        yield from ((((it.id,) if isinstance(it, Item) else ()), it) for it in value)


def _whole(guide: Guide, value: object) -> list[str] | None:
    """What is said in one breath: a number to call, a deadline, a figure; None when it is to be gone into."""
    if isinstance(value, Prose):
        return list(sentences(value))
    if isinstance(value, Channel):
        return [] if value.internal else [_channel(value)]
    if isinstance(value, Sign):
        return [f"{' '.join(sentences(value.sign))} ({words.within_ages(value.ages.from_, value.ages.to)})"]
    if isinstance(value, Deadline):
        view = parts.deadline(guide, value)
        return [f"Frist: {deadline(guide, view)}."] if view else []
    if isinstance(value, Count):
        return [f"{value.label}: {value.reads or value.value} ({value.place}, {value.group}, {value.period})."]
    return None


def _channel(channel: Channel) -> str:
    """«Telefon: 116 111 (hele døgnet, gratis)»."""
    view = channel_view(channel)
    notes = f" ({', '.join(view.notes)})" if view.notes else ""
    said = f"{view.kind} {view.text}".strip()
    return "".join(it if isinstance(it, str) else it.text for it in runs(said)) + notes


def _called(guide: Guide, key: str) -> str:
    """What the reader, the arena or the level is called that a key names."""
    if not isinstance(key, Reference):
        return key
    entry = guide.get(key.kind, key)
    return Name(key, str(getattr(entry, "short" if key.kind == "reader" else "title", key)))
