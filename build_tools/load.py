"""What does the file say, and where does it say it?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from build_tools.problems import Mark, Problem, SourceFile
from build_tools.yaml_mistakes import explain

MAX_BYTES = 500_000
"""A content file is a page or two. Past this it is a mistake, and reading it would stop everyone else."""

MAX_DEPTH = 20
"""The deepest entry in the model has 7 levels; thousands of nested lists exhaust the stack."""


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


Raw = Written | Items | Fields
"""Content before the schema has seen it. The value itself carries its mark, so a merge keeps it."""


class Refused(Exception):
    """The file cannot be read as content."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read(path: Path, root: Path) -> Fields:
    """The fields of one YAML file, every scalar as text.

    `root` is the folder that places are named from. Raises Refused with one problem when
    the file is not UTF-8, not YAML, or uses YAML that content has no need of.
    """
    file = SourceFile(path.relative_to(root).as_posix(), "")
    data = _bytes(path, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(_problem("not-utf8", Mark(file), byte=data[error.start])) from None
    return parse(SourceFile(file.path, text))


def parse(file: SourceFile) -> Fields:
    """The fields of a file that is already read. Raises Refused as `read` does."""
    _refuse_invisible(file)
    try:
        tree = _Reader(file).document()
    except yaml.YAMLError as error:
        raise Refused(explain(error, file)) from None
    if not isinstance(tree, Fields):
        raise Refused(_problem("not-fields", tree.mark if tree is not None else Mark(file)))
    return tree


def _bytes(path: Path, file: SourceFile) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Refused(_problem("too-large", Mark(file), limit=MAX_BYTES // 1000))
        return path.read_bytes()
    except OSError:
        raise Refused(_problem("unreadable", Mark(file))) from None


def _refuse_invisible(file: SourceFile) -> None:
    for number, line in enumerate(file.text.split("\n"), start=1):
        for column, sign in enumerate(line.removesuffix("\r"), start=1):
            if (sign < " " and sign != "\t") or sign in INVISIBLE:
                raise Refused(_problem("invisible", Mark(file, number, column), sign=f"U+{ord(sign):04X}"))


INVISIBLE = frozenset(
    "\x7f\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029\x85"
)
"""Signs that no one sees and that turn or split a line: a text could read otherwise than it is."""


def _problem(code: str, mark: Mark, **words: object) -> Problem:
    return explain(code, mark.file, mark, **words)


class _Reader:
    """Turns the parser's events into marked values."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self.lines = file.text.splitlines()
        self.events: Iterator[Any] = yaml.parse(file.text, Loader=yaml.CSafeLoader)

    def document(self) -> Raw | None:
        tree = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and tree is not None:
                raise Refused(_problem("two-documents", self._mark(event)))
            if isinstance(event, yaml.NodeEvent):
                tree = self._value(event, depth=0, in_braces=False)
        return tree

    def _mark(self, event: Any) -> Mark:
        return Mark(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _value(self, event: Any, depth: int, in_braces: bool) -> Raw:
        self._refuse_yaml_tricks(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, depth)
        return self._fields(event, depth)

    def _refuse_yaml_tricks(self, event: Any, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise Refused(_problem("alias", self._mark(event), sign="*"))
        if event.anchor is not None:
            raise Refused(_problem("alias", self._mark(event), sign="&"))
        if event.tag is not None:
            raise Refused(_problem("tag", self._mark(event)))
        if depth > MAX_DEPTH:
            raise Refused(_problem("too-deep", self._mark(event), limit=MAX_DEPTH))

    def _scalar(self, event: Any) -> Written:
        mark = self._mark(event)
        if not event.style:
            self._refuse_cut_off(event)
        return Written(event.value, mark)

    def _refuse_cut_off(self, event: Any) -> None:
        """A comment behind prose is text that is lost; behind one word it is a comment when a space follows its #."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        cut = rest.lstrip()
        if cut.startswith("#") and (" " in event.value or cut[1:2].strip()):
            mark = Mark(self.file, end.line + 1, end.column + 1 + len(rest) - len(cut))
            raise Refused(_problem("cut-off", mark, rest=cut.rstrip()))

    def _items(self, event: Any, depth: int) -> Items:
        values: list[Raw] = []
        for inner in self.events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            values.append(self._value(inner, depth + 1, bool(event.flow_style)))
        return Items(values, self._mark(event))

    def _fields(self, event: Any, depth: int) -> Fields:
        fields = Fields({}, self._mark(event))
        for inner in self.events:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            key = self._key(inner, fields, depth)
            fields[key] = self._value(next(self.events), depth + 1, bool(event.flow_style))
            self._refuse_comma(event, key, fields[key])
        return fields

    def _key(self, event: Any, fields: Fields, depth: int) -> Written:
        key = self._value(event, depth + 1, in_braces=False)
        if not isinstance(key, Written):
            raise Refused(_problem("strange-key", key.mark))
        if key in fields:
            raise Refused(_problem("twice", key.mark, key=key, first=fields.key(key).mark.line))
        return key

    def _refuse_comma(self, event: Any, key: Written, value: Raw) -> None:
        if event.flow_style and value == "" and (" " in key or key[:1].isupper()):
            raise Refused(_problem("comma-in-braces", key.mark, key=key))
