"""Which other entry is meant?"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from schema.text import Slug, SlugPattern

WAYS_OUT = ("stay", "close")
"""Outcomes that lead to no other entry: go on here, or end the matter."""

DESTINATIONS = ("step", "level", "emergency")
ONWARD = ("question", "advice", "emergency")


class Reference(str):
    """The slug of another entry, which knows what kind of entry it means.

    An outcome that leads to no other entry is a reference whose kind is empty.
    """

    __slots__ = ("kind",)
    kind: str

    def __new__(cls, slug: str, kind: str) -> Reference:
        """A reference to the entry of a kind that has a slug."""
        reference = super().__new__(cls, slug)
        reference.kind = kind
        return reference

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema()


def _to(kind: str) -> AfterValidator:
    return AfterValidator(lambda slug: Reference(slug, kind))


AgeLimitRef = Annotated[Reference, SlugPattern, _to("age_limit")]
ArticleRef = Annotated[Reference, SlugPattern, _to("article")]
ArenaRef = Annotated[Reference, SlugPattern, _to("arena")]
EmergencyRef = Annotated[Reference, SlugPattern, _to("emergency")]
ExceptionRef = Annotated[Reference, SlugPattern, _to("exception")]
FigureRef = Annotated[Reference, SlugPattern, _to("figure")]
LawRef = Annotated[Reference, SlugPattern, _to("law")]
LevelRef = Annotated[Reference, SlugPattern, _to("level")]
MeasureRef = Annotated[Reference, SlugPattern, _to("measure")]
QuestionRef = Annotated[Reference, SlugPattern, _to("question")]
ReaderRef = Annotated[Reference, SlugPattern, _to("reader")]
RoleRef = Annotated[Reference, SlugPattern, _to("role")]
ServiceRef = Annotated[Reference, SlugPattern, _to("service")]
SourceRef = Annotated[Reference, SlugPattern, _to("source")]
StepRef = Annotated[Reference, SlugPattern, _to("step")]
TeamRef = Annotated[Reference, SlugPattern, _to("team")]
ThemeRef = Annotated[Reference, SlugPattern, _to("theme")]
ToolRef = Annotated[Reference, SlugPattern, _to("tool")]

ArenaKey = Annotated[Slug, _to("arena")]
LevelKey = Annotated[Slug, _to("level")]
ReaderKey = Annotated[Slug, _to("reader")]
"""References that are keys of a mapping: looked up by any text that is the same slug."""


def _destination(text: str) -> Reference:
    if text in WAYS_OUT:
        return Reference(text, "")
    kind, _, slug = text.partition(":")
    if kind not in DESTINATIONS or not slug:
        raise PydanticCustomError(
            "destination",
            "«to» må si hvor veien går videre.",
            {
                "cure": "Skriv step:<steg>, level:<nivå>, emergency:<akuttvei>, stay (fortsett her) eller close (avslutt)."
            },
        )
    return Reference(slug, kind)


Destination = Annotated[Reference, AfterValidator(_destination)]
"""Where an outcome leads: a step, a level, the emergency path, or stay or close."""


def _onward(text: str) -> Reference:
    kind, _, slug = text.partition(":")
    if kind not in ONWARD or not slug:
        raise PydanticCustomError(
            "onward",
            "Svaret må si hvor det fører.",
            {"cure": "Skriv question:<spørsmål>, advice:<råd> eller emergency:<akuttvei>."},
        )
    return Reference(slug, kind)


Onward = Annotated[Reference, AfterValidator(_onward)]
"""Where an answer leads: to another question, to advice, or to the emergency path."""
