"""What is wrong, where, and what is the cure?"""

from __future__ import annotations

import difflib
import functools
import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Severity = Literal["stop", "notice", "hint"]
"""stop: wrong or unsafe, nothing is published. notice: true, and readers or owners must see it. hint: language."""


@functools.lru_cache(maxsize=32)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.splitlines())


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was read: its path from the content's parent folder, and its text."""

    path: str
    text: str = field(default="", repr=False)

    def line(self, number: int) -> str:
        """The line with that number, counted from 1; empty when there is none."""
        lines = _lines(self.text)
        return lines[number - 1] if 0 < number <= len(lines) else ""


class Mark(NamedTuple):
    """A place in a file. Line and column are counted from 1."""

    file: SourceFile
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, said so that its author can mend it."""

    code: str
    severity: Severity
    mark: Mark
    message: str
    cure: str
    understood: str = ""
    guess: str = ""


class Mistakes(dict[str, tuple[str, str]]):
    """Every mistake that one stage can find, and its words: code → what is wrong, and the cure."""

    def at(self, code: str, mark: Mark, meant: str = "", severity: Severity = "stop", **words: Any) -> Problem:
        """The problem at a mark, its words filled in. `meant` is what the author may have meant."""
        message, cure = self[code]
        return Problem(code, severity, mark, message.format(**words), cure.format(**words), guess=meant)


class Refused(Exception):
    """A file cannot be read as content, and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class ContentError(Exception):
    """The content has stops: nothing can be built from it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return f"{len(self.problems)} problems in the content"


MOST_GUESSES = 200
"""Words to choose a guess from. To compare each of thousands with each of thousands takes minutes."""


def guess(word: str, known: Iterable[str]) -> str:
    """The known word that the author may have meant, or nothing."""
    near = difflib.get_close_matches(word, itertools.islice(known, MOST_GUESSES), n=1, cutoff=0.6)
    return next(iter(near), "")


def stops(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that hold a guide back."""
    return tuple(problem for problem in problems if problem.severity == "stop")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Stops first, then by file, line and column, each said once."""
    severities: tuple[Severity, ...] = ("stop", "notice", "hint")
    return sorted(
        dict.fromkeys(problems),
        key=lambda it: (severities.index(it.severity), it.mark.file.path, it.mark.line, it.mark.column, it.code),
    )
