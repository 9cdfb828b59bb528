"""Which signs belong to which age?"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.views import words
from schema import Theme
from schema.theme import Sign

BANDS = {
    "0–2 år": (0, 2),
    "3–5 år": (3, 5),
    "6–9 år": (6, 9),
    "10–12 år": (10, 12),
    "13–15 år": (13, 15),
    "16–18 år": (16, 18),
    "19–24 år": (19, 24),
}
ALL_AGES = "Flere aldre"
"""Bands of ages to look signs up by; each sign still says its own ages."""


@dataclass(frozen=True, slots=True)
class Band:
    """The signs of one band of ages, each with its own ages."""

    ages: str
    worries: list[tuple[Sign, str]]
    strengths: list[tuple[Sign, str]]


def by_band(theme: Theme) -> list[Band]:
    """The signs, each in the band of ages that holds it, strengths beside worries; those that cross bands come last."""
    bands = [
        Band(
            word,
            [_with_ages(it) for it in theme.signs if _band(it) == word and not it.strength],
            [_with_ages(it) for it in theme.signs if _band(it) == word and it.strength],
        )
        for word in (*BANDS, ALL_AGES)
    ]
    return [band for band in bands if band.worries or band.strengths]


def _band(sign: Sign) -> str:
    fits = (word for word, (low, high) in BANDS.items() if low <= sign.ages.from_ and sign.ages.to <= high)
    return next(fits, ALL_AGES)


def _with_ages(sign: Sign) -> tuple[Sign, str]:
    """A sign with its ages, when they are not the band's own."""
    ages = words.within_ages(sign.ages.from_, sign.ages.to)
    return sign, "" if ages == _band(sign) else ages
