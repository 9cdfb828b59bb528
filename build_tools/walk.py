"""What stands where inside an entry?"""

from __future__ import annotations

import re
from collections.abc import Iterator
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


def walk(value: object, path: Path = ()) -> Iterator[Found]:
    """Every value inside an entry, the entry's own parts included, in the order they are declared."""
    yield Found(path, value)
    if isinstance(value, BaseModel):
        for name, key in _fields(type(value)):
            yield from walk(getattr(value, name), (*path, key))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield Found((*path, key), key)
            yield from walk(inner, (*path, str(key)))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from walk(inner, (*path, place))


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def references(value: object) -> Iterator[tuple[Path, Reference]]:
    """Every reference to another entry, those in prose included."""
    for path, inner in walk(value):
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


def texts(value: object) -> Iterator[tuple[Path, Prose]]:
    """Every piece of prose."""
    return ((path, inner) for path, inner in walk(value) if isinstance(inner, Prose))
