"""What do people type, which pages answer them, and how many found theirs?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).parent.parent / "search_gold.yml"


@dataclass(frozen=True, slots=True)
class Query:
    """One line that a person typed."""

    text: str
    who: str
    """The reader's slug."""

    lang: str
    """«nb» or «nn»."""

    pages: tuple[str, ...]
    """Addresses that answer it, the best first."""

    held: bool
    """Kept back: no one tunes the search by it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What search showed for a query."""

    query: Query
    results: tuple[str, ...]
    """Where the first three results lead; the links of a result to its other editions are not counted."""

    milliseconds: tuple[float, ...]
    """How long the page worked after each key, where that was measured."""

    def found(self, within: int) -> bool:
        """Whether a page that answers is among the first results; a place on a page counts as the page."""
        return any(it.partition("#")[0] in self.query.pages for it in self.results[:within])


def queries() -> list[Query]:
    """The whole gold file."""
    return [
        Query(it["q"], it["who"], it["lang"], tuple(it["pages"]), it["held"])
        for it in yaml.safe_load(FILE.read_text("utf-8"))
    ]


def recall(answers: Iterable[Answer], within: int) -> float:
    """The share of the queries that found a page that answers."""
    found = [it.found(within) for it in answers]
    return sum(found) / len(found) if found else 0.0


def groups(answers: list[Answer]) -> Iterator[tuple[str, list[Answer]]]:
    """The answers cut in the ways that we look at them, each way with its name."""
    yield "alle", answers
    yield "stilt inn etter", [it for it in answers if not it.query.held]
    yield "holdt tilbake", [it for it in answers if it.query.held]
    for lang, name in (("nb", "bokmål"), ("nn", "nynorsk")):
        yield name, [it for it in answers if it.query.lang == lang]
    for who in dict.fromkeys(it.query.who for it in answers):
        yield who, [it for it in answers if it.query.who == who]
