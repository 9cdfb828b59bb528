"""How is a schema mistake said in Norwegian, without the validator's own words?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from build_tools.problems import guess

WORDS: dict[str, tuple[str, str, str]] = {
    "string_type": (
        "not-text",
        "Her skal det stå tekst.",
        "Begynner teksten med [ eller {{, skriv den på en ny linje under «>-».",
    ),
    "string_too_short": ("empty", "Feltet er tomt.", "Skriv teksten, eller slett linjen."),
    "string_too_long": ("too-long", "Teksten er lengre enn {max_length} tegn.", "Kort den ned."),
    "tuple_type": (
        "not-list",
        "Her skal det stå en liste.",
        "Skriv [ett, to], eller ett punkt på hver linje etter «- ».",
    ),
    "dict_type": (
        "not-group",
        "Her skal det stå en gruppe med felt.",
        "Skriv feltene på egne linjer, rykket inn to mellomrom.",
    ),
    "model_type": (
        "not-group",
        "Her skal det stå en gruppe med felt.",
        "Skriv feltene på egne linjer, rykket inn to mellomrom.",
    ),
    "too_short": ("list-empty", "Listen er tom.", "Skriv minst {min_length} punkt."),
    "bool_type": ("not-yes-no", "Her skal det stå true eller false.", "Skriv true for ja og false for nei."),
    "int_type": ("not-number", "Her skal det stå et helt tall.", "Skriv tallet med sifre."),
    "int_parsing_size": ("not-number", "Her skal det stå et helt tall.", "Skriv tallet med sifre."),
    "date_type": ("not-date", "Dette er ikke en dato.", "Skriv år-måned-dag: 2026-12-01."),
    "bool_parsing": ("not-yes-no", "Her skal det stå true eller false.", "Skriv true for ja og false for nei."),
    "int_parsing": ("not-number", "Her skal det stå et helt tall.", "Skriv tallet med sifre."),
    "greater_than_equal": ("number-low", "Tallet er for lavt.", "Skriv {ge} eller høyere."),
    "less_than_equal": ("number-high", "Tallet er for høyt.", "Skriv {le} eller lavere."),
    "date_from_datetime_parsing": ("not-date", "Dette er ikke en dato.", "Skriv år-måned-dag: 2026-12-01."),
    "date_parsing": ("not-date", "Dette er ikke en dato.", "Skriv år-måned-dag: 2026-12-01."),
    "date_from_datetime_inexact": ("not-date", "Dette er ikke en dato.", "Skriv år-måned-dag: 2026-12-01."),
}
"""The validator's kind of mistake → our code, what is wrong, the cure."""

PATTERNS = {
    "https?": ("not-web", "Dette er ikke en nettadresse.", "Begynn med https:// og skriv uten mellomrom."),
    "24:00": ("not-clock", "Dette er ikke et klokkeslett.", "Skriv timer og minutter med kolon: 08:30."),
    "{6}": (
        "not-digest",
        "Dette er ikke et fingeravtrykk.",
        "Kjør «veileder check», og skriv de seks tegnene den oppgir.",
    ),
    "[a-z0-9]": (
        "not-slug",
        "Et navn kan bare ha små bokstaver a–z, tall og bindestrek.",
        "Skriv navnet på filen uten .yml.",
    ),
    "": ("not-path", "Dette er ikke navnet på et felt.", "Skriv feltet, eller feltet og punktet: how.leder."),
}
"""What a pattern is known by → our code, what is wrong, the cure. The first that fits."""


def said(detail: ErrorDetails) -> tuple[str, str, str, str]:
    """Code, message, cure and guess for one mistake the validator found."""
    context: dict[str, Any] = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        return _choice(detail, context)
    if detail["type"] == "string_pattern_mismatch":
        return *_pattern(str(context["pattern"])), ""
    if detail["type"] in WORDS:
        code, message, cure = WORDS[detail["type"]]
        return code, message.format(**context), cure.format(**context), ""
    return detail["type"].replace("_", "-"), detail["msg"], str(context.get("cure", "")), ""


def _choice(detail: ErrorDetails, context: dict[str, Any]) -> tuple[str, str, str, str]:
    choices = re.findall(r"'([^']*)'", str(context["expected"]))
    cure = f"Velg en av: {', '.join(choices)}."
    if not isinstance(detail["input"], str):
        return "not-a-choice", "Her skal det stå ett av valgene.", cure, ""
    return "not-a-choice", f"«{detail['input']}» er ikke et av valgene.", cure, guess(detail["input"], choices)


def _pattern(pattern: str) -> tuple[str, str, str]:
    return next(words for mark, words in PATTERNS.items() if mark in pattern)


def fields_at(model: type, path: Sequence[str | int]) -> list[str]:
    """The names of the fields that may stand where a path leads."""
    part = _model_at(model, path)
    if part is None:
        return []
    return [field.alias or name for name, field in part.model_fields.items() if name != "slug"]


def kind_word(model: type, path: Sequence[str | int]) -> str:
    """The author's help for a field: the first sentence of what the schema says of it."""
    part = _model_at(model, path[:-1])
    for name, field in part.model_fields.items() if part else ():
        if (field.alias or name) == path[-1]:
            return (field.description or "").split("\n")[0]
    return ""


def _model_at(model: type, path: Sequence[str | int]) -> type[BaseModel] | None:
    here: Any = model
    parts = iter(path)
    for part in parts:
        if isinstance(part, str):
            field = next((f for name, f in here.model_fields.items() if (f.alias or name) == part), None)
            here = _inner_model(field.annotation) if field else None
            if here is None:
                return None
            if field and get_origin(field.annotation) is dict:
                next(parts, None)
    return cast(type[BaseModel], here)


def _inner_model(annotation: Any) -> Any:
    """The model inside a list, a mapping or an optional value."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((model for arg in get_args(annotation) if (model := _inner_model(arg))), None)
