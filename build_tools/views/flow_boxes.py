"""What does each box in the drawing of a flow say, line by line?"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

LINE, SIGNS = 14, 36
"""The height of a line of words, and the letters it holds. Bold and slanted ones take more room."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as a box shows it."""

    letter: str
    words: str
    end: str
    """What it ends with; empty when it leads to the question `to`."""

    urgent: bool = False
    to: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """What a box says, before it has a place: a question with its answers."""

    name: str
    words: str
    layer: int
    answers: tuple[Answered, ...]


def said_by(it: Node) -> list[tuple[str, str]]:
    """Every line of a box with its look: the question, and each answer with what it ends with."""
    found = [(words, "title") for words in textwrap.wrap(it.words, SIGNS - 7)]
    for answer in it.answers:
        found += [(words, "answer") for words in textwrap.wrap(f"{answer.letter}: {answer.words}", SIGNS)]
        found += [(words, "urgent" if answer.urgent else "end") for words in textwrap.wrap(answer.end, SIGNS - 7)]
    return found


def height_of(it: Node) -> float:
    """The height of a box."""
    return len(said_by(it)) * LINE + 12.0
