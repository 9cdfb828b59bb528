"""Which fields does a form have for a kind of file?

As in the files that editors' programs read: a layer that lies over another may hold only what differs, so there
nothing is required but the ids that say which item is meant. `check` knows which file is whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.json_words import BESIDE, Json, in_order
from build_tools.views.words import DAY_WORDS
from schema import KINDS
from schema.layering import Layering
from schema.names import FIELD_NAMES, ITEM_NAMES, heading
from schema.reference import REFERENCE

Pickable = Mapping[str, Mapping[str, str]]
"""What a reference may mean: a kind of entry, or a pattern that several kinds fit → slug → name."""

TITLES = {"title", "short", "label", "heading", "section", "act", "publisher", "unit", "year", "plural", "by"}
"""Texts of one line. All others may be long."""

FIRST = ("id", "title")
"""What a thing is called stands above all else it says."""

SUMMED = ("number", "title", "heading", "do", "sign", "text", "to")
"""What is shown of a thing in a list beside its id. The first field that it has."""

YES_NO = [{"label": "Ja", "value": True}, {"label": "Nei", "value": False}]
"""A choice and not a switch: a switch that nobody has touched would be saved as no, and we would say what we do not know."""

STEERING = ("over", "extends")
"""Fields that only a person who sees the layer below can write. They are kept as they are."""


@dataclass(frozen=True)
class Form:
    """The form for one kind of file in one layer."""

    parts: Json
    pickable: Pickable
    whole: bool
    """Whether files in the layer say all there is to say: nothing lies below."""

    def fields(self, part: Json) -> list[Json]:
        """A field for each thing that a file, or a part of it, may say."""
        properties = {name: it for name, it in part["properties"].items() if name not in ("slug", *STEERING)}
        required = part.get("required", ())
        order = sorted(in_order(properties), key=lambda it: it not in FIRST)
        return [self._field(name, properties[name], name in required) for name in order]

    def _field(self, name: str, raw: Json, required: bool) -> Json:
        something = [it for it in raw.get("anyOf", []) if it != {"type": "null"}]
        about = {**(something[0] if something else {}), **raw}
        return {
            "name": name,
            "label": heading(FIELD_NAMES[name] or "lengde"),
            "hint": about.get("description", "").split("\n")[0],
            "required": required and (self.whole or name == "id"),
            **self._shape(name, about),
        }

    def _shape(self, name: str, about: Json) -> Json:
        """What an editor fills in: a part, a list, one of several, or a text."""
        about = about["allOf"][0] if "allOf" in about else about
        if "$ref" in about:
            return {"widget": "object", "collapsed": True, "fields": self.fields(self.parts[about["$ref"]])}
        if "patternProperties" in about:
            return {"widget": "object", "collapsed": True, "fields": self._one_for_each(about)}
        if about.get("type") == "array":
            return self._list(name, {"description": about.get("description", ""), **about["items"]})
        return self._picked(about) or _typed(name, about)

    def _list(self, name: str, item: Json) -> Json:
        """Several things: picked from a list, or each with a form of its own."""
        picked = self._picked(item)
        if picked:
            return {**picked, "multiple": True, "dropdown_threshold": 0}
        one = {"widget": "list", "label_singular": heading(ITEM_NAMES.get(name, FIELD_NAMES[name]))}
        if "$ref" not in item:
            return {**one, "field": {"name": name, "label": one["label_singular"], **_typed(name, item)}}
        part = self.parts[item["$ref"]]
        shown = [
            *(it for it in ("id",) if it in part["properties"]),
            *[it for it in SUMMED if it in part["properties"]][:1],
        ]
        beside = [_beside(it) for it in BESIDE if "id" in part["properties"] and not self.whole]
        told = {"summary": " ".join(f"{{{{fields.{it}}}}}" for it in shown)} if shown else {}
        return {**one, **told, "collapsed": "auto", "fields": [*self.fields(part), *beside]}

    def _one_for_each(self, about: Json) -> list[Json]:
        """A field for each reader, arena or level that the guide has."""
        value = next(iter(about["patternProperties"].values()))
        names = self.pickable[about["propertyNames"][REFERENCE]]
        return [
            {"name": slug, "label": name, "required": False, **self._shape("", value)} for slug, name in names.items()
        ]

    def _picked(self, about: Json) -> Json | None:
        """One of the values that there are, by the names people know them by. None when it is written freely."""
        if about.get("type") == "boolean":
            return {"widget": "select", "options": YES_NO}
        if "enum" in about:
            return {"widget": "select", "options": _choices(about)}
        source = about.get(REFERENCE) or about.get("pattern")
        return {"widget": "select", "options": source} if source in self.pickable else None


def form(kind: str, pickable: Pickable, *, whole: bool) -> list[Json]:
    """The fields of the form for a kind of file. `options` that are a word stand for the list in `pickable`."""
    raw = KINDS[kind][1].model_json_schema(ref_template="{model}")
    steering = Layering.model_json_schema(ref_template="{model}")
    own = {**raw, "properties": {**raw["properties"], **({} if whole else steering["properties"])}}
    return Form({**raw.get("$defs", {}), **steering["$defs"]}, pickable, whole).fields(own)


def _beside(name: str) -> Json:
    return {"name": name, "label": {"before": "Før", "after": "Etter"}[name], "required": False}


def _choices(about: Json) -> list[Json]:
    """Each value with the word that its field's help says it by: «municipality (kommunen)»."""
    said = dict(re.findall(r"([\w-]+) \(([^)]+)\)", about.get("description", "")))
    return [{"label": heading(said.get(it) or DAY_WORDS.get(it, it)), "value": it} for it in about["enum"]]


def _typed(name: str, about: Json) -> Json:
    """A value that is written."""
    if about.get("type") == "integer":
        bounds = {ours: about[theirs] for ours, theirs in (("min", "minimum"), ("max", "maximum")) if theirs in about}
        return {"widget": "number", "value_type": "int", **bounds}
    if about.get("format") == "date":
        return {"widget": "string", "pattern": [r"^\d{4}-\d\d-\d\d$", "Skriv år-måned-dag: 2026-12-01."]}
    if "pattern" in about:
        return {"widget": "string", "pattern": [about["pattern"], _sample(about)]}
    return {"widget": "string" if name in TITLES else "text"}


def _sample(about: Json) -> str:
    sample: Any = next(iter(about.get("examples", [])), "")
    return f"Skriv det slik: {sample}" if sample else "Teksten har en annen form enn den skal ha."
