"""How is a mistake described, and what is read for it?

The files in tests/golden hold the cases: a paragraph with what is written, then one with the exact
words that a person reads. `-` is taken out of the example guide, `+` put in; a file with neither is
taken away. ⇥ is a tab, and ☐ a sign that no one sees. When words are changed on purpose,
`python -m tests.cases` writes the new ones: read the difference before you keep it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.conftest import Content

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.txt"))
UNSEEN = {"⇥": "\t", "☐": "\u200b"}


class Case(NamedTuple):
    """One mistake: its code, the situation, what is written, and what is read."""

    code: str
    situation: str
    written: str
    read: str

    def spoil(self, content: Content) -> Content:
        """The example guide with this mistake in it."""
        for path, lines in _files(self.written.split("\n")):
            _edit(content, path, lines)
        return content


def cases(file: Path) -> list[Case]:
    """The cases of one golden file."""
    text = file.read_text("utf-8")
    for shown, unseen in UNSEEN.items():
        text = text.replace(shown, unseen)
    paragraphs = text.strip().split("\n\n")
    return [_case(written, read) for written, read in zip(paragraphs[::2], paragraphs[1::2], strict=True)]


def rewrite(file: Path) -> None:
    """The golden file with the words of today. Cases that now say nothing keep theirs."""
    text = "\n\n".join(f"# {it.code}: {it.situation}\n{it.written}\n\n{_said(it)}" for it in cases(file))
    for shown, unseen in UNSEEN.items():
        text = text.replace(unseen, shown)
    file.write_text(text + "\n", "utf-8")


def _case(written: str, read: str) -> Case:
    heading, edits = written.split("\n", 1)
    code, situation = heading.removeprefix("# ").split(": ", 1)
    return Case(code, situation, edits, read)


def _files(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    starts = [place for place, line in enumerate(lines) if line[0] not in "-+"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start], lines[start + 1 : end]


def _edit(content: Content, path: str, lines: list[str]) -> None:
    old, new = ("".join(f"{line[2:]}\n" for line in lines if line[0] == sign) for sign in "-+")
    if not lines:
        content.remove(path)
    elif old:
        content.change(path, old, new)
    else:
        content.write(path, new)


def _said(case: Case) -> str:
    with tempfile.TemporaryDirectory() as folder:
        try:
            return case.spoil(Content(Path(folder))).said(case.code)
        except (AssertionError, LookupError):
            return case.read


if __name__ == "__main__":
    for golden in GOLDEN:
        rewrite(golden)
