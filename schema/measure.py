"""What is offered, to whom, and how early does it help?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.entry import Entry, Span, Trusted
from schema.reference import LawRef, ReaderRef, ServiceRef, ThemeRef
from schema.service import WayIn
from schema.text import Text, Web


class Measure(Entry, Trusted):
    """Et tiltak: noe en tjeneste tilbyr barn, unge eller foreldre."""

    title: Text
    """Navnet på tiltaket."""

    what: Text
    """Hva tiltaket er, og hva det skal hjelpe med."""

    form: Literal["course", "place", "group", "talk", "follow-up", "work", "support", "practice"]
    """Hva slags tiltak: course (kurs), place (et sted å være), group (gruppe), talk (samtaler), follow-up (tett oppfølging), work (arbeid og opplæring), support (penger eller utstyr) eller practice (en måte å jobbe på)."""

    prevention: int = Field(ge=1, le=4)
    """Forebyggingsnivå, ikke BTI-nivå: 1 (alle), 2 (tidlig bekymring), 3 (høy risiko) eller 4 (allerede utenfor)."""

    ages: Span | None = None
    """Aldrene tiltaket er for. Utelates når vi ikke vet."""

    for_readers: tuple[ReaderRef, ...] = Field(min_length=1)
    """Leserne som kan bruke det."""

    services: tuple[ServiceRef, ...] = ()
    """Tjenestene som gir det. Kan bare utelates når tiltaket er en annens («elsewhere»)."""

    ways_in: tuple[WayIn, ...] = ()
    """Hvordan du kommer inn. Utelates når vi ikke vet."""

    price: Text | None = None
    """Hva det koster. Utelates når vi ikke vet."""

    elsewhere: Text | None = None
    """Kommunen eller fylket som gjør dette, når det ikke er vårt eget: «Siljan». Står under «Slik gjør andre»."""

    only_some_places: bool = False
    """Om det bare finnes i noen kommuner, og vi ikke vet om det finnes her. Da telles det ikke i tiltakskartet. Kommunen som har det, skriver false i sitt lag."""

    period: Text | None = None
    """Når det ble gjort, når det ikke pågår: «2020–2023»."""

    address: Web | None = None
    """Tiltakets egen nettside."""

    themes: tuple[ThemeRef, ...] = ()
    """Temaene det hjelper ved. Tiltaket vises på deres sider."""

    laws: tuple[LawRef, ...] = ()
    """Lover om tiltaket."""

    also: tuple[Text, ...] = ()
    """Andre ord for det samme. De virker som søkeord."""
