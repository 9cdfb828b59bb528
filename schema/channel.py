"""How is a service reached, and when?"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schema.entry import Item, Part, Trusted
from schema.reference import ReaderRef, ServiceRef
from schema.text import Clock, Date, Phone, Text, Web

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

NUMBERED = ("phone", "sms")
"""Channels that have a number; all others have an address."""


class Hours(Part):
    """En åpningstid som gjentar seg hver uke."""

    days: tuple[Day, ...] = Field(min_length=1)
    """Dagene: mon, tue, wed, thu, fri, sat, sun."""

    from_: Clock = Field(alias="from")
    """Når det åpner, for eksempel 16:15."""

    to: Clock
    """Når det stenger, for eksempel 22:45. Etter midnatt skrives som 24:00 og en ny linje neste dag."""

    @model_validator(mode="after")
    def _opens_before_it_closes(self) -> Self:
        if self.from_ >= self.to:
            raise PydanticCustomError(
                "closes_first",
                "Stengetiden er ikke etter åpningstiden.",
                {"cure": "Rett tidene. Er det åpent over midnatt, skriv 24:00, og en ny linje for neste dag."},
            )
        return self


class SpecialDay(Item):
    """En dag som ikke følger de vanlige åpningstidene. Uten tider er det stengt."""

    on: Date
    """Datoen, for eksempel 2026-12-24."""

    from_: Clock | None = Field(default=None, alias="from")
    """Når det åpner denne dagen."""

    to: Clock | None = None
    """Når det stenger denne dagen."""

    @model_validator(mode="after")
    def _opens_before_it_closes(self) -> Self:
        if (self.from_ is None) != (self.to is None) or (self.from_ and self.to and self.from_ >= self.to):
            raise PydanticCustomError(
                "special_day",
                "Tidene for denne dagen stemmer ikke.",
                {"cure": "Skriv både «from» og «to», i rekkefølge. Er det stengt, ta bort begge."},
            )
        return self


class Channel(Item, Trusted):
    """Én måte å nå tjenesten på. Telefonnumre står her og ingen andre steder."""

    kind: Literal["phone", "sms", "chat", "email", "web", "visit"]
    """Slags kontaktvei: phone (telefon), sms (SMS), chat (chat), email (e-post), web (nettside) eller visit (besøksadresse)."""

    number: Phone | None = None
    """Nummeret med bare sifre, når det er en telefon (phone) eller SMS (sms)."""

    address: Web | None = None
    """Nettadressen, når det er en chat (chat) eller en nettside (web)."""

    text: Text | None = None
    """E-postadressen til tjenesten eller besøksadressen, når det er e-post (email) eller besøk (visit)."""

    label: Text | None = None
    """Hva dette er, når det ikke sier seg selv: «Via politiet»."""

    via: ServiceRef | None = None
    """Tjenesten som svarer på vegne av denne, når nummeret er en annens: politi."""

    always_open: bool = False
    """Om noen alltid svarer, hele døgnet, alle dager."""

    hours: tuple[Hours, ...] = ()
    """Åpningstidene, når det ikke alltid er åpent."""

    on_holidays: Literal["open", "closed"] | None = None
    """Om noen svarer på helligdager: open (samme tider som ellers) eller closed (ingen svarer). Utelates når vi ikke vet."""

    special_days: tuple[SpecialDay, ...] = ()
    """Dager som ikke følger de vanlige tidene, for eksempel julaften."""

    free: bool | None = None
    """Om det er gratis. Utelates når vi ikke vet."""

    anonymous: bool | None = None
    """Om du kan være anonym. Utelates når vi ikke vet."""

    languages: tuple[Text, ...] = ()
    """Språk de svarer på utenom norsk, når en kilde sier det."""

    for_readers: tuple[ReaderRef, ...] = ()
    """Leserne kontaktveien er for, når den ikke er for alle som tjenesten er for."""

    internal: bool = False
    """Om kontaktveien bare er for ansatte. Den kommer aldri med på den åpne siden."""

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> Self:
        needed = "number" if self.kind in NUMBERED else "address" if self.kind in ("chat", "web") else "text"
        given = [name for name in ("number", "address", "text") if getattr(self, name) is not None]
        if given != [needed]:
            raise PydanticCustomError(
                "channel_value",
                "En kontaktvei av typen {kind} skal ha «{needed}», og bare det.",
                {
                    "kind": self.kind,
                    "needed": needed,
                    "cure": f"Skriv «{needed}:» her, og ta bort de andre av number, address og text.",
                },
            )
        return self

    @model_validator(mode="after")
    def _is_open_some_time(self) -> Self:
        if self.always_open and self.hours:
            raise PydanticCustomError(
                "open_twice",
                "Kontaktveien er alltid åpen og har likevel åpningstider.",
                {"cure": "Ta bort «hours», eller ta bort «always_open»."},
            )
        return self
