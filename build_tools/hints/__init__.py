"""What could be said more plainly, and what is misspelt? Hints only: they never hold a guide back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from build_tools.guide import Guide
from build_tools.hints.own_words import OwnWords
from build_tools.hints.passive import passives
from build_tools.hints.spelling import Dictionary, Speller, names
from build_tools.hints.told import Told, placed, sentences, told
from build_tools.problems import Mistakes, Problem, in_order
from build_tools.search.language import words

MISTAKES = Mistakes(
    {
        "long-sentence": ("Setningen har {count} ord: «{begins} …»", "Del den i to. Over {limit} ord er tungt å lese."),
        "passive-hides-who": (
            "«{found}» sier ikke hvem som gjør det.",
            "Skriv hvem: «Skolen melder», ikke «det meldes».",
        ),
        "plainer-word": ("«{found}» er et ord for fagfolk.", "Skriv heller «{instead}»."),
        "spelling": (
            "«{found}» står ikke i ordboken.",
            "Rett ordet. Er det riktig skrevet, legg det til i content/ordliste.txt.",
        ),
    }
)

LONGEST = 25
"""Words in a sentence for everyone: «En setning bør ikke ha flere enn 25 ord» (NDLA, Klart språk – noen skriveråd)."""

LONGEST_FOR_STAFF = 30
"""Words in a sentence for those who read such texts at work. Our own number: five more than for everyone."""

SHOWN = 5
"""Words of a long sentence that are shown, enough to find it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the hints are given from, besides the guide."""

    own: OwnWords
    dictionary: Dictionary | None
    """None where no dictionary is installed: all but the spelling is looked at."""

    reader: str = ""
    """Only what is written for this reader; empty for everything."""


class _Tools(NamedTuple):
    own: OwnWords
    verbs: frozenset[str]
    speller: Speller | None


def hints(guide: Guide, asked: Asked) -> list[Problem]:
    """Every hint, by file and line. A word or turn that a file repeats is said once for each text."""
    texts = list(told(guide))
    every = frozenset(word for it in texts for word in words(it.text))
    speller = Speller(asked.dictionary, asked.own, names(guide)) if asked.dictionary else None
    tools = _Tools(asked.own, every, speller)
    found = (hint for it in texts if asked.reader in ("", it.reader) for hint in _of(it, tools))
    return in_order(replace(it, severity="hint") for it in found)


def _of(text: Told, tools: _Tools) -> Iterator[Problem]:
    for sentence in sentences(text.text):
        yield from _long(text, sentence)
        for found in passives(sentence, tools.verbs):
            yield MISTAKES.at("passive-hides-who", placed(text.mark, found), found=found)
        for found, instead in tools.own.plainer(sentence):
            yield MISTAKES.at("plainer-word", placed(text.mark, found), found=found, instead=instead)
        for found in tools.speller.strange(sentence) if tools.speller else ():
            near = tools.speller.near(found) if tools.speller else ""
            yield MISTAKES.at("spelling", placed(text.mark, found), near, found=found)


def _long(text: Told, sentence: str) -> Iterator[Problem]:
    count, limit = len(sentence.split()), LONGEST_FOR_STAFF if text.for_staff else LONGEST
    if count > limit:
        begins = " ".join(sentence.split()[:SHOWN])
        yield MISTAKES.at("long-sentence", placed(text.mark, begins), count=count, begins=begins, limit=limit)
