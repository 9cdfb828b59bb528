"""Does each entry say what the schema asks for, in words its author understands?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_tools.chain import Chain
from build_tools.layers import Layered
from build_tools.model_words import fields_at, help_at, said
from build_tools.private import told_of_persons
from build_tools.problems import Mark, Mistakes, Problem, guess
from build_tools.raw import Fields, Items, Raw, Written, key_mark, mark_at, value_at, within
from build_tools.walk import Found, walk
from schema import KINDS
from schema.entry import Entry
from schema.layering import Layering
from schema.text import TO_FILL

MISTAKES = Mistakes(
    {
        "field-missing": ("Feltet «{name}» mangler.", "Legg til «{name}:». {help}"),
        "field-unknown": ("«{name}» er ikke et felt her.", "{cure}"),
        "slug-written": (
            "Navnet til siden kommer fra filnavnet, og skrives ikke i filen.",
            "Slett linjen «slug:».",
        ),
        "id-twice": (
            "Punktet «{id}» står to ganger i listen.",
            "Gi det ene et annet navn. Det første står på linje {first}.",
        ),
        "nothing-is-half-written": ("«{word}» er ikke ferdig skrevet.", "{help}"),
    }
)


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """An entry, and the text it was made from."""

    entry: Entry
    fields: Fields
    locked: tuple[Written, ...]
    found: tuple[Found, ...]
    """What stands where in the entry: walked once, and asked for by many rules."""


def check(chain: Chain) -> tuple[dict[tuple[str, str], WrittenEntry], list[Problem]]:
    """The entries that hold, by kind and slug, and what is wrong with the others."""
    entries: dict[tuple[str, str], WrittenEntry] = {}
    problems = [problem for file in chain.files for problem in _file(file)]
    for (kind, slug), layered in chain.entries.items():
        try:
            if not layered.gone:
                entries[kind, slug] = _checked(kind, slug, layered)
        except ValidationError as error:
            problems += _problems(error, KINDS[kind][1], layered.fields)
    return entries, problems


def _file(file: Fields) -> Iterator[Problem]:
    """What is wrong with a file as it was written, before any layer is laid over another."""
    yield from told_of_persons(file.mark.file)
    own = {key: value for key, value in file.items() if key in Layering.model_fields}
    try:
        Layering.model_validate(own)
    except ValidationError as error:
        yield from _problems(error, Layering, file)
    for value in within(file):
        if isinstance(value, Items):
            yield from _ids_twice(value)


def _ids_twice(items: Items) -> Iterator[Problem]:
    """Another layer, and an address in a page, must know which item is meant."""
    first: dict[str, Mark] = {}
    for item in items:
        name = item.get("id") if isinstance(item, Fields) else None
        if isinstance(name, Written) and name in first:
            yield MISTAKES.at("id-twice", name.mark, id=name, first=first[name].line)
        elif isinstance(name, Written):
            first[name] = name.mark


def _checked(kind: str, slug: str, layered: Layered) -> WrittenEntry:
    if "slug" in layered.fields:
        raise _slug_written(layered.fields)
    entry = KINDS[kind][1].model_validate({**layered.fields, "slug": slug})
    return WrittenEntry(entry, layered.fields, layered.locked, walk(entry))


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
    path = tuple(part for part in detail["loc"] if part != "[key]")
    value = value_at(fields, path)
    if detail["type"] == "extra_forbidden":
        return _unknown_field(str(path[-1]), fields_at(model, path[:-1]), key_mark(fields, path))
    if detail["type"] == "missing":
        return MISTAKES.at("field-missing", mark_at(fields, path[:-1]), name=path[-1], help=help_at(model, path))
    if value == TO_FILL:
        help_words = help_at(model, path) or "Skriv teksten."
        return MISTAKES.at("nothing-is-half-written", mark_at(fields, path), word=TO_FILL, help=help_words)
    code, message, cure, near = said(detail)
    if code == "not-list" and (inside := fields_at(model, path)):
        cure = (
            f"Skriv hvert punkt på en egen linje etter «- », med feltene {{{', '.join(f'{it}: …' for it in inside)}}}."
        )
    return Problem(code, "stop", mark_at(fields, path), message, cure, understood=_understood(value), guess=near)


def _unknown_field(name: str, known: list[str], mark: Mark) -> Problem:
    if name == "slug":
        return MISTAKES.at("slug-written", mark)
    cure = f"Feltene her er: {', '.join(known)}." if known else "Slett linjen."
    return MISTAKES.at("field-unknown", mark, guess(name, known), name=name, cure=cure)


def _understood(value: Raw | None) -> str:
    if isinstance(value, Items):
        return "en liste med ett punkt" if len(value) == 1 else f"en liste med {len(value)} punkter"
    if isinstance(value, Fields):
        return f"en gruppe med feltene {', '.join(value)}"
    return f"teksten «{value}»" if value is not None else ""
