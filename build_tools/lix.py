"""How easy is a text to read, as far as a number can tell?"""

from __future__ import annotations

import re
from collections.abc import Iterable

LONG = 7
"""Letters in a long word. LIX = words per sentence + long words per hundred (Björnsson 1968)."""


def lix(texts: Iterable[str]) -> int:
    """The readability index of texts, rounded; 0 when they hold no words. Under 30 is very easy, over 50 hard."""
    joined = "\n".join(texts)
    words = re.findall(r"[^\W\d_]+", joined)
    sentences = [it for it in re.split(r"[.!?:\n]+", joined) if re.search(r"[^\W\d_]", it)]
    if not words:
        return 0
    long = sum(len(word) >= LONG for word in words)
    return round(len(words) / len(sentences) + 100 * long / len(words))
