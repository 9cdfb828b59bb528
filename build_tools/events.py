"""How do the YAML parser's events become values that know their place?

Every scalar stays text: `116117`, `0123456`, `15:30` and `no` are what they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from build_tools.problems import Mark, Refused, SourceFile
from build_tools.raw import Fields, Items, Raw, Written
from build_tools.yaml_mistakes import MISTAKES

MAX_VALUES = 5_000
"""The longest entry in the content has 1,400. Each is compared with others, so time grows by the square."""

INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Signs that no one sees and that turn or split a line: a text could read otherwise than it is."""

MAX_DEPTH = 20
"""The deepest entry in the model has 7 levels; thousands of nested lists exhaust the stack."""


def _refused(code: str, mark: Mark, **words: Any) -> Refused:
    return Refused(MISTAKES.at(f"yaml-{code}", mark, **words))


class EventReader:
    """Turns the parser's events into marked values. Raises Refused, or the parser's own error."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self.lines = file.text.splitlines()
        self.values = 0
        self.events: Iterator[Any] = iter(yaml.CSafeLoader(file.text).get_event, None)

    def document(self) -> Raw | None:
        """The one document of the file; None when it is empty."""
        tree = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and tree is not None:
                raise _refused("two-documents", self._mark(event))
            if isinstance(event, yaml.NodeEvent):
                tree = self._value(event, depth=0)
        return tree

    def _mark(self, event: Any) -> Mark:
        return Mark(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _value(self, event: Any, depth: int) -> Raw:
        self._refuse_yaml_tricks(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, depth)
        return self._fields(event, depth)

    def _refuse_yaml_tricks(self, event: Any, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise _refused("alias", self._mark(event), sign="*")
        if event.anchor is not None:
            raise _refused("alias", self._mark(event), sign="&")
        if event.tag is not None:
            raise _refused("tag", self._mark(event))
        if depth > MAX_DEPTH:
            raise _refused("too-deep", self._mark(event), limit=MAX_DEPTH)
        self.values += 1
        if self.values > MAX_VALUES:
            raise _refused("too-many", self._mark(event), limit=MAX_VALUES)

    def _scalar(self, event: Any) -> Written:
        mark = self._mark(event)
        if not event.style:
            self._refuse_cut_off(event)
        hidden = INVISIBLE.search(event.value) if event.style == '"' else None
        if hidden:
            raise _refused("invisible", mark, sign=f"U+{ord(hidden[0]):04X}")
        return Written(event.value, mark)

    def _refuse_cut_off(self, event: Any) -> None:
        """A comment behind prose is text that is lost; behind one word it is a comment when a space follows its #."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        cut = rest.lstrip()
        if cut.startswith("#") and (" " in event.value or cut[1:2].strip()):
            mark = Mark(self.file, end.line + 1, end.column + 1 + len(rest) - len(cut))
            raise _refused("cut-off", mark, rest=cut.rstrip())

    def _items(self, event: Any, depth: int) -> Items:
        values: list[Raw] = []
        for inner in self.events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            values.append(self._value(inner, depth + 1))
        return Items(values, self._mark(event))

    def _fields(self, event: Any, depth: int) -> Fields:
        fields = Fields({}, self._mark(event))
        for inner in self.events:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            key = self._key(inner, fields, depth)
            fields[key] = self._value(next(self.events), depth + 1)
            self._refuse_comma(event, key, fields[key])
        return fields

    def _key(self, event: Any, fields: Fields, depth: int) -> Written:
        key = self._value(event, depth + 1)
        if not isinstance(key, Written):
            raise _refused("strange-key", key.mark)
        if key in fields:
            raise _refused("twice", key.mark, key=key, first=fields.key(key).mark.line)
        return key

    def _refuse_comma(self, event: Any, key: Written, value: Raw) -> None:
        """Inside {} a comma ends the text: what follows it becomes a field without a value."""
        if event.flow_style and value == "":
            raise _refused("comma-in-braces", key.mark, key=key)
