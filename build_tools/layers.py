"""What is left when one layer's file is laid over another's?

The ten rules are those of the content model: text wins, mappings by key, plain lists whole,
items by id, `without` with its why, locks hold, and every value keeps the place it was written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from build_tools.merge import cut, merge_fields
from build_tools.problems import Mark, Mistakes, Problem, guess
from build_tools.raw import Fields, Items, Written

STEERING = ("over", "without", "locked")
"""Fields that say how a file is laid over another; never part of the entry itself."""

MISTAKES = Mistakes(
    {
        "touches-lock": (
            "«{word}» er låst i {lock}, og kan ikke endres her.",
            "Ta bort endringen. Mener du at den låste teksten er feil, foreslå å endre den der den står.",
        ),
        "over-missing": ("Filen endrer et lag under uten å si hvilken utgave av det.", "Skriv «over: {now}»."),
        "base-changed": (
            "Laget under er endret siden denne filen ble skrevet.",
            "Les {file} på nytt. Stemmer teksten her fortsatt, skriv «over: {now}».",
        ),
        "without-unknown": ("Laget under har ikke «{what}».", "Se i filen i laget under hva det heter."),
    }
)


@dataclass(frozen=True, slots=True)
class Layered:
    """One entry as the layers so far make it."""

    fields: Fields
    locked: tuple[Written, ...] = ()
    gone: Mark | None = None
    """Where a layer took the whole entry away."""


@dataclass(slots=True)
class Laying:
    """The result of laying one file over another, with what was wrong."""

    layered: Layered
    problems: list[Problem] = field(default_factory=list)


def begin(file: Fields) -> Layered:
    """The first layer's file for an entry."""
    return Layered(file.without(*STEERING), file.texts("locked"))


def lay(base: Layered, file: Fields) -> Laying:
    """`file` laid over `base`. A problem points to the file that wrote the mistake."""
    locks = list(_touches_lock(base, file))
    if locks:
        return Laying(base, locks)
    problems = list(_base_changed(base, file))
    merged = merge_fields(base.fields, file.without(*STEERING), problems)
    layered = Layered(merged, base.locked + file.texts("locked"))
    for removal in _removals(file):
        layered = _remove(layered, removal, problems)
    return Laying(layered, problems)


def digest(base: Fields, file: Fields) -> str:
    """Six hex digits over the base's values of the fields that `file` touches."""
    touched = {name: base[name] for name in sorted(_touched(file)) if name in base}
    return hashlib.sha256(json.dumps(touched, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:6]


def _removals(file: Fields) -> Iterator[Written]:
    without = file.get("without")
    for item in without if isinstance(without, Items) else ():
        what = item.get("what") if isinstance(item, Fields) else None
        if isinstance(what, Written):
            yield what


def _touched(file: Fields) -> dict[str, Written]:
    """Top-level field → the word that touches it."""
    own = {name: file.key(name) for name in file if name not in STEERING}
    return own | {what.partition(".")[0]: what for what in _removals(file)}


def _touches_lock(base: Layered, file: Fields) -> Iterator[Problem]:
    for lock in base.locked:
        for name, word in _touched(file).items():
            if lock in ("*", name) or name == "entry":
                yield MISTAKES.at("touches-lock", word.mark, word=word, lock=lock.mark)


def _base_changed(base: Layered, file: Fields) -> Iterator[Problem]:
    now, over = digest(base.fields, file), file.get("over")
    if over == now or not any(name in base.fields for name in _touched(file)):
        return
    if over is None:
        yield MISTAKES.at("over-missing", file.mark, severity="notice", now=now)
    else:
        yield MISTAKES.at("base-changed", over.mark, severity="notice", now=now, file=base.fields.mark.file.path)


def _remove(layered: Layered, what: Written, problems: list[Problem]) -> Layered:
    if what == "entry":
        return replace(layered, gone=what.mark)
    fields = cut(layered.fields, what.split("."))
    if isinstance(fields, Fields):
        return replace(layered, fields=fields)
    problems.append(MISTAKES.at("without-unknown", what.mark, guess(what, layered.fields), what=what))
    return layered
