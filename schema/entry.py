"""What is true of every content file?"""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from schema.reference import LawRef, SourceRef
from schema.text import Certainty, Date, FormerAddress, Months, Slug, Text


class Part(BaseModel):
    """En del av en fil. Ukjente felt avvises, så en skrivefeil aldri blir borte."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, populate_by_name=False)


class Item(Part):
    """En del av en liste, med et navn som andre lag kan peke på."""

    id: Slug
    """Kort navn som er unikt i listen. Skriv små bokstaver, tall og bindestrek."""


class Checked(Part):
    """At en navngitt rolle i kommunen har kontrollert opplysningen mot kilden."""

    on: Date
    """Datoen da kontrollen ble gjort, for eksempel 2026-12-01."""

    by: Text
    """Rollen som kontrollerte, for eksempel «barnevernleder». Aldri et personnavn."""

    against: SourceRef
    """Kilden som opplysningen ble kontrollert mot."""


class Trusted(Part):
    """Hva vi bygger på, og hvor sikkert det er."""

    sources: tuple[SourceRef, ...] = ()
    """Kildene vi har lest dette i."""

    certainty: Certainty
    """Hvor sikkert det er: confirmed (kilden er lest), uncertain (gammel eller sprikende kilde) eller unconfirmed (ingen kilde lest)."""

    checked: Checked | None = None
    """Kontroll utført av kommunen. Bare kommunen selv fyller dette ut."""


class Entry(Part):
    """En innholdsfil. Filnavnet er navnet i adresser og henvisninger."""

    slug: Slug = Field(exclude=True)
    """Filnavnet uten .yml. Skrives aldri i filen."""

    formerly: tuple[FormerAddress, ...] = ()
    """Adresser som siden hadde før, for eksempel tema/fravaer. De virker fortsatt."""

    note: str | None = None
    """Merknad for redaktører. Vises aldri for leserne."""

    owner: Text | None = None
    """Rollen som passer på at dette stemmer, for eksempel «leder for helsestasjonen». Aldri et personnavn. I guide.yml: alt som ikke har en egen eier."""

    check_every: Months | None = None
    """Hvor mange måneder det kan gå mellom hver kontroll, når det skal være et annet tall enn ellers i veilederen."""


class Fact(Item, Trusted):
    """Én opplysning med egen kilde og sikkerhet."""

    text: Text
    """Opplysningen i en eller to korte setninger."""

    laws: tuple[LawRef, ...] = ()
    """Lovene som opplysningen bygger på."""


class Section(Item):
    """Et avsnitt med egen overskrift."""

    heading: Text
    """Overskriften."""

    text: Text
    """Teksten. Korte avsnitt."""


class Span(Part):
    """Aldre fra og med, til og med, i hele år."""

    from_: int = Field(alias="from", ge=0, le=25)
    """Laveste alder."""

    to: int = Field(ge=0, le=25)
    """Høyeste alder, den også med."""

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if self.from_ > self.to:
            raise PydanticCustomError("backwards", "Fra-alderen er høyere enn til-alderen.", {"cure": "Bytt dem."})
        return self
