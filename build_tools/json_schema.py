"""What may each kind of file say, in the words that editors' programs read?

A file with `over` lies over another and may hold only what differs: then nothing is required but the ids
that say which item is meant. A file without it that writes what every whole file begins with, is whole.
`check` knows which is which; a program that sees one file alone does not, and must never mark what is right.
"""

from __future__ import annotations

import functools
import json
from typing import Any

from build_tools.json_words import Json, cleaned, in_order
from schema import KINDS
from schema.layering import Layering
from schema.names import FIELD_NAMES, KIND_NAMES, heading
from schema.text import SLUG

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that both VS Code's and JetBrains' YAML support read in full."""

VERSION = "v1"
"""Raised when a file that was right would be marked as wrong."""

EXTENDS: Json = {
    "type": "string",
    "pattern": SLUG,
    "description": "Laget denne veilederen bygger på, for eksempel felles.",
}
BESIDE: Json = {
    key: {
        "type": "string",
        "pattern": SLUG,
        "title": title,
        "description": f"Punktet i laget under som det nye {text}.",
    }
    for key, title, text in (("before", "Før", "skal stå foran"), ("after", "Etter", "skal stå etter"))
}


@functools.cache
def schema(kind: str) -> Json:
    """The JSON Schema of a kind of file. No one changes it."""
    model = KINDS[kind][1]
    raw = model.model_json_schema(ref_template="{model}")
    steering = Layering.model_json_schema(ref_template="{model}")
    raw_parts = {**raw.pop("$defs", {}), **steering["$defs"], "entry": raw}
    parts = {name: cleaned(part) for name, part in raw_parts.items()}
    entry = parts["entry"]
    entry["properties"] |= _steering(kind, cleaned(steering)["properties"])
    definitions: Json = {}
    return {
        "$schema": DRAFT,
        "title": heading(KIND_NAMES[kind]),
        "description": entry["description"],
        "type": "object",
        "if": {"required": ["over"]},
        "then": _over(parts, "entry", definitions),
        "else": _whole(kind, parts, definitions),
        "definitions": dict(sorted(definitions.items())),
    }


def _steering(kind: str, fields: Json) -> Json:
    """The fields that say how a file is laid over another. A digest of six figures is read as a number."""
    fields["over"]["type"] = ["string", "number"]
    return {**fields, "extends": {**EXTENDS, "title": heading(FIELD_NAMES["extends"])}} if kind == "guide" else fields


def _whole(kind: str, parts: Json, definitions: Json) -> Json:
    """A file that adds to another without changing it never writes the field that a whole one begins with.

    The head of a guide is always laid over another head: a layer without a status is no guide.
    """
    entry = _linked(parts, "entry", definitions)
    required = definitions["entry"].pop("required")
    if kind != "guide":
        definitions["entry"]["dependencies"] = {required[0]: required[1:]}
    return entry


def as_text(found: Json) -> str:
    """A schema as the text of its file."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def files() -> dict[str, str]:
    """Every schema file: its name and its text."""
    return {f"{kind}.json": as_text(schema(kind)) for kind in KINDS}


def _linked(parts: Json, name: str, definitions: Json) -> Json:
    """A reference to a part that must be whole."""
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _ordered(_replaced(parts[name], lambda inner, _: _linked(parts, inner, definitions)))
    return {"$ref": f"#/definitions/{name}"}


def _over(parts: Json, name: str, definitions: Json) -> Json:
    """A reference to a part that may hold only what differs."""
    over = f"{name}-over"
    if over not in definitions:
        definitions[over] = {}
        part = _replaced(parts[name], lambda inner, listed: _in_layer(parts, inner, listed, definitions))
        by_id = "id" in part["properties"]
        part["properties"] |= BESIDE if by_id else {}
        definitions[over] = _ordered({**part, "required": ["id"] if by_id else []})
    return {"$ref": f"#/definitions/{over}"}


def _ordered(part: Json) -> Json:
    fields = part["properties"]
    return {**part, "properties": {name: fields[name] for name in in_order(fields)}}


def _in_layer(parts: Json, name: str, listed: bool, definitions: Json) -> Json:
    """A list without ids is replaced whole, and so is each of its items."""
    whole = listed and "id" not in parts[name]["properties"]
    return _linked(parts, name, definitions) if whole else _over(parts, name, definitions)


def _replaced(value: Any, link: Any, listed: bool = False) -> Any:
    """A copy in which each reference is what `link` makes of the name and of whether it is an item of a list."""
    if isinstance(value, list):
        return [_replaced(it, link) for it in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        beside = {key: it for key, it in value.items() if key != "$ref"}
        return {**beside, "allOf": [link(value["$ref"], listed)]} if beside else link(value["$ref"], listed)
    return {key: _replaced(it, link, key == "items") for key, it in value.items()}
