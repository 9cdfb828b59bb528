"""What is told to everyone of a change? Drafts, for a person to say in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from build_tools.addresses import address, shown_slug
from build_tools.diff.change import Change, changes
from build_tools.diff.files import changed_files
from build_tools.diff.leaf import Leaf
from build_tools.diff.said import field_words
from build_tools.diff.side import Side
from build_tools.fmt.files import in_form
from build_tools.folders import LONGEST
from build_tools.guide import Guide
from build_tools.news import neutral
from build_tools.views.links import name
from schema import Service
from schema.names import KIND_NAMES

SILENT_KINDS = ("source", "synonyms", "case", "update")
SILENT_WEIGHTS = ("trust", "editors")
"""What changes nothing that a reader does or reads."""

ACTS = {
    "how", "do", "do_not", "outcomes", "steps", "responsible", "after", "write_down", "tools", "services", "ways_in",
    "parents", "deadline", "channels", "strip", "strip_first", "emergency", "duty", "answers", "way_round",
}  # fmt: skip
"""Fields that say what one does, by when, and whom one asks."""

ACTING_KINDS = ("step", "emergency", "level", "exception", "service", "question", "advice")
"""Kinds that are ways to go: one that comes or goes changes what people do."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An update that no one has read yet."""

    layer: str
    slug: str
    text: str
    """The file, in form when it is written."""


def drafts(before: Side, after: Side) -> Iterator[Draft]:
    """A draft for each changed entry that no new update tells of. There are none while either side has stops."""
    if before.guide is None or after.guide is None:
        return
    files = changed_files(before, after)
    layers = {it.entry: it.layer for layer in after.layers for it in files if it.layer == layer}
    told = _told(before.guide, after.guide)
    for (kind, slug), found in groupby(changes(before.guide, after.guide), key=lambda it: (it.kind, it.slug)):
        public = [it for it in found if _is_public(it)]
        if public and (kind, slug) in layers and f"{kind}:{slug}" not in told:
            yield _draft(after.guide, layers[kind, slug], public)


def write_draft(content: Path, draft: Draft) -> Path:
    """Write a draft as a content file beside those that are there; its place."""
    folder = content / draft.layer / "updates"
    folder.mkdir(exist_ok=True)
    names = (f"{draft.slug}{end}.yml" for end in ("", *(f"-{number}" for number in range(2, 1000))))
    path = next(folder / it for it in names if not any(content.glob(f"*/updates/{it}")))
    path.write_text(draft.text, "utf-8")
    path.write_text(in_form(path, content.parent)[1], "utf-8")
    return path


def _told(before: Guide, after: Guide) -> set[str]:
    """What the new updates tell of already."""
    return {page for slug, it in after.updates.items() if slug not in before.updates for page in it.pages}


def _is_public(change: Change) -> bool:
    """Whether a change is for everyone to know: nothing inside is told outside."""
    whole = [it for it in (change.difference.before, change.difference.after) if isinstance(it, dict)]
    inside = any(it.get("internal") == Leaf("True", "") for it in whole) or "internal" in change.path
    channels = change.entry.channels if isinstance(change.entry, Service) else ()
    inside |= any(it.internal and change.path[:2] == ("channels", it.id) for it in channels)
    return not inside and change.kind not in SILENT_KINDS and change.weight not in SILENT_WEIGHTS


def _draft(guide: Guide, layer: str, found: Sequence[Change]) -> Draft:
    first = found[0]
    there = (first.kind, first.slug) in guide.written and address(first.kind, first.entry)
    fields = {
        "day": guide.today.isoformat(),
        "kind": _kind(found),
        "what": _what(first, found),
        **({"pages": [f"{first.kind}:{first.slug}"]} if there else {}),
    }
    lines = [f"{key}: {json.dumps(it, ensure_ascii=False)}" for key, it in fields.items()]
    slug = f"{guide.today}-{shown_slug(first.entry)}"[: LONGEST - len("-999")].rstrip("-")
    return Draft(layer, slug, "\n".join(lines) + "\n")


def _kind(found: Iterable[Change]) -> str:
    """Whether it changes what one does, adds something, or puts something right."""
    changes = [*found]
    if any({*it.path} & ACTS or it.weight == "safety" or (not it.path and it.kind in ACTING_KINDS) for it in changes):
        return "action"
    return "addition" if any(not it.path and it.difference.before is None for it in changes) else "correction"


def _what(first: Change, found: Sequence[Change]) -> str:
    """What is changed, in a sentence: of a page that is dangerous to be seen with, only that it is."""
    hidden = neutral(first.entry)
    called = (
        "Veilederen"
        if first.kind == "guide"
        else f"{KIND_NAMES[first.kind].capitalize()} «{hidden or name(first.entry)}»"
    )
    if not first.path or hidden:
        return f"{called} er {_verb(first) if not first.path else 'endret'}."
    return f"{called}: {'; '.join(dict.fromkeys(map(_sentence, found)))}."


def _sentence(it: Change) -> str:
    """«frist er endret fra 14 dager til 7 dager». A number to call stands on its page and nowhere else."""
    old, new = it.difference.before, it.difference.after
    values = it.weight in ("deadline", "number") and isinstance(old, Leaf) and isinstance(new, Leaf)
    change = f" fra {old.words} til {new.words}" if values and isinstance(old, Leaf) and isinstance(new, Leaf) else ""
    return f"{', '.join(field_words(it.path))} er {_verb(it)}{change}"


def _verb(it: Change) -> str:
    return "lagt til" if it.difference.before is None else "tatt bort" if it.difference.after is None else "endret"
