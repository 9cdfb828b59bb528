"""What does one hold in one's hand?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.entry import Entry, Item, Trusted
from schema.reference import LawRef, ReaderRef
from schema.text import Text


class Question(Item):
    """Ett spørsmål i et verktøy. Står tomt til den som skriver."""

    ask: Text
    """Spørsmålet eller det som skal skrives."""

    help: Text | None = None
    """Litt hjelp til å svare."""

    lines: int = Field(default=2, ge=0, le=12)
    """Hvor mange linjer å skrive på."""

    choices: tuple[Text, ...] = ()
    """Valg å krysse av. Aldri en poengsum."""


class ToolPart(Item):
    """En del av et verktøy."""

    heading: Text
    """Overskriften."""

    own_page: bool = False
    """Om delen får sin egen side på papiret, fordi bare den som holder samtalen skal se den."""

    text: Text | None = None
    """Forklaring eller råd."""

    say: tuple[Text, ...] = ()
    """Setninger du kan si."""

    questions: tuple[Question, ...] = ()
    """Spørsmål med plass til å skrive."""


class Tool(Entry, Trusted):
    """Et verktøy: et skjema, en samtaleguide eller en sjekkliste. Skrives ut tomt."""

    title: Text
    """Navnet på verktøyet."""

    kind: Literal["form", "conversation", "checklist"]
    """Slags verktøy: form (skjema), conversation (samtale) eller checklist (sjekkliste)."""

    what: Text
    """Hva du bruker det til."""

    for_readers: tuple[ReaderRef, ...] = Field(min_length=1)
    """Leserne som bruker det."""

    before: Text | None = None
    """Hva du tenker på før du begynner."""

    parts: tuple[ToolPart, ...] = Field(min_length=1)
    """Delene, i rekkefølge."""

    keep: Text
    """Hvor arket skal være etterpå."""

    laws: tuple[LawRef, ...] = ()
    """Lover det bygger på."""
