"""How easy is the guide to read for each reader, and is it easier than it was?"""

from __future__ import annotations

from build_tools.coverage import words_of
from build_tools.guide import Guide
from build_tools.lix import lix


def readable(guide: Guide, before: Guide | None, against: str, reader: str = "") -> str:
    """A line for each reader, or for one: LIX, its change since what it is compared with, and the reader's goal."""
    title = "Lesbarhet (LIX): under 30 er svært lett, over 50 er tungt."
    compared = f" Sammenlignet med {against}." if before else " Det er ikke sammenlignet med noe tidligere."
    rows = [_row(guide, before, slug) for slug in guide.head.readers if reader in ("", slug)]
    return "\n".join([title + compared, *rows])


def _row(guide: Guide, before: Guide | None, slug: str) -> str:
    reader = guide.readers[slug]
    now = lix(words_of(guide, reader))
    there = before and before.readers.get(slug)
    was = lix(words_of(before, there)) if before and there else now
    change = f", før {was} ({now - was:+d})" if was != now else ", som før" if there else ""
    over = " Over målet." if now > reader.lix else ""
    return f"  {reader.short}: {now}{change}. Målet er {reader.lix}.{over}"
