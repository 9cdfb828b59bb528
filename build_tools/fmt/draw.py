"""How are the fields of a file laid out on lines?"""

from __future__ import annotations

from typing import Any

import yaml

from build_tools.fmt.comments import Comments
from build_tools.fmt.scalars import WIDTH, block, inline
from build_tools.json_schema import schema
from build_tools.json_words import Json

LONGEST_ITEM = 40
"""A list of longer texts is read one under another."""


class Drawing:
    """Draws the fields of one file of a kind, with its comments."""

    def __init__(self, kind: str, comments: Comments) -> None:
        self.schema = schema(kind)
        self.comments = comments

    def document(self, tree: Any) -> str:
        """The whole file."""
        top = [*self.comments.top, *([""] if self.comments.top[1:] else [])]
        fields = self._fields(tree, {"$ref": self.schema["then"]["$ref"]}, "")
        return "\n".join([*top, *fields, *self.comments.end]) + "\n"

    def _part(self, about: Json) -> Json:
        """The part of the schema that a reference means."""
        if "allOf" in about:
            about = about["allOf"][0]
        found: Json = self.schema["definitions"][about["$ref"].rpartition("/")[2]] if "$ref" in about else about
        return found

    def _fields(self, node: Any, about: Json, space: str) -> list[str]:
        lines: list[str] = []
        for key, value, inner in self._in_order(node, about):
            lines += [f"{space}{said}".rstrip() for said in self.comments.above.get(key.start_mark.index, ())]
            name = inline(key.value, {"type": "string"})
            lines += self._beside(f"{space}{name}:", value, inner, space, key)
        return lines

    def _in_order(self, node: Any, about: Json) -> list[tuple[Any, Any, Json]]:
        """Keys in the order of the model; those it does not know, last; a mapping by entry keeps its own."""
        part = self._part(about)
        known: Json = part.get("properties", {})
        order = {name: place for place, name in enumerate(known)}
        each: Json = next(iter(part.get("patternProperties", {}).values()), {})
        pairs = [(key, value, known.get(key.value, each)) for key, value in node.value]
        return sorted(pairs, key=lambda it: order.get(it[0].value, len(order)))

    def _beside(self, start: str, value: Any, about: Json, space: str, owner: Any) -> list[str]:
        """A value behind its key, or under it."""
        behind = self.comments.behind.get(owner.start_mark.index, "")
        one = self._one_line(value, about)
        if one is not None and len(start) + 1 + len(one) <= WIDTH:
            if not behind:
                return [f"{start} {one}".rstrip(" ")]
            line = f"{start} {one}  {behind}"
            return [line] if " " not in one or one[-1] in "]}\"'" else [f"{space}{behind}", f"{start} {one}"]
        above = [f"{space}{behind}"] if behind else []
        return [*above, *self._under(start, value, about, space)]

    def _under(self, start: str, value: Any, about: Json, space: str) -> list[str]:
        inner = f"{space}  "
        if isinstance(value, yaml.MappingNode):
            return [start, *self._fields(value, about, inner)]
        if isinstance(value, yaml.SequenceNode):
            return [start, *self._items(value, self._part(about).get("items", {}), inner)]
        lines = block(value.value, WIDTH - len(inner))
        if lines is None:
            return [f"{start} {inline(value.value, about)}"]
        return [f"{start} {lines[0]}", *(f"{inner}{line}".rstrip(" ") for line in lines[1:])]

    def _items(self, node: Any, about: Json, space: str) -> list[str]:
        lines: list[str] = []
        for item in node.value:
            if isinstance(item, yaml.MappingNode) and self._one_line(item, about) is None:
                lines += self._group(item, about, space)
            else:
                lines += [f"{space}{said}".rstrip() for said in self.comments.above.get(item.start_mark.index, ())]
                lines += self._beside(f"{space}-", item, about, space, item)
        return lines

    def _group(self, item: Any, about: Json, space: str) -> list[str]:
        """The fields of an item, the first of them behind its dash, comments above the dash."""
        lines = self._fields(item, about, f"{space}  ")
        first = next(place for place, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
        above = [f"{space}{line.strip()}".rstrip() for line in lines[:first]]
        return [*above, f"{space}- {lines[first].lstrip()}", *lines[first + 1 :]]

    def _one_line(self, value: Any, about: Json) -> str | None:
        """A value on one line; None when it is to stand on lines of its own."""
        if isinstance(value, yaml.ScalarNode):
            return self._scalar(value, about)
        if not value.value:
            return "[]" if isinstance(value, yaml.SequenceNode) else "{}"
        if isinstance(value, yaml.SequenceNode):
            return self._short_list(value, self._part(about).get("items", {}))
        return self._small_group(value, about)

    def _scalar(self, node: Any, about: Json) -> str | None:
        if not node.value and not node.style:
            return ""
        one = inline(node.value, about)
        prose = " " in node.value.strip() and one[0] in "\"'"
        return None if prose or "\n" in node.value else one

    def _short_list(self, node: Any, about: Json) -> str | None:
        if not all(isinstance(it, yaml.ScalarNode) and 0 < len(it.value) <= LONGEST_ITEM for it in node.value):
            return None
        items = [inline(it.value, about, flow=True) for it in node.value]
        prose = any(" " in it and it[0] in "\"'" for it in items)
        return None if prose or self._has_comments(node) else f"[{', '.join(items)}]"

    def _small_group(self, node: Any, about: Json) -> str | None:
        """A group without prose: hours, ages."""
        if any(_is_prose(self._part(it)) for it in self._part(about).get("properties", {"": {}}).values()):
            return None
        pairs = [(key, self._in_flow(value, inner)) for key, value, inner in self._in_order(node, about)]
        if self._has_comments(node) or not all(text for _, text in pairs):
            return None
        return "{" + ", ".join(f"{inline(key.value, {}, flow=True)}: {text}" for key, text in pairs) + "}"

    def _in_flow(self, value: Any, about: Json) -> str | None:
        if isinstance(value, yaml.ScalarNode):
            return inline(value.value, about, flow=True) if value.value else None
        return self._one_line(value, about)

    def _has_comments(self, node: Any) -> bool:
        """A list or group that has comments inside stands on lines of its own."""
        held = {*self.comments.above, *self.comments.behind}
        inside = (part for it in node.value for part in (it if isinstance(it, tuple) else (it,)))
        return any(part.start_mark.index in held for part in inside)


def _is_prose(about: Json) -> bool:
    return not ({"pattern", "enum", "items"} & about.keys()) and about.get("type", "string") in ("string", "object")
