"""What does a value look like when a person writes it?"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError


class Prose(str):
    """Words that a reader sees: Markdown without raw HTML, links included.

    A class of its own, so that the walk through an entry finds every prose field by its
    value: links in it are checked, and a translation can be laid over it by the same path.
    """

    __slots__ = ()


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(Prose)]
"""Prose. YAML bites when plain prose begins with `[ * & ! % @` or a backtick, when it holds
`: ` or ` #`, or stands in `{}` with a comma: block text (`>-`) is safe for all of it."""

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""Addresses are ASCII and lower case, so that they survive paper, speech and every server."""

SlugPattern = StringConstraints(pattern=SLUG, max_length=60)
Slug = Annotated[str, SlugPattern, Field(examples=["kort-navn"])]

FormerAddress = Annotated[str, StringConstraints(pattern=r"^([a-z0-9_-]+/?)+$", max_length=200)]
"""The way to a page from the site's root. Never out of it."""

Web = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$"), Field(examples=["https://www.kommune.no"])]

Handle = Annotated[
    str,
    StringConstraints(pattern=r"^@[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)*$"),
    Field(examples=["@kommunen/oppvekst"]),
]
"""A team or a user that reviews changes, as GitHub and GitLab write them."""

Certainty = Literal["confirmed", "uncertain", "unconfirmed"]
"""How sure we are: confirmed (source read), uncertain (old or conflicting), unconfirmed (none read)."""

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"), Field(examples=["08:30"])]

Amount = Annotated[
    Decimal,
    Field(ge=0, max_digits=10, decimal_places=2),
    WithJsonSchema(
        {"type": ["string", "number"], "pattern": r"^\d{1,8}(\.\d{1,2})?$", "minimum": 0, "examples": ["11.1"]}
    ),
]
"""A number that was counted or measured. Exact: 11.1 stays 11.1."""

TO_FILL = "FYLL UT"
"""What stands where the author of a new file is to write. It stops the guide from being published."""


def _iso(value: object) -> object:
    """A date is written out: the validator alone would read `0` as 1 January 1970."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise PydanticCustomError("not_date", "Dette er ikke en dato.", {"cure": "Skriv år-måned-dag: 2026-12-01."})
    return value


Months = Annotated[int, Field(ge=1, le=60)]

Date = Annotated[datetime.date, BeforeValidator(_iso), Field(examples=["2026-12-01"])]

PHONE_LENGTHS = (3, 4, 5, 6, 8)
"""Norwegian numbers: emergency (3), short codes (4 and 5), harmonised 116-numbers (6), ordinary (8)."""


def _phone(text: str) -> str:
    if not (text.isascii() and text.isdigit()):
        raise PydanticCustomError(
            "phone_digits", "Et telefonnummer skrives med bare sifre.", {"cure": _digits_of(text)}
        )
    if len(text) not in PHONE_LENGTHS:
        raise PydanticCustomError(
            "phone_length",
            "Et norsk telefonnummer har 3, 4, 5, 6 eller 8 sifre. Dette har {count}.",
            {"count": len(text), "cure": "Se etter et siffer som mangler eller er ett for mye."},
        )
    return text


def _digits_of(text: str) -> str:
    if any(sign.isalpha() for sign in text):
        return "Skriv siffer der det står bokstaver. O ligner på 0, og l på 1."
    digits = "".join(sign for sign in text.removeprefix("+47") if sign.isascii() and sign.isdigit())
    return (
        f"Skriv {digits}." if len(digits) in PHONE_LENGTHS else "Skriv nummeret uten mellomrom, landkode og andre tegn."
    )


Phone = Annotated[
    str,
    AfterValidator(_phone),
    WithJsonSchema({"type": "string", "pattern": "^([0-9]{3,6}|[0-9]{8})$", "examples": ["116117"]}),
]
