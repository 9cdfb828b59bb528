"""What are the schema's values called on a page?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import groupby

from schema.channel import Hours, SpecialDay

CERTAINTY = {
    "confirmed": "Bekreftet: vi har lest kilden",
    "uncertain": "Usikkert: kilden er gammel, eller kildene spriker",
    "unconfirmed": "Ikke bekreftet: vi har ikke funnet en kilde",
}
NOT_SURE = {"confirmed": "", "uncertain": "usikker opplysning", "unconfirmed": "ikke bekreftet"}
"""A short mark beside a single fact; nothing when it is confirmed."""

URGENCY = {"now": "Nå", "today": "I dag", "report": "Meld uten å vente"}
TIER = {"municipality": "Kommunen", "county": "Fylket", "state": "Staten", "voluntary": "Frivillige og ideelle"}
WAY_IN = {"self": "Du selv", "parent": "Foreldre", "referral": "Med henvisning", "staff": "Ansatte"}
CHANNEL = {"phone": "Telefon", "sms": "SMS", "chat": "Chat", "email": "E-post", "web": "Nettside", "visit": "Besøk"}
TOOL = {"form": "Skjema", "conversation": "Samtaleguide", "checklist": "Sjekkliste"}
DUTY = {
    "cooperate": "Samarbeide",
    "report": "Melde fra",
    "inform": "Gi opplysninger",
    "confidential": "Taushetsplikt",
    "assist": "Hjelpe og veilede",
}
"""In the order that they stand."""

MISSING = {False: "Telefonnummer mangler.", True: "Lokalt nummer mangler."}
"""What a service lacks: any phone, or one of its own beside that of another who answers for it."""

ON_HOLIDAYS = {"open": "også på helligdager", "closed": "stengt på helligdager", None: ""}
"""What a channel with opening hours does on public holidays; nothing when no source says."""

PARENTS = {
    "none": "Foreldrene er ikke med i dette steget.",
    "told": "Foreldrene får vite, med mindre et unntak gjelder.",
    "together": "Dere gjør dette sammen med foreldrene, med mindre et unntak gjelder.",
}
WAYS_OUT = {
    ("stay", "step"): "Bli på dette steget",
    ("stay", "level"): "Bli på dette nivået",
    ("close", "step"): "Avslutt",
    ("close", "level"): "Avslutt",
}
BASIS = {"law": "Frist i loven", "adopted": "Vedtatt av kommunen", "proposed": "Forslag, ikke vedtatt her. Slik gjør"}

MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
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


def hours(entries: Sequence[Hours]) -> str:
    """Opening hours as one says them: «hver dag kl. 16.15–22.45, lørdag til 23.45»."""
    days = {day for entry in entries for day in entry.days}
    if len(entries) > 1 and len(days) == 7 and len({entry.from_ for entry in entries}) == 1:
        most, *others = sorted(entries, key=lambda it: -len(it.days))
        said = [f"{_days(it)} til {_clock(it.to)}" for it in others]
        return f"hver dag kl. {_span(most)}, {listed(said)}"
    same = groupby(entries, key=lambda it: it.days)
    spans = (list(found) for _, found in same)
    return listed([f"{_days(found[0])} kl. {listed([_span(it) for it in found])}" for found in spans])


def _days(entry: Hours) -> str:
    return listed([_run(run) for run in _runs([DAYS.index(day) for day in entry.days])])


def _span(entry: Hours) -> str:
    return span(entry.from_, entry.to)


def special_day(it: SpecialDay) -> str:
    """A day with hours of its own: «24. desember 2026 kl. 09.00–12.00»."""
    return f"{day(it.on)} kl. {span(it.from_, it.to)}" if it.from_ and it.to else f"stengt {day(it.on)}"


def span(start: str, end: str) -> str:
    """«16.15–22.45»."""
    return f"{_clock(start)}–{_clock(end)}"


MAY_HAVE_CHANGED = "Telefonnumre og frister kan være endret siden."
"""What every copy says that is read away from the net."""


def day(date: datetime.date) -> str:
    """«1. januar 2023»."""
    return f"{date.day}. {MONTHS[date.month - 1]} {date.year}"


def weekday(date: datetime.date) -> str:
    """«Torsdag 1. januar»."""
    return f"{DAY_WORDS[DAYS[date.weekday()]].capitalize()} {date.day}. {MONTHS[date.month - 1]}"


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
        return "hver dag"
    first, last = DAY_WORDS[DAYS[places[0]]], DAY_WORDS[DAYS[places[-1]]]
    return first if first == last else f"{first}–{last}"
