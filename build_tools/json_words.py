"""How does the validator's own JSON Schema become one that an editor can read?

Optional is what may be absent, every field has its Norwegian name, and a reference says which folder it means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from schema import KINDS
from schema.names import FIELD_NAMES, heading
from schema.reference import REFERENCE

Json = dict[str, Any]
FIRST = ("over", "locked", "extends", "id")
BESIDE = ("before", "after")
LAST = ("sources", "certainty", "checked", "owner", "check_every", "formerly", "note", "without")


USUAL = (
    ("Service", "way_round"),
    ("Service", "channels"),
    ("Channel", "number"),
)
"""Model and field that nearly every file says, though it need not: a new file asks for them with the required ones."""


def in_order(keys: Mapping[str, object]) -> list[str]:
    """The order that fields are written in: how the file is laid, its own words, what they rest on."""
    first = FIRST + BESIDE if "id" in keys else FIRST
    middle = [key for key in keys if key not in first + LAST]
    return [*(key for key in first if key in keys), *middle, *(key for key in LAST if key in keys)]


def cleaned(part: Json) -> Json:
    """A part without the words of the machine: fields in order with their Norwegian names; optional is absent."""
    fields = {
        name: {"title": heading(FIELD_NAMES[name] or "lengde"), **_field(field)}
        for name, field in part["properties"].items()
        if name != "slug"
    }
    return {
        "description": part.get("description", ""),
        "type": "object",
        "properties": fields,
        "required": [name for name in in_order(fields) if name in part.get("required", ())],
        "additionalProperties": False,
    }


def _field(field: Json) -> Json:
    """A field's own schema: no default of nothing, no choice between something and nothing."""
    something = [it for it in field.pop("anyOf", []) if it != {"type": "null"}]
    merged = {**(something[0] if something else {}), **field}
    told = {
        key: value
        for key, value in merged.items()
        if key != "title" and (key != "default" or value not in (None, [], {}))
    }
    said = re.findall(r"«([^»]+)»", told.get("description", ""))
    if said and told.get("type") == "string" and "pattern" not in told and "enum" not in told:
        told["examples"] = said
    return _with_references(told)


def _with_references(field: Json) -> Json:
    """Say which folder a reference is a file of, where the field is read."""
    for key, place in (
        ("", field),
        ("items", field.get("items", {})),
        ("propertyNames", field.get("propertyNames", {})),
    ):
        kind = place.pop(REFERENCE, None)
        if kind:
            place.pop("examples", None)
            what = "Nøkkelen er navnet" if key == "propertyNames" else "Navnet"
            field["description"] += f" {what} på en fil i mappen {KINDS[kind][0]}, uten .yml."
    return field
