"""How is one value of a file changed, and nothing else in it?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from build_tools.fmt.comments import Comments, attached
from build_tools.fmt.draw import Drawing
from build_tools.load import parse
from build_tools.problems import SourceFile

Value = str | Sequence["Value"] | Mapping[str, "Value"]
Way = tuple[str, ...]
"""The way to a value: keys, and the ids of items in lists: ("channels", "telefon", "number")."""

NOWHERE = yaml.Mark("", -1, -1, -1, "", 0)
"""Where a new value was written: no comment stands by it."""


def changed(file: SourceFile, kind: str, changes: Mapping[Way, Value | None]) -> str:
    """The text of a file of a kind, in form, with some values put in; None takes a value away.

    The last part of a way may be new. Raises KeyError when what leads to it is not in the file, Refused when the file
    cannot be read.
    """
    text = file.text.replace("\r\n", "\n")
    parse(SourceFile(file.path, text))
    tree = yaml.compose(text, yaml.CBaseLoader)
    comments = attached(text, tree)
    for way, value in changes.items():
        _put(_inside(tree, way[:-1]), way[-1], value)
    return Drawing(kind, comments).document(tree)


def written(kind: str, top: str, values: Mapping[str, Value]) -> str:
    """The text of a new file of a kind, in form: a line at its top, if it has one, and its values."""
    return Drawing(kind, Comments(top=[top] if top else [])).document(_node(values))


def _inside(node: Any, way: Way) -> Any:
    for name in way:
        node = _item(node, name) if isinstance(node, yaml.SequenceNode) else _fields(node)[name]
    return node


def _item(node: yaml.SequenceNode, name: str) -> Any:
    for item in node.value:
        if isinstance(item, yaml.MappingNode) and getattr(_fields(item).get("id"), "value", None) == name:
            return item
    raise KeyError(name)


def _fields(node: Any) -> dict[str, Any]:
    if not isinstance(node, yaml.MappingNode):
        raise KeyError
    return {key.value: value for key, value in node.value}


def _put(node: Any, name: str, value: Value | None) -> None:
    """A value at a key, or an item at the end of a list: there its name is its id, which the value says itself."""
    if isinstance(node, yaml.SequenceNode):
        node.value.append(_node(value or ""))
        return
    place = next((at for at, (key, _) in enumerate(node.value) if key.value == name), len(node.value))
    key = node.value[place][0] if place < len(node.value) else _node(name)
    node.value[place : place + 1] = [] if value is None else [(key, _node(value))]


def _node(value: Value) -> Any:
    if isinstance(value, str):
        return yaml.ScalarNode("", value, NOWHERE, NOWHERE)
    if isinstance(value, Mapping):
        pairs = [(_node(key), _node(inner)) for key, inner in value.items()]
        return yaml.MappingNode("", pairs, NOWHERE, NOWHERE)
    return yaml.SequenceNode("", [_node(inner) for inner in value], NOWHERE, NOWHERE)
