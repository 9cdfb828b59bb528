"""How is a schema mistake said in Norwegian, without the validator's own words?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from build_tools.problems import guess

Words = tuple[str, str, str]
"""Our code, what is wrong, the cure."""

NOT_TEXT: Words = (
    "not-text",
    "Her skal det stå tekst.",
    "Begynner teksten med [ eller {{, skriv den på en ny linje under «>-».",
)
NOT_LIST: Words = (
    "not-list",
    "Her skal det stå en liste.",
    "Skriv [ett, to], eller ett punkt på hver linje etter «- ».",
)
NOT_GROUP: Words = (
    "not-group",
    "Her skal det stå en gruppe med felt.",
    "Skriv feltene på egne linjer, rykket inn to mellomrom.",
)
NOT_YES_NO: Words = ("not-yes-no", "Her skal det stå true eller false.", "Skriv true for ja og false for nei.")
NOT_NUMBER: Words = ("not-number", "Her skal det stå et helt tall.", "Skriv tallet med sifre.")
NOT_AMOUNT: Words = ("not-amount", "Her skal det stå et tall.", "Skriv sifre, med punktum som desimaltegn: 11.1.")
LONG_AMOUNT: Words = ("amount-long", "Tallet har for mange sifre.", "Skriv høyst to desimaler og åtte sifre foran dem.")
NOT_DATE: Words = ("not-date", "Dette er ikke en dato.", "Skriv år-måned-dag: 2026-12-01.")

WORDS: dict[str, Words] = {
    "string_type": NOT_TEXT,
    "string_too_short": ("empty", "Feltet er tomt.", "Skriv teksten, eller slett linjen."),
    "string_too_long": ("too-long", "Teksten er lengre enn {max_length} tegn.", "Kort den ned."),
    "tuple_type": NOT_LIST,
    "dict_type": NOT_GROUP,
    "model_type": NOT_GROUP,
    "too_short": ("list-empty", "Listen er tom.", "Skriv minst {min_length} punkt."),
    "bool_type": NOT_YES_NO,
    "bool_parsing": NOT_YES_NO,
    "int_type": NOT_NUMBER,
    "int_parsing": NOT_NUMBER,
    "int_parsing_size": NOT_NUMBER,
    "decimal_type": NOT_AMOUNT,
    "decimal_parsing": NOT_AMOUNT,
    "finite_number": NOT_AMOUNT,
    "decimal_max_digits": LONG_AMOUNT,
    "decimal_max_places": LONG_AMOUNT,
    "decimal_whole_digits": LONG_AMOUNT,
    "greater_than_equal": ("number-low", "Tallet er for lavt.", "Skriv {ge} eller høyere."),
    "less_than_equal": ("number-high", "Tallet er for høyt.", "Skriv {le} eller lavere."),
    "date_type": NOT_DATE,
    "date_parsing": NOT_DATE,
    "date_from_datetime_parsing": NOT_DATE,
    "date_from_datetime_inexact": NOT_DATE,
}
"""The validator's kind of mistake → our words."""

PATTERNS = {
    "/?": (
        "not-address",
        "Dette er ikke adressen til en side.",
        "Skriv den fra nettstedets rot, med små bokstaver a–z, tall, bindestrek og skråstrek: tema/fravaer.",
    ),
    "https?": ("not-web", "Dette er ikke en nettadresse.", "Begynn med https:// og skriv uten mellomrom."),
    "24:00": ("not-clock", "Dette er ikke et klokkeslett.", "Skriv timer og minutter med kolon: 08:30."),
    "{6}": ("not-digest", "Dette er ikke et fingeravtrykk.", "Kjør «veileder check», og skriv tegnene den gir."),
    "[a-z0-9]": (
        "not-slug",
        "Et navn kan bare ha små bokstaver a–z, tall og bindestrek.",
        "Bruk bare a–z, tall og bindestrek. Er det en henvisning, skriv navnet på filen uten .yml.",
    ),
    "^@": ("not-handle", "Dette er ikke et lag eller en bruker.", "Skriv det med @ foran: @kommunen/oppvekst."),
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


def _pattern(pattern: str) -> Words:
    return next(words for mark, words in PATTERNS.items() if mark in pattern)


def fields_at(model: type, path: Sequence[str | int]) -> list[str]:
    """The names of the fields that may stand where a path leads."""
    part = _model_at(model, path)
    if part is None:
        return []
    return [field.alias or name for name, field in part.model_fields.items() if name != "slug"]


def help_at(model: type, path: Sequence[str | int]) -> str:
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
            here = part_of(field.annotation) if field else None
            if here is None:
                return None
            if field and get_origin(field.annotation) is dict:
                next(parts, None)
    return cast(type[BaseModel], here)


def part_of(annotation: Any) -> Any:
    """The model inside a list, a mapping or an optional value."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((model for arg in get_args(annotation) if (model := part_of(arg))), None)
