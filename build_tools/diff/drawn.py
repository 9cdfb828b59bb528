"""Which pages and handouts show something else than before?"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.addresses import EDITORS
from build_tools.diff.change import Change
from build_tools.diff.leaf import Leaf, leaves
from build_tools.guide import Guide
from build_tools.handouts import Paper, paper
from build_tools.handouts.document import Document
from build_tools.pages import all_views, drawer
from build_tools.prose import plain
from build_tools.views.links import name

SHORTEST = 3
"""Signs. A shorter value stands in too many places to be looked for."""

TAG = re.compile(r"<[^>]+>")
SPACE = re.compile(r"\s+|[«»]")


@dataclass(frozen=True, slots=True)
class Shown:
    """All that readers see of a guide: pages or handouts."""

    titles: Mapping[str, str]
    """By address."""

    lines: Mapping[str, Counter[str]]
    """The lines of each, and how many times each stands there."""


@dataclass(frozen=True, slots=True)
class Affected:
    """What readers see otherwise than before."""

    new: Mapping[str, str]
    gone: Mapping[str, str]
    changed: Mapping[str, str]
    """Address → title."""

    came: Mapping[str, str]
    went: Mapping[str, str]
    """Address → the words that came, and those that went, without spaces."""

    def showing(self, change: Change) -> int:
        """How many of them show what a change changed, by its words."""
        texts = self.went if change.difference.after is None else self.came
        wanted = [it for it in map(bare, looked_for(change)) if len(it) >= SHORTEST]
        return sum(any(it in text for it in wanted) for text in texts.values())

    def __len__(self) -> int:
        return len(self.new) + len(self.gone) + len(self.changed)


NOTHING = Affected({}, {}, {}, {}, {})
"""No page and no handout."""


def looked_for(change: Change) -> list[str]:
    """The words that a page shows when it shows what is changed: of a text, only its changed lines."""
    old, new = change.difference.before, change.difference.after
    if not change.path:
        return [name(change.entry)]
    if isinstance(old, Leaf) and isinstance(new, Leaf) and new.prose:
        before = old.written.split("\n")
        return [plain(it) for it in new.written.split("\n") if it not in before] + [new.words]
    return [it.words for it in leaves(old if new is None else new) if it.prose]


def drawn(guide: Guide, templates: Path) -> tuple[Shown, Shown]:
    """The pages and the handouts of a guide."""
    known = paper(guide)
    return _pages(guide, templates, known), _sheets(known)


def _pages(guide: Guide, templates: Path, known: Paper) -> Shown:
    views = [it for it in all_views(guide, known) if not it.address.startswith(EDITORS)]
    pages = [*map(drawer(guide, templates, known), views)]
    return Shown(
        {it.address: it.title for it in pages},
        {it.address: Counter([*it.html.splitlines(), it.title, it.description]) for it in pages},
    )


def _sheets(known: Paper) -> Shown:
    """The version of a handout follows from its words, and is not looked at."""
    documents = known.documents
    return Shown(
        {it.address: it.sheet.title for it in documents}, {it.address: Counter(_texts(_told(it))) for it in documents}
    )


def _told(document: Document) -> dict[str, object]:
    sign = document.data["sign"] or {}
    return {**document.data, "short": "", "sign": {key: it for key, it in sign.items() if key != "version"}}


def _texts(value: object) -> Iterable[str]:
    """Every text in a handout's data."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
    else:
        yield str(value)


def affected(before: Shown, after: Shown) -> Affected:
    """What is new, gone or changed between two drawings."""
    came = {it: words for it in after.lines if (words := _more(after.lines[it], before.lines.get(it)))}
    went = {it: words for it in before.lines if (words := _more(before.lines[it], after.lines.get(it)))}
    changed = [it for it in after.lines if it in before.lines and (it in came or it in went)]
    return Affected(
        new={it: title for it, title in after.titles.items() if it not in before.titles},
        gone={it: title for it, title in before.titles.items() if it not in after.titles},
        changed={it: after.titles[it] for it in changed},
        came=came,
        went=went,
    )


def _more(lines: Counter[str], others: Counter[str] | None) -> str:
    """What the lines of one drawing say that the other does not."""
    return bare("\n".join(lines - (others or Counter())))


def bare(text: str) -> str:
    """The words of a text alone: no tags, no spaces, no quotation marks."""
    return SPACE.sub("", html.unescape(TAG.sub("", text)))
