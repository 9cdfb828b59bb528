"""Where do two values differ?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.diff.leaf import Leaf, Name, Tree

Path = tuple[str, ...]
"""The way to a value by its fields and by names in lists: ("how", "leder", "do")."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two values differ."""

    path: Path
    before: Tree | None
    """None when it was not there."""

    after: Tree | None
    """None when it is there no more."""


def compare(before: Tree | None, after: Tree | None, path: Path = ()) -> Iterator[Difference]:
    """Every place where two values differ, in the order of the later; things in lists by their ids."""
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _fields(before, after, path)
    elif _named(before) and _named(after):
        assert isinstance(before, list)
        assert isinstance(after, list)
        yield from _items(before, after, path)
    elif before != after:
        yield Difference(path, before, after)


def _fields(before: dict[str, Tree], after: dict[str, Tree], path: Path) -> Iterator[Difference]:
    for key in [*after, *(it for it in before if it not in after)]:
        yield from compare(before.get(key), after.get(key), (*path, key))


def _items(before: list[dict[str, Tree]], after: list[dict[str, Tree]], path: Path) -> Iterator[Difference]:
    old, new = _by_id(before), _by_id(after)
    yield from _fields(old, new, path)
    kept_before, kept_after = [it for it in old if it in new], [it for it in new if it in old]
    if kept_before != kept_after:
        yield Difference(path, [*map(_id, kept_before)], [*map(_id, kept_after)])


def _named(value: Tree | None) -> bool:
    """Whether a value is a list of things that each have a name of their own."""
    if not isinstance(value, list) or not all(isinstance(it, dict) and isinstance(it.get("id"), Leaf) for it in value):
        return False
    return len({it["id"].written for it in value}) == len(value)


def _by_id(items: list[dict[str, Tree]]) -> dict[str, Tree]:
    return {Name(it["id"].written): it for it in items}  # type: ignore[union-attr]


def _id(name: str) -> Leaf:
    return Leaf(name, f"«{name}»")
