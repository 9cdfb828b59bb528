"""What does an empty content file look like, with its help beside each field?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schema import KINDS
from schema.text import SLUG, TO_FILL


class NewFileError(Exception):
    """The file cannot be made, and why."""


def create(content: Path, layer: str, kind: str, slug: str) -> Path:
    """A new content file in a layer, with every required field. Never writes over a file."""
    path = content / layer / KINDS[kind][0] / f"{slug}.yml"
    if not re.fullmatch(SLUG, slug):
        raise NewFileError(f"«{slug}» kan ikke være et filnavn. Bruk små bokstaver a–z, tall og bindestrek.")
    if not (content / layer / "guide.yml").is_file():
        raise NewFileError(f"Det finnes ikke noe lag som heter «{layer}».")
    if path.exists():
        raise NewFileError(f"{path.relative_to(content.parent)} finnes fra før.")
    path.parent.mkdir(exist_ok=True)
    path.write_text(blank(KINDS[kind][1]), "utf-8")
    return path


def blank(model: type[BaseModel]) -> str:
    """The required fields of a model as YAML, each with its help as a comment above."""
    return "\n".join(_lines(model, indent=0)) + "\n"


def _lines(model: type[BaseModel], indent: int) -> list[str]:
    lines: list[str] = []
    for name, field in model.model_fields.items():
        if field.is_required() and name != "slug":
            lines += _field(field.alias or name, field, indent)
    return lines


def _field(name: str, field: FieldInfo, indent: int) -> list[str]:
    space = " " * indent
    help_line = f"{space}# {(field.description or '').splitlines()[0]}" if field.description else ""
    return [*filter(None, [help_line]), *_value(f"{space}{name}:", field.annotation, indent)]


def _value(key: str, annotation: Any, indent: int) -> list[str]:
    if get_origin(annotation) is tuple:
        return [key, *_item(get_args(annotation)[0], indent)]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [key, *_lines(annotation, indent + 2)]
    return [f"{key} {_sample(annotation)}"]


def _item(annotation: Any, indent: int) -> list[str]:
    """The first item of a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        lines = _lines(annotation, indent + 4)
        first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
        lines[first] = " " * (indent + 2) + "- " + lines[first].lstrip()
        return lines
    return [" " * (indent + 2) + f"- {_sample(annotation)}"]


def _sample(annotation: Any) -> str:
    """The least sure certainty; everything else is for the author to say."""
    choices = get_args(annotation) if get_origin(annotation) is Literal else ()
    return "unconfirmed" if "unconfirmed" in choices else TO_FILL
