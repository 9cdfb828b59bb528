"""Has the guide become easier or harder to read, for whom?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from build_tools.coverage import words_of
from build_tools.guide import Guide, in_order
from build_tools.lix import lix


def ease(before: Guide, after: Guide) -> Iterator[str]:
    """For each reader whose words became easier or harder, or whose new words are hard: LIX of all, and of the changed."""
    for reader in in_order(after.readers, after.head.readers):
        if reader.slug not in before.readers:
            continue
        old = Counter(words_of(before, before.readers[reader.slug]))
        new = Counter(words_of(after, reader))
        whole, parts = (
            (lix(old.elements()), lix(new.elements())),
            (lix((old - new).elements()), lix((new - old).elements())),
        )
        if whole[0] != whole[1] or parts[1] > reader.lix:
            yield f"{reader.short}: LIX {whole[0]} → {whole[1]}{_changed(*parts)}. Målet er {reader.lix}."


def _changed(old: int, new: int) -> str:
    """What only the changed texts say; those that came or went have nothing to be compared with."""
    if old and new:
        return f" (tekstene som er endret: {old} → {new})"
    return f" (tekstene som er nye: {new})" if new else f" (tekstene som er borte: {old})" if old else ""
