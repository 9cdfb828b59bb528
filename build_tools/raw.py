"""What does content look like before the schema has seen it?

The value itself carries the mark of the place where it was written, so a merge keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.problems import Mark


class Written(str):
    """A scalar, always text, that knows where it was written."""

    __slots__ = ("mark",)
    mark: Mark

    def __new__(cls, text: str, mark: Mark) -> Written:
        """The text as it was written at a mark."""
        written = super().__new__(cls, text)
        written.mark = mark
        return written


class Items(list["Raw"]):
    """A list that knows where it was written."""

    __slots__ = ("mark",)

    def __init__(self, values: list[Raw], mark: Mark) -> None:
        super().__init__(values)
        self.mark = mark

    def ids(self) -> list[str]:
        """The ids of its items, in order; items without one are passed over."""
        return [str(item["id"]) for item in self if isinstance(item, Fields) and "id" in item]


class Fields(dict[str, "Raw"]):
    """A mapping that knows where it, and each of its keys, was written."""

    __slots__ = ("mark",)

    def __init__(self, values: dict[str, Raw], mark: Mark) -> None:
        super().__init__(values)
        self.mark = mark

    def key(self, name: str) -> Written:
        """The key as it was written, with its mark. Raises KeyError when it is missing."""
        if name not in self:
            raise KeyError(name)
        return next(key for key in self if key == name and isinstance(key, Written))

    def without(self, *names: str) -> Fields:
        """The same fields but for some."""
        return Fields({key: value for key, value in self.items() if key not in names}, self.mark)

    def texts(self, name: str) -> tuple[Written, ...]:
        """The texts of a list, none when there is no such list."""
        value = self.get(name)
        return tuple(item for item in value if isinstance(item, Written)) if isinstance(value, Items) else ()


Raw = Written | Items | Fields

Path = tuple[str | int, ...]
"""The way to a value by its keys and list places: ("how", 0, "do")."""


def within(value: Raw) -> Iterator[Raw]:
    """A value and every value inside it."""
    yield value
    for inner in value.values() if isinstance(value, Fields) else value if isinstance(value, Items) else ():
        yield from within(inner)


def value_at(fields: Raw, path: Path) -> Raw | None:
    """The value that a path leads to, or None."""
    value: Raw | None = fields
    for part in path:
        if isinstance(value, Fields) and part in value:
            value = value[str(part)]
        elif isinstance(value, Items) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def mark_at(fields: Fields, path: Path) -> Mark:
    """Where the value that a path leads to was written; else the nearest thing around it."""
    for end in range(len(path), 0, -1):
        value = value_at(fields, path[:end])
        if value is not None:
            named = isinstance(value, Fields | Items) and isinstance(path[end - 1], str)
            return key_mark(fields, path[:end]) if named else value.mark
    return fields.mark


def key_mark(fields: Fields, path: Path) -> Mark:
    """Where the key at the end of a path was written; else the nearest thing around it."""
    around = value_at(fields, path[:-1])
    if isinstance(around, Fields) and path[-1] in around:
        return around.key(str(path[-1])).mark
    return mark_at(fields, path[:-1])
