"""What is known of the last build? Nothing is said that was not counted."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from build_tools.status.section import Section

PLACE = Path(".veileder") / "bygg.json"
"""From the project's folder. Never in git: each machine knows its own builds."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was counted when a guide was built."""

    day: str
    """As it is written: 2026-12-01."""

    out: str
    pages: int
    handouts: int
    notices: int


def counted(site: Path, day: str, notices: int) -> Built:
    """What a built site holds."""
    pages, sheets = (sum(1 for _ in site.rglob(it)) for it in ("index.html", "*.pdf"))
    return Built(day, str(site), pages, sheets, notices)


def remember(root: Path, guide: str, built: Built) -> None:
    """Keep what was counted, for `veileder status`."""
    place = root / PLACE
    place.parent.mkdir(exist_ok=True)
    place.write_text(json.dumps({**_all(place), guide: asdict(built)}, indent=2, ensure_ascii=False) + "\n", "utf-8")


def last(root: Path, guide: str) -> Built | None:
    """The last build of a guide on this machine; None when there was none."""
    try:
        return Built(**_all(root / PLACE)[guide])
    except (KeyError, TypeError):
        return None


def _all(place: Path) -> dict[str, dict[str, Any]]:
    """What is kept. A file that cannot be read is as none: the next build writes it anew."""
    try:
        kept = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def build_section(built: Built | None) -> Section:
    """The figures of the last build."""
    rows = (
        [
            ("dag", built.day),
            ("mappe", built.out),
            ("sider", str(built.pages)),
            ("ark som PDF", str(built.handouts)),
            ("merknader", str(built.notices)),
        ]
        if built
        else []
    )
    return Section("bygg", "Det siste bygget", rows=rows, nothing="Veilederen er ikke bygget på denne maskinen.")
