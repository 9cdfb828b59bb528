"""How is everything that can be looked for laid down, so that a phone finds it at once?"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from build_tools.pages import Page
from build_tools.search.entries import Entry, entries
from build_tools.search.language import parts, stem, words
from schema import Synonyms

ADDRESS = "sok/register.js"
"""A script and not JSON: a page opened from a folder may not fetch, but it may have one more script."""

NAMED, HEADED, DESCRIBED, TOLD = 12, 5, 4, 3
"""What a word weighs in a page's names, its headings and its description, and what many of it in the text weigh."""

MUCH, SHORT = 1.2, 0.75
"""BM25's k1 and b: how soon more of a word tells no more, and how much a short text gains on a long one
(Robertson and Zaragoza 2009, «The Probabilistic Relevance Framework», the usual values)."""

OF_A_TAIL, OF_A_HEAD = 0.6, 0.4
"""What is left for the parts of a word: «melding» finds «bekymringsmelding», after pages about «melding»."""

EVERYWHERE = 0.2
"""A word in the text of more than a fifth of the pages tells none of them apart, and is left out there."""

Weights = dict[str, float]


def register(pages: Iterable[Page], synonyms: Iterable[Synonyms]) -> str:
    """The whole register, as a script that hands it over."""
    found = [entry for page in pages for entry in entries(page)]
    posted = _posted(found)
    order = {word: place for place, word in enumerate(sorted(posted))}
    data = {
        "pages": [[it.address, it.title, it.kind, it.weight, it.description] for it in found],
        "stems": list(order),
        "endings": sorted({rest for it in found for word in words(it.text) if (rest := word[len(stem(word)) :])}),
        "posts": [_flat(posted[word]) for word in order],
        "said": _said(synonyms, order),
    }
    return f"veilederRegister({json.dumps(data, ensure_ascii=False, separators=(',', ':'))})\n"


def _posted(found: list[Entry]) -> Mapping[str, dict[int, int]]:
    """Stem → the pages that have it, each with its weight there."""
    usual = sum(len(it.text) for it in found) / max(len(found), 1)
    weights = [_weights(it, len(it.text) / usual) for it in found]
    spread = Counter(word for it in weights for word in it)
    known = frozenset(spread)
    posted: dict[str, dict[int, int]] = defaultdict(dict)
    for place, (entry, its) in enumerate(zip(found, weights, strict=True)):
        for word, weight in _with_parts(entry, its, known).items():
            if weight > TOLD or spread[word] <= max(EVERYWHERE * len(found), 3):
                posted[word][place] = max(1, round(weight))
    return posted


def _weights(entry: Entry, length: float) -> Weights:
    """What each stem weighs on a page whose text is so long, with the usual page as 1."""
    weights: Weights = defaultdict(float)
    for word, count in Counter(map(stem, words(entry.text))).items():
        weights[word] += TOLD * count / (count + MUCH * (1 - SHORT + SHORT * length))
    for text, weight in ((entry.names, NAMED), (entry.headings, HEADED), (entry.description, DESCRIBED)):
        for word in set(map(stem, words(text))):
            weights[word] += weight
    return weights


def _with_parts(entry: Entry, weights: Weights, known: frozenset[str]) -> Weights:
    """The stems of a page, with those of the words that its long words are made of."""
    whole = dict(weights)
    for word in {*words(entry.text), *words(entry.names)}:
        for part, share in zip(parts(word, known), (OF_A_HEAD, OF_A_TAIL), strict=False):
            whole[part] = max(whole.get(part, 0), share * weights.get(stem(word), 0))
    return whole


def _flat(pages: Mapping[int, int]) -> list[int]:
    """Pages and weights in one row, each page as the distance from the one before: it packs to a third."""
    row, before = [], 0
    for page, weight in sorted(pages.items()):
        row += [page - before, weight]
        before = page
    return row


def _said(synonyms: Iterable[Synonyms], order: Mapping[str, int]) -> dict[str, list[int]]:
    """What people say, as stems → the stems of the words that the guide uses."""
    said: dict[str, set[int]] = defaultdict(set)
    for pair in (pair for it in synonyms for pair in it.pairs):
        meant = {order[it] for it in map(stem, words(pair.word)) if it in order}
        for phrase in pair.said:
            said[" ".join(map(stem, words(phrase)))] |= meant
    return {phrase: sorted(meant) for phrase, meant in sorted(said.items()) if meant}
