"""How is a change described, and what does a reviewer read of it?

`tests/golden_diff/changes.txt` is written as the examples in build_tools/codes are: a paragraph with what is edited
in the example guide, then one with the exact words. `python -m tests.changes` writes the words of today.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from build_tools.diff.draw import as_text
from build_tools.diff.review import Review, review
from build_tools.diff.side import read_side
from tests.cases import Case, rewrite
from tests.conftest import EXAMPLE, ROOT, TODAY, Content

CHANGES = Path(__file__).parent / "golden_diff" / "changes.txt"


def reviewed(before: Path, after: Path, guide: str = "dal") -> Review:
    """What is said of the change from one content folder to another."""
    old, new = (read_side(it, guide, TODAY) for it in (before, after))
    return review(old, new, guide, "før", ROOT / "guide" / "templates")


def said(before: Path, after: Path, guide: str = "dal") -> str:
    """The sections of a review as text, without blank lines and without the list of every page."""
    _, *sections = as_text(reviewed(before, after, guide)).split("\n\n")
    return "\n".join(it for it in sections if not it.startswith("SIDER OG ARK"))


def said_of(case: Case, content: Content) -> str:
    """What is said of one edit of the example guide."""
    return said(EXAMPLE, case.spoil(content).folder) or "Ingenting."


def _said_now(case: Case) -> str:
    with tempfile.TemporaryDirectory() as folder:
        return said_of(case, Content(Path(folder)))


if __name__ == "__main__":
    rewrite(CHANGES, _said_now)
