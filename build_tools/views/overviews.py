"""Which pages gather what stands all over the guide, and who finds them on their start page?"""

from __future__ import annotations

from build_tools.guide import Guide
from build_tools.views.overview import Overview
from build_tools.views.view import Link
from schema import Reader

AGE_LIMITS = Overview("aldersgrenser/", "Aldersgrenser", "Hva barn og unge bestemmer selv, og fra hvilken alder.")
DUTIES = Overview(
    "plikter/",
    "Hvem må samarbeide med hvem?",
    "Pliktene til å samarbeide, melde, gi opplysninger, tie og hjelpe, tjeneste for tjeneste.",
    staff_only=True,
    holds=lambda guide: any(it.duty for it in guide.laws.values()),
)
SIGHTS = Overview(
    "hvem-ser-hva/",
    "Mange ser litt, ingen ser alt",
    "Hva hver tjeneste ser av barnets hverdag, og hvem som driver den.",
    staff_only=True,
    holds=lambda guide: any(it.sees for it in guide.services.values()),
)
FIGURES = Overview(
    "tall/",
    "Tall om barn og unge",
    "Tallene vi har funnet, med sted, alder, årstall og kilde. De fleste er gamle.",
    staff_only=True,
    holds=lambda guide: bool(guide.figures),
)
PLAN = Overview(
    "plan/",
    "Plan: mål, ansvar og samarbeid",
    "Hva kommunen vil, hvem som har ansvaret, hvordan oppgavene løses, og hvordan tjenestene samarbeider.",
    staff_only=True,
)
ANSWERING = Overview(
    "hvem-svarer/",
    "Hvem svarer nå?",
    "Hvem som alltid svarer, og når de andre har åpent: dag for dag, og på helligdager.",
)
PRACTICE = Overview(
    "oving/",
    "Øv sammen",
    "Oppdiktede situasjoner å snakke om i et møte: hva gjør dere, og hvem svarer?",
    staff_only=True,
    holds=lambda guide: bool(guide.cases),
)

TAKE_PART = Overview(
    "medvirkning/", "Medvirkning", "Hvem som har vært med på å lage veilederen, og hvordan du kan si hva du mener."
)

VOICES = Overview(
    "medvirkning/barnets-stemme/",
    "Barnets stemme i hvert steg",
    "Slik får du fram hva barnet mener, i hvert steg. Det er noe du gjør, ikke noe du skriver om.",
    staff_only=True,
)

SAVING = Overview(
    "uten-nett/",
    "Les uten nett",
    "Lagre sidene for ansatte på telefonen din, så du kan lese dem der det ikke er dekning.",
    staff_only=True,
)

MEASURES = Overview(
    "tiltak/",
    "Tiltak og tilbud",
    "Hvem som tilbyr hva, til hvilken alder, og hvor det er hull.",
    own="Tilbud for deg",
    holds=lambda guide: bool(guide.measures),
)
PLACES = Overview(
    "steder/",
    "Steder å være",
    "Steder der barn og unge kan komme som de er.",
    holds=lambda guide: any(it.form == "place" for it in guide.measures.values()),
)
ELSEWHERE = Overview(
    "slik-gjor-andre/",
    "Slik gjør andre",
    "Det andre kommuner og fylker gjør eller har gjort. Ikke tilbud her, men noe å lære av.",
    staff_only=True,
    holds=lambda guide: (
        any(it.elsewhere for it in guide.measures.values()) or any(it.elsewhere for it in guide.goals.values())
    ),
)

UPDATES = Overview(
    "endringer/",
    "Hva er nytt i veilederen?",
    "Det som er endret, det nyeste først.",
    holds=lambda guide: bool(guide.updates),
)
"""Linked from the foot of every page: no one begins here."""

OVERVIEWS = (
    *(ANSWERING, AGE_LIMITS, MEASURES, PLACES),
    *(TAKE_PART, VOICES, PRACTICE),
    *(PLAN, DUTIES, SIGHTS, FIGURES, ELSEWHERE),
    SAVING,
)
"""In the order that they stand on the start pages."""


def overviews(guide: Guide) -> list[Overview]:
    """The gathering pages that this guide has."""
    return [it for it in OVERVIEWS if it.holds(guide)]


def empty_addresses(guide: Guide) -> set[str]:
    """The addresses of gathering pages that this guide has nothing for, readers' own ones among them."""
    empty = [it for it in OVERVIEWS if not it.holds(guide)]
    return {it.link_for(reader).address for it in empty for reader in guide.readers.values()}


def overview_links(guide: Guide, reader: Reader) -> list[Link]:
    """The gathering pages that a reader finds on their start page."""
    return [it.link_for(reader) for it in overviews(guide) if reader.staff or not it.staff_only]
