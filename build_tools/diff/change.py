"""What is changed in a guide, entry by entry, and how heavy does each change weigh?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_tools.diff.compare import Difference, Path, compare
from build_tools.diff.leaf import Leaf, Tree, leaves
from build_tools.diff.tree import tree
from build_tools.guide import Guide
from schema import Entry

Weight = Literal["safety", "contact", "deadline", "law", "number", "trust", "words", "editors"]
"""What a change is about, the heaviest first."""

SAFE_KINDS = ("exception", "emergency")
SAFE_FIELDS = ("parents", "do_not", "sensitive", "cover", "quick_exit", "exit", "internal", "confirmed_only", "locked")
"""What protects a child: who is told, what is not done, and what may be seen over a shoulder."""

FIELDS: dict[Weight, tuple[str, ...]] = {
    "trust": ("certainty", "checked", "sources", "owner", "check_every", "intervals", "approvers"),
    "contact": ("channels", "strip", "strip_first", "pocket", "now", "later", "unsure", "via"),
    "deadline": ("deadline",),
    "law": ("law", "laws", "act", "section", "valid_from", "valid_to", "replaced_by", "binds", "binds_at", "duty"),
    "number": ("age", "ages", "value", "urgency"),
    "editors": ("note", "also", "formerly", "pairs", "over"),
}
"""Weight → the fields that give it, whatever stands inside them."""

FIGURE = re.compile(r"\d+|§")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference in one entry."""

    kind: str
    slug: str
    difference: Difference
    entry: Entry
    """As it is now, or was when it is there no more."""

    guide: Guide
    """The guide that the entry stands in."""

    locked: bool
    """Whether no layer above may touch the field."""

    @property
    def path(self) -> Path:
        """The way to what is changed; nothing when the entry itself came or went."""
        return self.difference.path

    @property
    def weight(self) -> Weight:
        """What the change is about."""
        return "safety" if self.locked else weigh(self.kind, self.difference)


def weigh(kind: str, difference: Difference) -> Weight:
    """What a difference in a kind of entry is about, as far as its place and its words tell."""
    path = {*difference.path}
    if kind in SAFE_KINDS or path & {*SAFE_FIELDS}:
        return "safety"
    for weight, fields in FIELDS.items():
        if path & {*fields}:
            return weight
    return "number" if path and _figures(difference) else "words"


def changes(before: Guide, after: Guide) -> Iterator[Change]:
    """Every change between two guides, by kind and in the order of the later; what came or went with its facts apart."""
    for kind, slug in [*after.written, *(it for it in before.written if it not in after.written)]:
        if _same(before, after, (kind, slug)):
            continue
        old, new = _tree(before, kind, slug), _tree(after, kind, slug)
        guide = after if new is not None else before
        entry = guide.get(kind, slug)
        locks = {lock for it in (before, after) if (kind, slug) in it.written for lock in it.locked(it.get(kind, slug))}
        for found in compare(old, new):
            for it in (found, *facts_within(found)):
                locked = bool(locks & {"*", *it.path[:1]})
                yield Change(kind, slug, it, entry, guide, locked)


def _same(before: Guide, after: Guide, key: tuple[str, str]) -> bool:
    """Whether an entry is written as it was. Most are, and need not be gone through."""
    return all(key in it.written for it in (before, after)) and before.written[key].fields == after.written[key].fields


def _tree(guide: Guide, kind: str, slug: str) -> Tree | None:
    return tree(guide, guide.get(kind, slug)) if (kind, slug) in guide.written else None


HEAVY = {field for weight in ("contact", "deadline") for field in FIELDS[weight]}


def facts_within(found: Difference) -> Iterator[Difference]:
    """Of something that came or went whole: the numbers and deadlines in it, which are to be checked apart."""
    whole = found.after if found.before is None else found.before if found.after is None else None
    if isinstance(whole, dict) and not {*found.path} & HEAVY:
        yield from _facts(whole, found.path, came=found.before is None)


def _facts(value: Tree, path: Path, *, came: bool) -> Iterator[Difference]:
    parts = value.items() if isinstance(value, dict) else ()
    for key, inner in parts:
        if key in HEAVY and isinstance(inner, list) and all(isinstance(it, dict) for it in inner):
            for item in inner:
                yield _one((*path, key, item["id"].written), item, came=came)
        elif key in HEAVY:
            yield _one((*path, key), inner, came=came)
        else:
            yield from _facts(inner, (*path, key), came=came)


def _one(path: Path, value: Tree, *, came: bool) -> Difference:
    return Difference(path, None, value) if came else Difference(path, value, None)


def _figures(difference: Difference) -> bool:
    """Whether a number in a text is another than it was."""
    old, new = (
        [sign for leaf in leaves(it) if isinstance(leaf, Leaf) for sign in FIGURE.findall(leaf.written)]
        for it in (difference.before, difference.after)
    )
    return sorted(old) != sorted(new)
