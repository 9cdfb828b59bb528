"""Is every measure whole, and whose is it?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from build_tools.guide import Guide
from build_tools.problems import Problem


def measures_have_a_giver(guide: Guide) -> Iterator[Problem]:
    """What nobody gives cannot be asked for."""
    for measure in guide.measures.values():
        if not measure.services and not measure.elsewhere:
            yield guide.problem(
                measure,
                (),
                "Ingen tjeneste gir tiltaket.",
                "Skriv tjenestene under «services», eller hvem sitt tiltak det er under «elsewhere».",
            )


def measures_of_others_have_a_source(guide: Guide) -> Iterator[Problem]:
    """What is said of another municipality is read somewhere."""
    for measure in guide.measures.values():
        if measure.elsewhere and not measure.sources:
            yield guide.problem(
                measure,
                ("elsewhere",),
                f"Det står at {measure.elsewhere} gjør dette, men ikke hvor vi har lest det.",
                "Skriv kilden under «sources», eller slett filen.",
            )


def measures_fit_their_services(guide: Guide) -> Iterator[Problem]:
    """A measure is not offered to an age that none of its services receives."""
    for measure in guide.measures.values():
        spans = [guide.services[it].ages for it in measure.services]
        known = [it for it in spans if it]
        if measure.ages is None or not known or len(known) < len(spans):
            continue
        low, high = min(it.from_ for it in known), max(it.to for it in known)
        if measure.ages.from_ < low or measure.ages.to > high:
            yield guide.problem(
                measure,
                ("ages",),
                f"Tiltaket er for {measure.ages.from_}–{measure.ages.to} år, men tjenestene er for {low}–{high} år.",
                "Rett alderen på tiltaket eller på tjenesten.",
            )


def measures_say_how_to_get_in(guide: Guide) -> Iterator[Problem]:
    """A measure that we are sure of, and that people come to, has a way in."""
    for measure in guide.measures.values():
        ours = not measure.elsewhere and measure.form != "practice"
        if ours and measure.certainty == "confirmed" and not measure.ways_in:
            yield guide.problem(
                measure,
                (),
                f"{measure.title} sier ikke hvordan man kommer inn.",
                "Skriv veien under «ways_in». Inntil da sier siden at vi ikke vet.",
                severity="notice",
            )


def measures_say_for_whom(guide: Guide) -> Iterator[Problem]:
    """A measure without ages stands in no column of the map."""
    for measure in guide.measures.values():
        if measure.ages is None and not measure.elsewhere and not measure.only_some_places:
            yield guide.problem(
                measure,
                (),
                f"{measure.title} sier ikke hvilke aldre det er for, og er ikke regnet med i tiltakskartet.",
                "Skriv aldrene under «ages» når du vet dem.",
                severity="notice",
            )


def measures_of_others_are_not_ours(guide: Guide) -> Iterator[Problem]:
    """What a municipality reads of itself as another is either its own, or over."""
    for measure in guide.measures.values():
        if measure.elsewhere == guide.head.municipality:
            yield guide.problem(
                measure,
                ("elsewhere",),
                f"Tiltaket står som en annens, men {measure.elsewhere} er oss.",
                "Skriv det som deres eget, eller ta filen bort med «without».",
                severity="notice",
            )


def measures_are_one_or_the_other(guide: Guide) -> Iterator[Problem]:
    """Another's measure is not perhaps ours."""
    for measure in guide.measures.values():
        if measure.elsewhere and measure.only_some_places:
            yield guide.problem(
                measure,
                ("only_some_places",),
                f"Tiltaket er både {measure.elsewhere} sitt og noe som kanskje finnes her.",
                "Ta bort «only_some_places», eller ta bort «elsewhere».",
            )


def measures_that_ended_are_not_offered(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """A measure whose last year is over is no longer offered here."""
    for measure in guide.measures.values():
        years = [int(it) for it in re.findall(r"\b(?:19|20)\d\d\b", measure.period or "")]
        if not measure.elsewhere and years and max(years) < today.year:
            yield guide.problem(
                measure,
                ("period",),
                f"{measure.title} var over i {max(years)}, men står fortsatt som et tilbud her.",
                "Skriv når det varer nå, eller slett filen.",
                severity="notice",
            )
