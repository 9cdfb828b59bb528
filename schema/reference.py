"""Which other entry is meant?"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from schema.text import Slug

WAYS_OUT = ("stay", "close")
"""Outcomes that lead to no other entry: go on here, or end the matter."""

DESTINATIONS = ("step", "level", "emergency")


class Reference(str):
    """The slug of another entry, which knows what kind of entry it means."""

    __slots__ = ("kind",)
    kind: str

    def __new__(cls, slug: str, kind: str) -> Reference:
        reference = super().__new__(cls, slug)
        reference.kind = kind
        return reference


def _to(kind: str) -> AfterValidator:
    return AfterValidator(lambda slug: Reference(slug, kind))


ArenaRef = Annotated[Slug, _to("arena")]
ArticleRef = Annotated[Slug, _to("article")]
EmergencyRef = Annotated[Slug, _to("emergency")]
LawRef = Annotated[Slug, _to("law")]
LevelRef = Annotated[Slug, _to("level")]
ReaderRef = Annotated[Slug, _to("reader")]
RoleRef = Annotated[Slug, _to("role")]
ServiceRef = Annotated[Slug, _to("service")]
SourceRef = Annotated[Slug, _to("source")]
StepRef = Annotated[Slug, _to("step")]
TeamRef = Annotated[Slug, _to("team")]
ThemeRef = Annotated[Slug, _to("theme")]
ToolRef = Annotated[Slug, _to("tool")]


def _destination(text: str) -> str:
    if text in WAYS_OUT:
        return text
    kind, _, slug = text.partition(":")
    if kind not in DESTINATIONS or not slug:
        raise PydanticCustomError(
            "destination",
            "«to» må si hvor veien går videre.",
            {"cure": "Skriv step:<steg>, level:<nivå>, emergency:<akuttvei>, stay (fortsett her) eller close (avslutt)."},
        )
    return Reference(slug, kind)


Destination = Annotated[str, AfterValidator(_destination)]
"""Where an outcome leads: a step, a level, the emergency path, or stay or close."""
