"""What are the schema's values called on a page?"""

from __future__ import annotations

from collections.abc import Sequence

from schema.service import Hours

CERTAINTY = {
    "confirmed": "Bekreftet: vi har lest kilden",
    "uncertain": "Usikkert: kilden er gammel, eller kildene spriker",
    "unconfirmed": "Ikke bekreftet: vi har ikke funnet en kilde",
}
NOT_SURE = {"confirmed": "", "uncertain": "usikker opplysning", "unconfirmed": "ikke bekreftet"}
"""A short mark beside a single fact; nothing when it is confirmed."""

URGENCY = {"now": "Nå", "today": "I dag", "report": "Meld uten å vente"}
URGENCY_FOR_READERS = {"now": "Nå", "today": "I dag", "report": "Når noen melder"}
"""The same for those who are not to report, but to understand what happens when someone does."""

TIER = {"municipality": "Kommunen", "county": "Fylket", "state": "Staten", "voluntary": "Frivillige og ideelle"}
WAY_IN = {"self": "Du selv", "parent": "Foreldre", "referral": "Med henvisning", "staff": "Ansatte"}
CHANNEL = {"phone": "Telefon", "sms": "SMS", "chat": "Chat", "email": "E-post", "web": "Nettside", "visit": "Besøk"}
TOOL = {"form": "Skjema", "conversation": "Samtaleguide", "checklist": "Sjekkliste"}
PARENTS = {
    "none": "Foreldrene er ikke med i dette steget.",
    "told": "Foreldrene får vite, med mindre et unntak gjelder.",
    "together": "Dere gjør dette sammen med foreldrene, med mindre et unntak gjelder.",
}
WAYS_OUT = {"stay": "Bli på dette steget", "close": "Avslutt"}
ON_PARENTS = {"none": "Uten foreldrene", "told": "Foreldrene får vite", "together": "Sammen med foreldrene"}

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_WORDS = {
    "mon": "mandag",
    "tue": "tirsdag",
    "wed": "onsdag",
    "thu": "torsdag",
    "fri": "fredag",
    "sat": "lørdag",
    "sun": "søndag",
}


def hours(entry: Hours) -> str:
    """Opening hours as one says them: «mandag–fredag og søndag kl. 16.15–22.45»."""
    runs = [_run(run) for run in _runs([DAYS.index(day) for day in entry.days])]
    return f"{listed(runs)} kl. {_clock(entry.from_)}–{_clock(entry.to)}"


def listed(words: Sequence[str]) -> str:
    """«a, b og c»."""
    return " og ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def within_ages(low: int, high: int) -> str:
    """An age span in words."""
    return f"{low} år" if low == high else f"{low}–{high} år"


def _clock(text: str) -> str:
    return text.replace(":", ".")


def _runs(places: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _run(places: Sequence[int]) -> str:
    if len(places) == 7:
        return "alle dager"
    first, last = DAY_WORDS[DAYS[places[0]]], DAY_WORDS[DAYS[places[-1]]]
    return first if first == last else f"{first}–{last}"
