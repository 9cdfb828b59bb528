"""Which forms are there, and what does each of them ask?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from build_tools.forms.choices import Choices
from build_tools.views.words import TIER
from schema import Entry, Service, Source
from schema.names import FIELD_NAMES, KIND_NAMES, heading

Shape = Literal["line", "text", "one", "several"]


@dataclass(frozen=True)
class Question:
    """One question of a form."""

    id: str
    label: str
    """The heading over it, which the answer stands under in the issue. One of its kind in a form."""

    help: str
    shape: Shape = "line"
    """A line, a longer text, or one or several of the options."""

    required: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    """What a person chooses → what it means in the content."""

    example: str = ""


@dataclass(frozen=True)
class Form:
    """A form, and the name of its file."""

    name: str
    title: str
    about: str
    questions: tuple[Question, ...]


def forms(choices: Choices) -> dict[str, Form]:
    """Every form, by name."""
    where = Question("guide", "Kommune", "Kommunen veilederen er for.", "one", True, choices.guides)
    every = (_wrong_number(where, choices), _new_service(where, choices), _wrong_page(where))
    return {it.name: it for it in every}


def _wrong_number(where: Question, choices: Choices) -> Form:
    what = heading(KIND_NAMES["service"])
    return Form(
        "et-nummer-er-feil",
        "Et nummer er feil",
        "Et telefonnummer i veilederen er feil eller mangler.",
        (
            where,
            Question("service", what, "Den nummeret går til.", "one", True, choices.services),
            Question("old", "Nummeret som står der nå", "La det stå tomt når det ikke står noe nummer der."),
            Question("number", "Riktig nummer", "Bare sifre, uten landkode.", required=True, example="35 00 00 00"),
            *_source(),
        ),
    )


def _new_service(where: Question, choices: Choices) -> Form:
    tiers = {said: tier for tier, said in TIER.items()}
    return Form(
        "ny-tjeneste",
        "Ny tjeneste",
        "Noen som hjelper barn, unge eller foreldre, mangler i veilederen.",
        (
            where,
            _of(Service, "title"),
            _of(Service, "short"),
            _of(Service, "tier", "one", options=tiers),
            _of(Service, "helps_with", "text"),
            _of(Service, "for_readers", "several", options=choices.readers),
            Question("number", heading(FIELD_NAMES["number"]), "Bare sifre, uten landkode.", example="35 00 00 00"),
            Question(
                "website", "Nettsiden til tjenesten", "Hele adressen.", example="https://www.kommune.no/tjenesten"
            ),
            _of(Service, "way_round", "text"),
            *_source(),
        ),
    )


def _wrong_page(where: Question) -> Form:
    return Form(
        "noe-pa-siden-er-feil",
        "Noe på siden er feil",
        "Noe annet enn et nummer er feil, mangler eller er vanskelig å forstå.",
        (
            where,
            Question("page", "Adressen til siden", "Kopier den fra nettleseren.", required=True),
            Question("wrong", "Hva er feil?", "Kopier gjerne setningen.", "text", True),
            Question("right", "Hva bør stå der?", "La det stå tomt når du ikke vet.", "text"),
            _source()[0],
        ),
    )


def _source() -> tuple[Question, ...]:
    """Where the person read it: what no one has read is never shown as sure."""
    seen = "Nettadressen til siden du leste. Uten den blir opplysningen merket som ubekreftet."
    title = "Hva heter siden du leste?"
    return (
        Question("url", "Hvor så du det?", seen, example="https://www.kommune.no/kontakt"),
        Question("source_title", title, Source.model_fields["title"].description or ""),
        Question("publisher", "Hvem står bak siden du leste?", Source.model_fields["publisher"].description or ""),
    )


def _of(model: type[Entry], name: str, shape: Shape = "line", options: Mapping[str, str] | None = None) -> Question:
    """A question with the name and the help of a field."""
    about = model.model_fields[name]
    said = about.description or ""
    help_words = f"{said.partition(':')[0]}." if options and ":" in said else said
    return Question(name, heading(FIELD_NAMES[name]), help_words, shape, about.is_required(), options or {})
