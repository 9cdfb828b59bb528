"""What several tests of handouts need."""

from __future__ import annotations

from pathlib import Path

from build_tools.handouts.prints import TEMPLATES as PLACE
from build_tools.handouts.prints import Prints
from tests.conftest import ROOT

TEMPLATES = ROOT / PLACE


def nothing(more: int) -> None:
    """No one watches."""


def lay(prints: Prints, folder: Path) -> None:
    """The handouts as an earlier site has them."""
    for place, it in prints.files.items():
        if place.endswith((".pdf", ".json")):
            (folder / place).parent.mkdir(exist_ok=True)
            (folder / place).write_bytes(it.encode() if isinstance(it, str) else it)
