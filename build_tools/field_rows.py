"""What is each field of a model called, must it be there, and what stands inside it?"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from build_tools.json_words import USUAL, in_order
from build_tools.model_words import part_of
from schema.names import FIELD_NAMES, heading

UNSAID = "slug"
"""The file's own name says it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field as an editor reads of it."""

    name: str
    title: str
    """What the forms call it."""

    must: str
    """Whether it is to be there; empty when it may be left out."""

    help: str
    inside: tuple[Row, ...]
    """The fields of the part, or of each item, that it holds."""


def rows(model: type[BaseModel]) -> tuple[Row, ...]:
    """The fields of a model in the order that they are written in."""
    fields = {field.alias or name: field for name, field in model.model_fields.items() if name != UNSAID}
    return tuple(
        Row(
            name,
            heading(FIELD_NAMES[name] or "lengde"),
            "må stå" if fields[name].is_required() else "bør stå" if (model.__name__, name) in USUAL else "",
            " ".join((fields[name].description or "").split()),
            rows(part) if (part := part_of(fields[name].annotation)) else (),
        )
        for name in in_order(fields)
    )
