"""What does a person read for each mistake?

The cases stand in tests/golden: what is written in the file, and the exact words that follow.
A line that begins with `-` is taken out of the example guide, `+` put in; a file with neither
is taken away. ⇥ is a tab and ☐ a sign that no one sees. When words are changed on purpose,
`python -m tests.test_mistakes` writes the new ones; read the difference before you keep it.
"""

from __future__ import annotations

import ast
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from build_tools import model_words, yaml_mistakes
from build_tools.content import examine
from build_tools.load import MAX_BYTES
from build_tools.report import as_text
from build_tools.rules import DATED_RULES, RULES, code
from tests.conftest import TODAY, Content

ROOT = Path(__file__).parent.parent
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*.txt"))


class Case(NamedTuple):
    """One mistake: its code, the situation, what is written, and what is read."""

    code: str
    situation: str
    edits: list[str]
    expected: str

    def spoil(self, content: Content) -> Content:
        """The example guide with this mistake in it."""
        for path, lines in _by_file(self.edits):
            _edit(content, path, lines)
        return content


def cases(path: Path) -> list[Case]:
    """The cases of one golden file: a paragraph with the mistake, then one with the words."""
    paragraphs = path.read_text("utf-8").replace("⇥", "\t").replace("☐", "\u200b").strip().split("\n\n")
    return [_case(mistake, words) for mistake, words in zip(paragraphs[::2], paragraphs[1::2], strict=True)]


def _case(mistake: str, words: str) -> Case:
    heading, *edits = mistake.split("\n")
    code, situation = heading.removeprefix("# ").split(": ", 1)
    return Case(code, situation, edits, words)


def _by_file(edits: list[str]) -> Iterable[tuple[str, list[str]]]:
    starts = [number for number, line in enumerate(edits) if line[:1] not in "-+"]
    return [(edits[start], edits[start + 1 : end]) for start, end in zip(starts, [*starts[1:], len(edits)], strict=True)]


def _edit(content: Content, path: str, lines: list[str]) -> None:
    old, new = (["".join(f"{line[2:]}\n" for line in lines if line[0] == sign)][0] for sign in "-+")
    if not lines:
        content.remove(path)
    elif old:
        content.change(path, old, new)
    else:
        content.write(path, new)


CASES = [case for path in GOLDEN for case in cases(path)]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.code}: {case.situation}" for case in CASES])
def test_each_mistake_is_said_in_these_words(case: Case, content: Content) -> None:
    assert case.spoil(content).said(case.code) == case.expected


def rewrite() -> None:
    for path in GOLDEN:
        text = ""
        for case in cases(path):
            content = Content(Path(tempfile.mkdtemp()))
            try:
                words = case.spoil(content).said(case.code)
            except (AssertionError, KeyError) as error:
                words = f"!!! {error!r}"
            text += "\n".join([f"# {case.code}: {case.situation}", *case.edits, "", words, "", ""])
        path.write_text(text.strip().replace("\t", "⇥").replace("\u200b", "☐") + "\n", "utf-8")


if __name__ == "__main__":
    rewrite()
