"""Which other entry is meant?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
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


@dataclass(frozen=True)
class To:
    """Makes a slug a reference to an entry of a kind, and says the kind to whoever draws a schema or a form of it."""

    kind: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._reference, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), REFERENCE: self.kind}

    def _reference(self, slug: str) -> Reference:
        return Reference(slug, self.kind)


REFERENCE = "reference"
"""The word in a field's JSON Schema that says which kind of entry its text is the slug of."""


AgeLimitRef = Annotated[Reference, SlugPattern, To("age_limit")]
ArticleRef = Annotated[Reference, SlugPattern, To("article")]
ArenaRef = Annotated[Reference, SlugPattern, To("arena")]
EmergencyRef = Annotated[Reference, SlugPattern, To("emergency")]
ExceptionRef = Annotated[Reference, SlugPattern, To("exception")]
FigureRef = Annotated[Reference, SlugPattern, To("figure")]
LawRef = Annotated[Reference, SlugPattern, To("law")]
LevelRef = Annotated[Reference, SlugPattern, To("level")]
MeasureRef = Annotated[Reference, SlugPattern, To("measure")]
QuestionRef = Annotated[Reference, SlugPattern, To("question")]
ReaderRef = Annotated[Reference, SlugPattern, To("reader")]
RoleRef = Annotated[Reference, SlugPattern, To("role")]
ServiceRef = Annotated[Reference, SlugPattern, To("service")]
SourceRef = Annotated[Reference, SlugPattern, To("source")]
StepRef = Annotated[Reference, SlugPattern, To("step")]
TeamRef = Annotated[Reference, SlugPattern, To("team")]
ThemeRef = Annotated[Reference, SlugPattern, To("theme")]
ToolRef = Annotated[Reference, SlugPattern, To("tool")]

ArenaKey = Annotated[Slug, To("arena")]
LevelKey = Annotated[Slug, To("level")]
ReaderKey = Annotated[Slug, To("reader")]
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


WAY = rf"^({'|'.join(WAYS_OUT)}|({'|'.join(DESTINATIONS)}):[a-z0-9]+(-[a-z0-9]+)*)$"

Destination = Annotated[
    Reference,
    AfterValidator(_destination),
    WithJsonSchema({"type": "string", "pattern": WAY, "examples": ["step:<steg>", "level:<nivå>", "close"]}),
]
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


ONWARD_WAY = rf"^({'|'.join(ONWARD)}):[a-z0-9]+(-[a-z0-9]+)*$"

Onward = Annotated[Reference, AfterValidator(_onward), WithJsonSchema({"type": "string", "pattern": ONWARD_WAY})]
"""Where an answer leads: to another question, to advice, or to the emergency path."""
