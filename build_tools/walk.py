"""What stands where inside an entry?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from build_tools.raw import Path
from schema.reference import Reference
from schema.text import Prose

PROSE_LINK = re.compile(r"\]\(\s*<?((?<=<)[^>\n]*|(?<!<)[^)\s>]*)")
"""The target of a Markdown link; between < and > it may hold spaces."""


class Found(NamedTuple):
    """One value and the way to it."""

    path: Path
    value: object


def walk(value: object) -> tuple[Found, ...]:
    """What an entry consists of, in the order it is declared: its parts, its references and its prose."""
    found: list[Found] = []
    _walk(value, (), found)
    return tuple(found)


def _walk(value: object, path: Path, found: list[Found]) -> None:
    if isinstance(value, BaseModel | Reference | Prose):
        found.append(Found(path, value))
    for place, inner in _inside(value):
        _walk(inner, (*path, place), found)


def _inside(value: object) -> Iterable[tuple[str | int, object]]:
    """What a value holds, and the way to each; most values are texts, and hold nothing."""
    if isinstance(value, str):
        return ()
    if isinstance(value, BaseModel):
        return [(key, getattr(value, name)) for name, key in _fields(type(value))]
    if isinstance(value, dict):
        return [(str(key), part) for key, inner in value.items() for part in (key, inner)]
    return enumerate(value) if isinstance(value, tuple) else ()


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def references(found: Iterable[Found]) -> Iterator[tuple[Path, Reference]]:
    """Every reference to another entry, those in prose included."""
    for path, inner in found:
        if isinstance(inner, Reference):
            if inner.kind:
                yield path, inner
        elif isinstance(inner, Prose):
            for target in links(inner):
                kind, colon, slug = target.partition(":")
                if colon and "/" not in slug and kind not in PROSE_SCHEMES:
                    yield path, Reference(slug, kind)


PROSE_SCHEMES = ("http", "https", "mailto", "tel", "sms")
"""Schemes that are not references of our own. Numbers stand in channels only, so `link` refuses the last two."""


def links(prose: str) -> list[str]:
    """The targets of the links in a piece of prose."""
    return PROSE_LINK.findall(prose)


def texts(found: Iterable[Found]) -> Iterator[tuple[Path, Prose]]:
    """Every piece of prose."""
    return ((path, inner) for path, inner in found if isinstance(inner, Prose))
