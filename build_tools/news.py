"""Which pages is an update about, and what may they be called where anyone reads?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.guide import Guide
from schema import Emergency, Entry, Update
from schema.cover import Covered


def about(guide: Guide, update: Update) -> Iterator[tuple[str, Entry | None]]:
    """Each page that an update names, with the entry it means; None when the guide has none."""
    for page in update.pages:
        kind, _, slug = page.partition(":")
        yield page, guide.get(kind, slug) if (kind, slug) in guide.written else None


def neutral(entry: Entry) -> str:
    """The title of a page's cover, when it is dangerous to be seen with; empty when its own name may be told.

    An emergency path keeps its name where it is told to all.
    """
    hidden = isinstance(entry, Covered) and entry.sensitive and not isinstance(entry, Emergency)
    return entry.cover.title if hidden and isinstance(entry, Covered) and entry.cover else ""
