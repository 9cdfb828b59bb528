"""Is a fact changed while its check or its source is old, or are checks renewed in a heap?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.diff.change import Change
from build_tools.diff.compare import Path
from build_tools.diff.leaf import Leaf, Tree
from build_tools.diff.said import field_words, place
from build_tools.diff.tree import tree
from build_tools.guide import Guide

UNTOUCHED = ("trust", "editors")
"""Changes that no one checks against a source."""


def not_renewed(before: Guide, after: Guide, changes: Sequence[Change]) -> Iterator[str]:
    """Every check that stands as it was, of something that does not."""
    said: dict[str, None] = {}
    for it in _kept(before, after, changes):
        if it.weight not in UNTOUCHED:
            path, check, earlier = _nearest(before, after, it, "checked")
            if isinstance(check, dict) and check == earlier:
                still = f"men kontrollen er fortsatt fra {check['on'].words}, av {check['by'].words}"
                said[f"{_moved(after, it, path)}, {still}. Noen må kontrollere på nytt."] = None
    yield from said


FROM_SOURCES = ("contact", "deadline", "law", "number")
"""Changes of what someone has read somewhere: a new value must be there too."""


def same_sources(before: Guide, after: Guide, changes: Sequence[Change]) -> Iterator[str]:
    """Every fact that is new while a source of the old one stands: it may still say the old one."""
    said: dict[str, None] = {}
    for it in _kept(before, after, changes):
        if it.weight in FROM_SOURCES and it.difference.after is not None and "source" not in it.path:
            path, sources, earlier = _nearest(before, after, it, "sources")
            if isinstance(sources, list) and isinstance(earlier, list):
                still = ", ".join(it.words for it in sources if isinstance(it, Leaf) and it in earlier)
                if still:
                    said[f"{_moved(after, it, path)}, men den gamle kilden står: {still}. Står det nye der?"] = None
    yield from said


def _kept(before: Guide, after: Guide, changes: Sequence[Change]) -> Iterator[Change]:
    """The changes of entries that are on both sides."""
    yield from (it for it in changes if all((it.kind, it.slug) in guide.written for guide in (before, after)))


def _nearest(before: Guide, after: Guide, change: Change, field: str) -> tuple[Path, Tree | None, Tree | None]:
    """What holds the nearest such field around a change, what it says now, and what it said before."""
    old, new = (tree(guide, guide.get(change.kind, change.slug)) for guide in (before, after))
    for end in range(len(change.path), -1, -1):
        now, earlier = (_at(it, (*change.path[:end], field)) for it in (new, old))
        if now:
            return change.path[:end], now, earlier
    return (), None, None


def _moved(guide: Guide, change: Change, path: Path) -> str:
    where = ", ".join([place(guide, change.kind, change.entry), *field_words(path)])
    changed = ", ".join(field_words(change.path[len(path) :])) or "teksten"
    return f"{where}: {changed} er endret"


MANY = 5
"""Entries that one may have read against one source for one change. More of them are told of."""


def renewed_in_bulk(after: Guide, changes: Sequence[Change]) -> Iterator[str]:
    """Checks of many entries by one role against one source, and whether anything but their date is new."""
    found: dict[tuple[str, str, str], dict[str, bool]] = {}
    for it in changes:
        check, fields = _new_check(after, it)
        if check:
            who = (check["by"].words, check["against"].words, check["on"].words)
            where = place(after, it.kind, it.entry)
            only_date = fields == ("on",)
            found.setdefault(who, {})[where] = found.get(who, {}).get(where, True) and only_date
    for (by, against, on), entries in found.items():
        if len(entries) > MANY:
            date = " Bare datoen er ny i alle." if all(entries.values()) else ""
            yield (
                f"{len(entries)} oppføringer er kontrollert {on} av {by} mot {against}: {', '.join(entries)}.{date}"
                " Spør om hver av dem er lest mot kilden."
            )


def _new_check(guide: Guide, change: Change) -> tuple[dict[str, Leaf] | None, Path]:
    """The check that a change wrote, and the way from it to what is new; none when it wrote no check."""
    if change.difference.after is None or (change.kind, change.slug) not in guide.written:
        return None, ()
    if "checked" not in change.path:
        return None, ()
    end = change.path.index("checked") + 1
    check = _at(tree(guide, guide.get(change.kind, change.slug)), change.path[:end])
    return (check, change.path[end:]) if isinstance(check, dict) else (None, ())


def _at(value: Tree | None, path: Path) -> Tree | None:
    """The value that a path leads to."""
    for key in path:
        if isinstance(value, list):
            value = next((it for it in value if isinstance(it, dict) and it.get("id") == Leaf(key, "")), None)
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value
