"""Does each entry say what the schema asks for, in words its author understands?"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_tools.chain import Chain
from build_tools.layers import Layered
from build_tools.load import Fields, Items, Raw, Written
from build_tools.model_words import fields_at, kind_word, said
from build_tools.problems import Mark, Problem, guess
from schema import KINDS
from schema.entry import Entry
from schema.layering import Layering
from schema.text import TO_FILL


@dataclass(frozen=True, slots=True)
class Checked:
    """An entry, and the text it was made from."""

    entry: Entry
    fields: Fields
    locked: tuple[Written, ...]


def check(chain: Chain) -> tuple[dict[tuple[str, str], Checked], list[Problem]]:
    """The entries that hold, by kind and slug, and what is wrong with the others."""
    entries: dict[tuple[str, str], Checked] = {}
    problems = [problem for file in chain.files for problem in check_steering(file)]
    for (kind, slug), layered in chain.entries.items():
        if layered.gone:
            continue
        try:
            entries[kind, slug] = _checked(kind, slug, layered)
        except ValidationError as error:
            problems += _problems(error, KINDS[kind][1], layered.fields)
    return entries, problems


def check_steering(file: Fields) -> list[Problem]:
    """What is wrong with the fields that say how a file is laid over another."""
    own = {key: value for key, value in file.items() if key in Layering.model_fields}
    try:
        Layering.model_validate(own)
    except ValidationError as error:
        return _problems(error, Layering, file)
    return []


def _checked(kind: str, slug: str, layered: Layered) -> Checked:
    if "slug" in layered.fields:
        raise _slug_written(layered.fields)
    entry = KINDS[kind][1].model_validate({**layered.fields, "slug": slug})
    return Checked(entry, layered.fields, layered.locked)


def _slug_written(fields: Fields) -> ValidationError:
    line = {"type": "extra_forbidden", "loc": ("slug",), "input": fields.key("slug")}
    return ValidationError.from_exception_data("Entry", [line])  # type: ignore[list-item]


def _problems(error: ValidationError, model: type, fields: Fields) -> list[Problem]:
    found = [_problem(detail, model, fields) for detail in error.errors() if not _only_seems_empty(detail)]
    return list(dict.fromkeys(found))


def _only_seems_empty(detail: ErrorDetails) -> bool:
    """The validator counts only the items that hold: a list of one mistake is empty to it."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _problem(detail: ErrorDetails, model: type, fields: Fields) -> Problem:
    path = [part for part in detail["loc"] if part != "[key]"]
    name = str(path[-1]) if path else ""
    if detail["type"] == "extra_forbidden":
        return _unknown_field(name, fields_at(model, path[:-1]), _key_mark(fields, path))
    if detail["type"] == "missing":
        return Problem(
            "field-missing",
            "stop",
            mark_at(fields, path[:-1]),
            f"Feltet «{name}» mangler.",
            f"Legg til «{name}:». {kind_word(model, path)}".strip(),
        )
    value = value_at(fields, path)
    if value == TO_FILL:
        return Problem(
            "nothing-is-half-written",
            "stop",
            mark_at(fields, path),
            f"«{TO_FILL}» er ikke ferdig skrevet.",
            kind_word(model, path) or "Skriv teksten.",
        )
    code, message, cure, near = said(detail)
    return Problem(code, "stop", mark_at(fields, path), message, cure, understood=_understood(value), guess=near)


def _unknown_field(name: str, known: list[str], mark: Mark) -> Problem:
    if name == "slug":
        return Problem(
            "slug-written",
            "stop",
            mark,
            "Navnet til siden kommer fra filnavnet, og skrives ikke i filen.",
            "Slett linjen «slug:».",
        )
    cure = f"Feltene her er: {', '.join(known)}." if known else "Slett linjen."
    return Problem("field-unknown", "stop", mark, f"«{name}» er ikke et felt her.", cure, guess=guess(name, known))


def value_at(fields: Raw, path: list[str | int] | tuple[str | int, ...]) -> Raw | None:
    """The value that a path leads to, or None."""
    value: Raw | None = fields
    for part in path:
        if isinstance(value, Fields) and part in value:
            value = value[str(part)]
        elif isinstance(value, Items) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def mark_at(fields: Fields, path: list[str | int] | tuple[str | int, ...]) -> Mark:
    """Where the value that a path leads to was written; else the nearest thing around it."""
    for end in range(len(path), 0, -1):
        value = value_at(fields, path[:end])
        if value is not None:
            return (
                _key_mark(fields, list(path[:end]))
                if isinstance(value, Fields | Items) and isinstance(path[end - 1], str)
                else value.mark
            )
    return fields.mark


def _key_mark(fields: Fields, path: list[str | int]) -> Mark:
    around = value_at(fields, path[:-1])
    if isinstance(around, Fields) and path[-1] in around:
        return around.key(str(path[-1])).mark
    return mark_at(fields, path[:-1])


def _understood(value: Raw | None) -> str:
    if isinstance(value, Items):
        return "en liste med ett punkt" if len(value) == 1 else f"en liste med {len(value)} punkter"
    if isinstance(value, Fields):
        return f"en gruppe med feltene {', '.join(value)}"
    return f"teksten «{value}»" if value is not None else ""
