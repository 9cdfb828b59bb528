"""How is a change said in a sentence?"""

from __future__ import annotations

from build_tools.diff.change import Change
from build_tools.diff.compare import Difference, Path
from build_tools.diff.leaf import Leaf, Tree
from build_tools.guide import Guide
from build_tools.views.links import name
from build_tools.views.trust import DEGREES
from schema import Entry, Level
from schema.names import FIELD_NAMES, ITEM_NAMES, KIND_NAMES

TRUST = ("sources", "certainty", "checked")
"""Fields that come after what they are about."""

AROUND = 5
"""Words that are shown before and after what is changed in a long text."""

LONG = 14
"""A text of more words than this is shown with only the words around what is changed."""


ESSENCE = ("text", "what", "means", "helps_with", "task", "lead", "situation", "sees", "publisher")
"""Fields that say what an entry is. The first that it has."""


def said(change: Change) -> str:
    """«Nivå 0, steg 2 «Del undringen», frist: 14 dager → 7 dager»."""
    where = place(change.guide, change.kind, change.entry)
    return f"{where}{''.join(f', {it}' for it in field_words(change.path))}{what(change.difference)}"


def what(difference: Difference) -> str:
    """What came, what went, or what a value was and is: « er lagt til: 14 dager», «: 14 dager → 7 dager»."""
    old, new = difference.before, difference.after
    if old is None or new is None:
        holds = _holds(difference.path, new if old is None else old)
        return f" er {'lagt til' if old is None else 'tatt bort'}{f': {holds}' if holds else ''}"
    if isinstance(old, Leaf) and isinstance(new, Leaf):
        return f"{_degree(difference.path, old, new)}: {between(old, new)}"
    if isinstance(old, list) and isinstance(new, list):
        return f": {lists(old, new)}"
    return f": {summed(old)} → {summed(new)}"


def _degree(path: Path, old: Leaf, new: Leaf) -> str:
    """Whether something became surer or less sure."""
    if path[-1] != "certainty" or not {old.written, new.written} <= {*DEGREES}:
        return ""
    return " er senket" if DEGREES.index(new.written) < DEGREES.index(old.written) else " er hevet"


def _holds(path: Path, value: Tree | None) -> str:
    """All that came or went; of an entry only what it is, for the rest of it can be read on its page."""
    if path or not isinstance(value, dict):
        return summed(value)
    return next((summed(value[it]) for it in ESSENCE if it in value), "")


def place(guide: Guide, kind: str, entry: Entry) -> str:
    """Where a reader finds an entry: a step by its level and its number."""
    if kind == "guide":
        return "Veilederen"
    if isinstance(entry, Level):
        return f"Nivå {entry.label} «{entry.title}»"
    first = f"{KIND_NAMES[kind].capitalize()} «{name(entry)}»"
    for level in guide.levels.values() if kind == "step" else ():
        if entry.slug in level.steps:
            return f"Nivå {level.label}, steg {level.steps.index(entry.slug) + 1} «{name(entry)}»"
    return first


def field_words(path: Path) -> list[str]:
    """The way to a field in words: «handling «leder»», «hva du gjør»."""
    found: list[str] = []
    steps = iter(range(len(path)))
    for here in steps:
        field = path[here]
        named = field in ITEM_NAMES and here + 1 < len(path)
        if named:
            found.append(f"{ITEM_NAMES[field]} «{getattr(path[here + 1], 'words', path[here + 1])}»")
            next(steps)
        else:
            found.append(FIELD_NAMES.get(field, field))
    return [it for it in found if it]


def between(old: Leaf, new: Leaf) -> str:
    """A value before and after; of a long text only the part that is changed."""
    if old.words == new.words:
        return f"«{old.written}» → «{new.written}»"
    if len(old.words.split()) <= LONG and len(new.words.split()) <= LONG:
        return f"{old.words} → {new.words}"
    first, second = _cut(old.words.split(), new.words.split())
    return f"{first} → {second}"


def _cut(old: list[str], new: list[str]) -> tuple[str, str]:
    """Two texts without what they have in common at both ends, but for some words around."""
    shortest = min(len(old), len(new))
    same = next((at for at in range(shortest) if old[at] != new[at]), shortest)
    left = shortest - same
    tail = next((at for at in range(left) if old[-1 - at] != new[-1 - at]), left)
    return _shown(old, same, tail), _shown(new, same, tail)


def _shown(words: list[str], same: int, tail: int) -> str:
    start, end = max(0, same - AROUND), min(len(words), len(words) - tail + AROUND)
    before, after = "… " if start else "", " …" if end < len(words) else ""
    return f"«{before}{' '.join(words[start:end]).strip('«»')}{after}»"


def lists(old: list[Tree], new: list[Tree]) -> str:
    """What came to a list and what went from it; when neither, the new order."""
    came, went = [it for it in new if it not in old], [it for it in old if it not in new]
    parts = [f"{what} {_listed(found)}" for what, found in (("lagt til", came), ("tatt bort", went)) if found]
    return "; ".join(parts) or f"ny rekkefølge: {_listed(old)} → {_listed(new)}"


def _listed(values: list[Tree]) -> str:
    return ", ".join(map(summed, values))


def summed(value: Tree | None) -> str:
    """A value with all it holds, in one line."""
    if isinstance(value, Leaf):
        return value.words
    if isinstance(value, list):
        return ", ".join(map(summed, value))
    shown = [(key, it) for key, it in (value or {}).items() if key != "id" and it != Leaf("False", "nei")]
    shown.sort(key=lambda it: it[0] in TRUST)
    return "; ".join(": ".join(filter(None, (_field(key), summed(it)))) for key, it in shown)


def _field(key: str) -> str:
    return getattr(key, "words", "") or FIELD_NAMES.get(key, key)
