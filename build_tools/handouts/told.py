"""What is a step on paper in another reader's own words?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.guide import Guide
from build_tools.handouts.blocks import Block, Box, Heading, Items
from build_tools.handouts.pieces import do_lines, prose
from build_tools.handouts.runs import runs
from build_tools.views.paths import said_to, words_for
from schema import Reader, Step

BY_AGE = "Hvem som får vite hva, kommer an på alderen. Spør hva som gjelder."


def told(guide: Guide, reader: Reader, step: Step, level: int = 2) -> Iterator[Block]:
    """A step in a reader's own words: what happens, and what they can do. Nothing to tick: it is no case file."""
    own = words_for(reader, step)
    yield Heading(own.title, level)
    yield from prose(own.what)
    if own.how:
        yield Items(do_lines(guide, own.how))


def important(guide: Guide, reader: Reader, steps: Iterable[Step], level: int = 2) -> Iterator[Box]:
    """The exceptions that a reader is told of, each once, before the steps."""
    said = [said_to(guide, step, reader) for step in steps]
    texts = dict.fromkeys(text for it in said for text in it.texts)
    by_age = (BY_AGE,) if any(it.by_age for it in said) else ()
    carried = (reader.on_paper,) if reader.on_paper else ()
    if lines := (*carried, *texts, *by_age):
        yield Box("Viktig", (Items(tuple(map(runs, lines))),), look="plain", level=level)


def more(guide: Guide, reader: Reader, step: Step, level: int) -> Iterator[Block]:
    """What a booklet has room for besides: what one decides, may ask for, and what comes after."""
    own = words_for(reader, step)
    for label, text in (("Dette bestemmer du", own.decide), ("Dette kan du be om", own.ask), ("Etterpå", own.next)):
        if text:
            yield Heading(label, level)
            yield from prose(text)
