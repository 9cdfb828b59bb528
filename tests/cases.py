"""How is a mistake described, and what is read for it?

The files in build_tools/codes hold the cases, with the help that is made from them: see there how they are written.
⇥ is a tab, and ☐ a sign that no one sees. When words are changed on purpose, `python -m tests.cases` writes the new
ones: read the difference before you keep it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from build_tools.codes import FOLDER, Edit, Example, examples
from tests.conftest import Content

GOLDEN = sorted(FOLDER.glob("*.txt"))
UNSEEN = {"⇥": "\t", "☐": "\u200b"}


class Case(NamedTuple):
    """An example that a test makes."""

    code: str
    situation: str
    read: str
    edits: list[Edit]

    @property
    def told(self) -> bool:
        """Whether it takes more than text to make the mistake."""
        return any(it.told for it in self.edits)

    def spoil(self, content: Content) -> Content:
        """The example guide with this mistake in it."""
        for edit in self.edits:
            _edit(content, edit, edit.wrong)
        return content

    def mend(self, content: Content) -> Content:
        """The example guide with what is right to write instead."""
        for edit in self.edits:
            _edit(content, edit, edit.right)
        return content


def cases(file: Path) -> list[Case]:
    """The cases of one golden file."""
    return [_case(it) for it in examples(file.read_text("utf-8"))]


def _case(example: Example) -> Case:
    real = example._replace(written=_unseen(example.written))
    return Case(example.code, example.situation, _unseen(example.read), real.edits)


def _unseen(text: str) -> str:
    for shown, sign in UNSEEN.items():
        text = text.replace(shown, sign)
    return text


def read_for(code: str) -> str:
    """The exact words of the mistake that no text can show."""
    return next(it.read for file in GOLDEN for it in cases(file) if it.code == code and it.told)


def rewrite(file: Path, said: Callable[[Case], str]) -> None:
    """The golden file with the words of today."""
    text = file.read_text("utf-8")
    for example in examples(text):
        words = said(_case(example))
        for shown, sign in UNSEEN.items():
            words = words.replace(sign, shown)
        heading = f"# {example.code}: {example.situation}\n{example.written}\n\n"
        assert text.count(heading) == 1, heading
        text = text.replace(heading + example.read, heading + words)
    file.write_text(text, "utf-8")


def _edit(content: Content, edit: Edit, lines: tuple[str, ...]) -> None:
    old, new = ("".join(f"{line}\n" for line in it) for it in (edit.before, lines))
    if not old and not new:
        content.remove(edit.path)
    elif old:
        content.change(edit.path, old, new)
    else:
        content.write(edit.path, new)


def _said(case: Case) -> str:
    """What is read for a case now. One that says nothing, or takes more than text, keeps its words."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            return case.read if case.told else case.spoil(Content(Path(folder))).said(case.code)
        except (AssertionError, LookupError):
            return case.read


if __name__ == "__main__":
    for golden in GOLDEN:
        rewrite(golden, _said)
