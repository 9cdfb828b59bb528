"""Which signs can the handouts show?"""

from __future__ import annotations

import functools
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "guide" / "handouts" / "fonts"

BLANK = frozenset("\n\t ")


@functools.cache
def covered() -> frozenset[str]:
    """The signs that every font of the handouts has, spaces and line breaks included."""
    found = [set(TTFont(path, lazy=True).getBestCmap()) for path in sorted(FONTS.glob("*.ttf"))]
    return frozenset(map(chr, set.intersection(*found))) | BLANK


@functools.lru_cache(maxsize=100_000)
def missing(text: str) -> tuple[str, ...]:
    """The signs of a text that cannot be printed, each once."""
    strange = set(text) - covered()
    return tuple(sign for sign in dict.fromkeys(text) if sign in strange) if strange else ()
