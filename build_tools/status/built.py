"""What is known of the last build? Nothing is said that was not counted."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from build_tools.status.section import Section

PLACE = Path(".veileder") / "bygg.json"
"""From the project's folder. Never in git: each machine knows its own builds."""


TESTS = Path(".veileder") / "prover.txt"


@dataclass(frozen=True, slots=True)
class Built:
    """What was counted when a guide was built."""

    day: str
    """As it is written: 2026-12-01."""

    out: str
    pages: int
    handouts: int
    notices: int
    tests: str = ""
    """What the last run of the tests on this machine gave, in words; empty when it is not known."""


def counted(site: Path, day: str, notices: int) -> Built:
    """What a built site holds."""
    pages, sheets = (sum(1 for _ in site.rglob(it)) for it in ("index.html", "*.pdf"))
    return Built(day, str(site), pages, sheets, notices)


def remember(root: Path, guide: str, built: Built) -> None:
    """Keep what was counted, for `veileder status`."""
    place = root / PLACE
    kept = {**_all(place), guide: asdict(built)}
    with contextlib.suppress(OSError):  # a project that can only be read can still be built
        place.parent.mkdir(exist_ok=True)
        place.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8")


def last(root: Path, guide: str) -> Built | None:
    """The last build of a guide on this machine; None when there was none."""
    try:
        return replace(Built(**_all(root / PLACE)[guide]), tests=tested(root))
    except (KeyError, TypeError):
        return None


def tested(root: Path) -> str:
    """«3 391 gikk bra, 0 feilet, 2026-11-22», as `make test` wrote it down; empty when it has not run here."""
    try:
        return (root / TESTS).read_text("utf-8").strip()
    except (OSError, ValueError):
        return ""


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
            ("prøver", built.tests or "ikke kjørt på denne maskinen"),
        ]
        if built
        else []
    )
    return Section("bygg", "Det siste bygget", rows=rows, nothing="Veilederen er ikke bygget på denne maskinen.")
