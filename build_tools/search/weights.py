"""What does a word weigh on each of the pages that have it?"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.search.entries import Entry
from build_tools.search.language import parts, stem, stems, words

TITLED, NAMED, HEADED, DESCRIBED, TOLD = 20, 14, 5, 4, 3
"""What a word weighs in a page's title, its other names, its headings and its description, and what many of it in the text weigh."""

MUCH, SHORT = 1.2, 0.75
"""BM25's k1 and b: how soon more of a word tells no more, and how much a short text gains on a long one
(Robertson and Zaragoza 2009, «The Probabilistic Relevance Framework», the usual values)."""

OF_A_TAIL, OF_A_HEAD = 0.6, 0.4
"""What is left for the parts of a word: «melding» finds «bekymringsmelding», after pages about «melding»."""

EVERYWHERE = 0.2
"""A word in the text of more than a fifth of the pages tells none of them apart, and is left out there."""

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Posts:
    """The pages that a word, or some words together, lead to."""

    pages: Mapping[int, int]
    """Page, by its place in the list → what the word weighs there."""

    rare: float
    """How much the word tells: near 0 for one that every page has (BM25's idf)."""


def posts(found: list[Entry], phrases: Iterable[str]) -> dict[str, Posts]:
    """Stem → where it leads. So do phrases, several stems with spaces between, to the pages that have them all."""
    usual = sum(len(it.text) for it in found) / max(len(found), 1)
    weights = [_weights(it, len(it.text) / usual) for it in found]
    spread = Counter(word for it in weights for word in it)
    known = frozenset(spread)
    whole = [_with_parts(entry, its, known) for entry, its in zip(found, weights, strict=True)]
    posted: dict[str, dict[int, float]] = defaultdict(dict)
    for place, its in enumerate(whole):
        for word, weight in its.items():
            if weight > TOLD or spread[word] <= max(EVERYWHERE * len(found), 3):
                posted[word][place] = weight
    rows = {word: _posts(pages, max(len(pages), spread[word]), len(found)) for word, pages in posted.items()}
    together = {phrase: _together(phrase.split(), whole) for phrase in phrases if " " in phrase}
    return rows | {phrase: _posts(pages, len(pages), len(found)) for phrase, pages in together.items() if pages}


def named(found: list[Entry]) -> Iterator[str]:
    """The names of several words, as stems: who writes all of them, means the page."""
    for entry in found:
        for name in entry.names:
            if len(words := stems(name)) > 1:
                yield " ".join(words)


def _posts(pages: Mapping[int, float], spread: int, of: int) -> Posts:
    rare = math.log(1 + (of - spread + 0.5) / (spread + 0.5))
    return Posts({page: max(1, round(weight)) for page, weight in pages.items()}, rare)


def _together(phrase: list[str], pages: list[Weights]) -> dict[int, float]:
    """The pages that have all the words, each with what they weigh there on the whole."""
    return {
        place: sum(its[word] for word in phrase) / len(phrase)
        for place, its in enumerate(pages)
        if all(word in its for word in phrase)
    }


def _weights(entry: Entry, length: float) -> Weights:
    """What each stem weighs on a page whose text is so long, with the usual page as 1."""
    weights: Weights = defaultdict(float)
    for word, count in Counter(stems(entry.text)).items():
        weights[word] += TOLD * count / (count + MUCH * (1 - SHORT + SHORT * length))
    for text, weight in ((entry.headings, HEADED), (entry.description, DESCRIBED)):
        for word in set(stems(text)):
            weights[word] += weight
    for word, share in _named(entry).items():
        weights[word] += share
    return dict(weights)


def _named(entry: Entry) -> Weights:
    """What the words of a page's names weigh: the fewer words in the name, the more each."""
    weights: Weights = defaultdict(float)
    for number, name in enumerate(map(stems, entry.names)):
        for word in name:
            weights[word] = max(weights[word], (NAMED if number else TITLED) / math.sqrt(len(name)))
    return weights


def _with_parts(entry: Entry, weights: Weights, known: frozenset[str]) -> Weights:
    """The stems of a page, with those of the words that its long words are made of."""
    whole = dict(weights)
    for word in {*words(entry.text), *words(" ".join(entry.names))}:
        for part, share in zip(parts(word, known), (OF_A_HEAD, OF_A_TAIL), strict=False):
            whole[part] = max(whole.get(part, 0), share * weights.get(stem(word), 0))
    return whole
