"""How is everything that can be looked for laid down, so that a phone finds it at once?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from build_tools.pages import Page
from build_tools.search.entries import Entry, entries
from build_tools.search.language import SMALL, stems
from build_tools.search.weights import Posts, named, posts
from schema import Synonyms

ADDRESS = "sok/register.js"
"""A script and not JSON: a page opened from a folder may not fetch, but it may have one more script."""


def register(pages: Iterable[Page], synonyms: Iterable[Synonyms]) -> str:
    """The whole register, as a script that hands it over."""
    found = [entry for page in pages for entry in entries(page)]
    said = _said(synonyms)
    for name in named(found):
        said.setdefault(name, []).append(name)
    posted = posts(found, [meant for meanings in said.values() for meant in meanings])
    known = {*posted, *(word for phrase in said for word in phrase.split())}
    order = {word: place for place, word in enumerate(sorted(known, key=lambda it: (" " in it, it)))}
    data = {
        "pages": [[it.address, it.title, it.kind, it.weight, it.description, *_edition(it)] for it in found],
        "stems": [word for word in order if " " not in word],
        "posts": [_flat(posted.get(word)) for word in order],
        "small": sorted(SMALL),
        "said": [
            [_places(phrase.split(), order), _places(meant, order)]
            for phrase, meant in sorted(said.items(), key=_length)
        ],
    }
    return f"veilederRegister({json.dumps(data, ensure_ascii=False, separators=(',', ':'))})\n"


def _length(pair: tuple[str, list[str]]) -> tuple[int, str]:
    """Words before phrases: a phrase may be written with other words for its own."""
    return len(pair[0].split()), pair[0]


def _edition(entry: Entry) -> list[str]:
    return [entry.edition] if entry.edition else []


def _flat(posted: Posts | None) -> list[int]:
    """How rare a word is, then pages and weights, each page as the distance from the one before: it packs to a third."""
    if posted is None:
        return []
    row, before = [round(10 * posted.rare)], 0
    for page, weight in sorted(posted.pages.items()):
        row += [page - before, weight]
        before = page
    return row


def _said(synonyms: Iterable[Synonyms]) -> dict[str, list[str]]:
    """What people say, as stems → the words that the guide uses, as stems."""
    said: dict[str, list[str]] = {}
    for pair in (pair for it in synonyms for pair in it.pairs):
        for phrase in pair.said:
            said.setdefault(" ".join(stems(phrase)), []).append(" ".join(stems(pair.word)))
    said.pop("", None)
    return said


def _places(words: Iterable[str], order: Mapping[str, int]) -> list[int]:
    """Where words stand in the register; a word that no page has, stands nowhere."""
    return sorted({order[it] for it in words if it in order})
