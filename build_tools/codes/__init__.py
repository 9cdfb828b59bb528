"""What help is there for each mistake: why it matters, how it is written wrong and right, and what is then read?

The files beside this one hold it, one for each family of codes: the family, then for each code why it matters, then
its examples. An example is a paragraph with what is written in the example guide, and one with the exact words that
a person reads. `-` is taken out of the guide, `+` put in; a file with neither is taken away, and `!` says what no
text can show. `=` is what is right to write when that is not what was there. The tests make the same mistakes, and
hold the same words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
PLACE = "redaktor/koder/"
"""The page that lists the families; each has its own below it."""


SIGNS = "-+=!"
"""What a line of an example begins with when it is no path: taken out, put in, better, told in words."""


class Edit(NamedTuple):
    """What is written in one file."""

    path: str
    """From the content folder."""

    before: tuple[str, ...]
    """What stands there in the example guide."""

    wrong: tuple[str, ...]
    better: tuple[str, ...]
    """What says the same as is wrong, and is right; nothing when what stood there is right enough."""

    told: str
    """What is wrong with the file, where no text can show it."""

    @property
    def right(self) -> tuple[str, ...]:
        """What is right to write there."""
        return self.better or self.before

    @property
    def lacking(self) -> str:
        """What is wrong where nothing wrong is written, in words; empty when something is."""
        if self.told or self.wrong:
            return self.told
        return "Linjene under «Riktig» mangler." if self.right else "Filen mangler."


class Example(NamedTuple):
    """One mistake: its code, the situation, what is written, and what is read."""

    code: str
    situation: str
    written: str
    read: str

    @property
    def edits(self) -> list[Edit]:
        """What is written, file by file."""
        return list(_edits(self.written.split("\n")))


class Help(NamedTuple):
    """Why a mistake matters, and examples of it."""

    code: str
    address: str
    """From the site's root."""

    why: str
    examples: tuple[Example, ...]


class Family(NamedTuple):
    """Codes that are alike, and the page where they are explained."""

    address: str
    title: str
    lead: str
    helps: tuple[Help, ...]


@cache
def families() -> tuple[Family, ...]:
    """All families, by their titles."""
    return tuple(sorted((_family(file) for file in FOLDER.glob("*.txt")), key=lambda it: it.title))


@cache
def helps() -> dict[str, Help]:
    """The help for each code."""
    return {it.code: it for family in families() for it in family.helps}


def severities(it: Help) -> list[str]:
    """How the examples of a code are marked when they are read: STOPP, MERK, TIPS."""
    heads = [example.read.partition("\n")[0].split("  ")[1] for example in it.examples]
    return list(dict.fromkeys(head.partition(" ")[0] for head in heads))


def examples(text: str) -> list[Example]:
    """The examples of a file, in its order."""
    paragraphs = [it for it in text.strip().split("\n\n") if not it.startswith(("= ", "## "))]
    return [_example(written, read) for written, read in zip(paragraphs[::2], paragraphs[1::2], strict=True)]


def _family(file: Path) -> Family:
    text = file.read_text("utf-8")
    head, *others = text.strip().split("\n\n")
    title, _, lead = head.removeprefix("= ").partition("\n")
    found = examples(text)
    whys = [it.removeprefix("## ").partition("\n") for it in others if it.startswith("## ")]
    address = f"{PLACE}{file.stem}/"
    helps = (
        Help(code, f"{address}#{code}", _flowing(why), tuple(it for it in found if it.code == code))
        for code, _, why in whys
    )
    return Family(address, title, _flowing(lead), tuple(helps))


def _flowing(text: str) -> str:
    return text.replace("\n", " ")


def _example(written: str, read: str) -> Example:
    heading, edits = written.split("\n", 1)
    code, situation = heading.removeprefix("# ").split(": ", 1)
    return Example(code, situation, edits, read)


def _edits(lines: list[str]) -> Iterator[Edit]:
    starts = [place for place, line in enumerate(lines) if line[0] not in SIGNS]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        before, wrong, better, told = (
            tuple(it[2:] for it in lines[start + 1 : end] if it[0] == sign) for sign in SIGNS
        )
        yield Edit(lines[start], before, wrong, better, " ".join(told))
