"""What does an empty content file look like, with its help beside each field?"""

from __future__ import annotations

import re
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from build_tools.begun import below, finished, laid_over
from build_tools.editors import schema_line
from build_tools.json_words import USUAL, in_order
from schema import KINDS
from schema.text import SLUG, TO_FILL

UNWRITTEN = ("slug", "checked", "formerly", "owner", "check_every")
"""What no one writes in a new file: its name, a check no one has made, addresses it never had, and what guide.yml says for all."""


class NewFileError(Exception):
    """The file cannot be made, and why."""


def create(content: Path, layer: str, kind: str, slug: str) -> Path:
    """A new content file in a layer, never written over one that is there.

    It has every required field, and a finished file to look at; or, when a layer below has the entry already, only
    what a layer writes: what is different.
    """
    path = content / layer / KINDS[kind][0] / f"{slug}.yml"
    if not re.fullmatch(SLUG, slug):
        raise NewFileError(f"«{slug}» kan ikke være et filnavn. Bruk små bokstaver a–z, tall og bindestrek.")
    if not (content / layer / "guide.yml").is_file():
        raise NewFileError(f"Det finnes ikke noe lag som heter «{layer}».")
    if path.exists():
        raise NewFileError(f"{path.relative_to(content.parent)} finnes fra før.")
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{schema_line(kind)}\n{_begun(content, layer, kind, slug)}", "utf-8")
    return path


def _begun(content: Path, layer: str, kind: str, slug: str) -> str:
    base = below(content, layer, (kind, slug))
    return laid_over(kind, base) if base else blank(KINDS[kind][1]) + finished(content, layer, kind)


def blank(model: type[BaseModel]) -> str:
    """The required fields of a model as YAML, each with its help as a comment above; then what may be said too."""
    more = [f"# {line}".rstrip() for line in _lines(model, indent=0, required=False)]
    return "\n".join([*_lines(model, indent=0), *([MORE, *more] if more else [])]) + "\n"


MORE = """\

# Du kan også si dette. Ta bort «# » foran linjene du vil bruke, og behold innrykket."""


def _lines(model: type[BaseModel], indent: int, required: bool = True) -> list[str]:
    fields = {field.alias or name: field for name, field in model.model_fields.items() if name not in UNWRITTEN}
    lines: list[str] = []
    for name in in_order(fields):
        if (fields[name].is_required() or (model.__name__, name) in USUAL) == required:
            lines += _field(name, fields[name], indent)
    return lines


def _field(name: str, field: FieldInfo, indent: int) -> list[str]:
    space = " " * indent
    help_line = f"{space}# {(field.description or '').splitlines()[0]}" if field.description else ""
    return [*filter(None, [help_line]), *_value(f"{space}{name}:", field.annotation, indent)]


def _value(key: str, annotation: Any, indent: int) -> list[str]:
    if get_origin(annotation) is UnionType:
        return _value(key, get_args(annotation)[0], indent)
    if get_origin(annotation) is dict:
        return [key, *_value(f"{' ' * (indent + 2)}{TO_FILL}:", get_args(annotation)[1], indent + 2)]
    if get_origin(annotation) is tuple:
        return _list(key, get_args(annotation)[0], indent)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [key, *_lines(annotation, indent + 2)]
    return [f"{key} {_sample(annotation)}"]


def _list(key: str, annotation: Any, indent: int) -> list[str]:
    """A list with its first item, the help of which stands above the dash."""
    if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        return [f"{key} [{_sample(annotation)}]"]
    lines = _lines(annotation, indent + 4)
    first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
    dash = " " * (indent + 2)
    return [key, *(dash + it.lstrip() for it in lines[:first]), f"{dash}- {lines[first].lstrip()}", *lines[first + 1 :]]


def _sample(annotation: Any) -> str:
    """The least sure certainty; everything else is for the author to say."""
    choices = get_args(annotation) if get_origin(annotation) is Literal else ()
    return "unconfirmed" if "unconfirmed" in choices else "true" if annotation is bool else TO_FILL
