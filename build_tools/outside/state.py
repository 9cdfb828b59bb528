"""What was known of each address when it was last asked for?"""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from build_tools.outside.ask import Answer, Result

PLACE = Path(".veileder") / "lenker.json"
REST = 7
"""Days before an address that was well is asked for again."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one address."""

    result: Result
    said: str
    asked: str
    """The day it was last asked for: 2026-12-01."""

    since: str
    """The first day that it gave this result."""

    well: str = ""
    """The last day that it was reached; empty when it never was."""


State = dict[str, Known]


def load(place: Path) -> State:
    """What is kept from the last run; nothing when there is none, or when it cannot be read."""
    try:
        kept = json.loads(place.read_text("utf-8"))
        return {address: Known(**it) for address, it in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def save(place: Path, state: State) -> None:
    """Keep it for the next run."""
    place.parent.mkdir(parents=True, exist_ok=True)
    kept = {address: asdict(it) for address, it in sorted(state.items())}
    place.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8")


def is_rested(known: Known | None, today: datetime.date) -> bool:
    """Whether an address is to be asked for now. What was not well is asked for each time."""
    if known is None or known.result not in ("ok", "moved"):
        return True
    return (today - datetime.date.fromisoformat(known.asked)).days >= REST


def after(known: Known | None, answer: Answer, today: datetime.date) -> Known:
    """What is known when an address has answered."""
    reached = answer.result in ("ok", "moved")
    since = known.since if known and known.result == answer.result else str(today)
    well = str(today) if reached else known.well if known else ""
    return Known(answer.result, answer.said, str(today), since, well)
