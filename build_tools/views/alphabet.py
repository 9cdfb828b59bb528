"""In which order does Norwegian stand?"""

from __future__ import annotations

import re

ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
"""Norwegian order: æ, ø and å come last."""


def collation(text: str) -> tuple[int, ...]:
    """A sorting key in Norwegian alphabetical order."""
    return tuple(ALPHABET.find(sign) if sign in ALPHABET else -1 for sign in text.lower().replace("aa", "å"))


def section(text: str) -> tuple[tuple[int, str], ...]:
    """A sorting key for sections of a law: § 2-1 stands before § 15-8, and § 7-2 before § 7-2 a."""
    return tuple((int(number or 0), letter) for number, letter in re.findall(r"(\d+)|([a-z])", text))
