"""Where did the person who answered read it?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from build_tools.chain import resolve_layer
from build_tools.folders import LONGEST
from build_tools.forms.answers import Answers
from build_tools.forms.change import at, new_file, slug_of


@dataclass(frozen=True)
class Basis:
    """What a changed value rests on."""

    sources: tuple[str, ...]
    certainty: str
    """Confirmed only when there is a source that someone has read."""

    files: dict[str, str]

    def trust(self) -> dict[str, str | tuple[str, ...]]:
        """The fields that say it."""
        return {"sources": self.sources, "certainty": self.certainty}


def basis(content: Path, layer: str, answers: Answers, what: str, today: datetime.date) -> Basis:
    """The source of an answer, as a file in the layer that needs it, or one that the layer has already."""
    url = answers["url"]
    if not url:
        return Basis((), "unconfirmed", {})
    known = {slug: it.fields for (kind, slug), it in resolve_layer(content, layer).entries.items() if kind == "source"}
    same = next((slug for slug, fields in known.items() if fields.get("url") == url), "")
    if same:
        return Basis((same,), "confirmed", {})
    host = (urlsplit(url).hostname or "kilde").removeprefix("www.")
    slug = _free(slug_of(f"{host.rpartition('.')[0] or host}-{what}"), content)
    values = {
        "title": answers["source_title"] or host,
        "publisher": answers["publisher"] or host,
        "url": url,
        "read": today.isoformat(),
    }
    return Basis((slug,), "confirmed", {at(layer, "source", slug): new_file("source", values)})


def _free(slug: str, content: Path) -> str:
    """A name that no source in any layer has."""
    taken = {it.stem for it in content.glob("*/sources/*.yml")}
    several = (f"{slug[: LONGEST - 4].strip('-')}-{number}" for number in range(2, 1000))
    return slug if slug not in taken else next(it for it in several if it not in taken)
