"""What is left when one layer is laid over another?

The ten rules are those of the content model: text wins, mappings by key, plain lists whole,
items by id, `without` with its why, locks hold, and every value keeps the place it was written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from build_tools.load import Fields, Items, Raw, Written
from build_tools.problems import Mark, Problem, guess

STEERING = ("over", "without", "locked")
"""Fields that say how a file is laid over another; never part of the entry itself."""

BESIDE = {"before": 0, "after": 1}
"""Fields that say where in a list a new item goes; never part of the item itself."""


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
    return Layered(_own(file), _texts(file.get("locked")))


def lay(base: Layered, file: Fields) -> Laying:
    """`file` laid over `base`. A problem points to the file that wrote the mistake."""
    laying = Laying(base)
    laying.problems += _touches_lock(base, file)
    laying.problems += _base_changed(base, file)
    if laying.problems and laying.problems[0].severity == "stop":
        return laying
    merged = _merge(base.fields, _own(file), laying.problems)
    assert isinstance(merged, Fields)
    laying.layered = Layered(merged, base.locked + _texts(file.get("locked")))
    for removal in _removals(file):
        laying.layered = _remove(laying.layered, removal, laying.problems)
    return laying


def digest(base: Fields, file: Fields) -> str:
    """Six hex digits over the base's values of the fields that `file` touches."""
    touched = {name: base[name] for name in sorted(_touched(file)) if name in base}
    return hashlib.sha256(json.dumps(touched, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:6]


def _own(file: Fields) -> Fields:
    return Fields({key: value for key, value in file.items() if key not in STEERING}, file.mark)


def _texts(value: Raw | None) -> tuple[Written, ...]:
    return tuple(item for item in value if isinstance(item, Written)) if isinstance(value, Items) else ()


def _removals(file: Fields) -> Iterator[Written]:
    for item in file.get("without", ()):
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
                yield Problem(
                    "touches-lock", "stop", word.mark,
                    f"«{word}» er låst i {lock.mark}, og kan ikke endres her.",
                    "Ta bort endringen. Mener du at den låste teksten er feil, foreslå å endre den der den står.",
                )  # fmt: skip


def _base_changed(base: Layered, file: Fields) -> Iterator[Problem]:
    now, over = digest(base.fields, file), file.get("over")
    if over == now or not any(name in base.fields for name in _touched(file)):
        return
    if over is None:
        yield Problem(
            "over-missing",
            "notice",
            file.mark,
            "Filen endrer et lag under uten å si hvilken utgave av det.",
            f"Skriv «over: {now}».",
        )
    elif isinstance(over, Written):
        yield Problem(
            "base-changed",
            "notice",
            over.mark,
            "Laget under er endret siden denne filen ble skrevet.",
            f"Les {base.fields.mark.file.path} på nytt. Stemmer teksten her fortsatt, skriv «over: {now}».",
        )


def _merge(base: Raw, upper: Raw, problems: list[Problem]) -> Raw:
    if isinstance(base, Fields) and isinstance(upper, Fields):
        return _merge_fields(base, upper, problems)
    if isinstance(base, Items) and isinstance(upper, Items) and _by_id(base) and _by_id(upper):
        return _merge_items(base, upper, problems)
    return upper


def _by_id(items: Items) -> bool:
    return bool(items) and all(isinstance(item, Fields) and "id" in item for item in items)


def _merge_fields(base: Fields, upper: Fields, problems: list[Problem]) -> Fields:
    merged = Fields(dict(base), upper.mark)
    for key, value in upper.items():
        below = merged.pop(key, None)
        merged[key] = value if below is None else _merge(below, value, problems)
    return merged


def _merge_items(base: Items, upper: Items, problems: list[Problem]) -> Items:
    merged: list[Raw] = list(base)
    for item in upper:
        assert isinstance(item, Fields)
        ids = _ids(merged)
        if item["id"] in ids:
            place = ids.index(str(item["id"]))
            merged[place] = _merge(merged[place], item, problems)
        else:
            merged.insert(_place(item, ids, problems), _without_place(item))
    return Items(merged, upper.mark)


def _ids(items: list[Raw]) -> list[str]:
    return [str(item["id"]) for item in items if isinstance(item, Fields)]


def _place(item: Fields, ids: list[str], problems: list[Problem]) -> int:
    """Where a new item goes: last, or beside the one it names."""
    for key, step in BESIDE.items():
        near = item.get(key)
        if isinstance(near, Written) and near in ids:
            return ids.index(near) + step
        if isinstance(near, Written):
            problems.append(
                Problem(
                    "beside-unknown",
                    "stop",
                    near.mark,
                    f"Listen har ikke noe punkt som heter «{near}».",
                    f"Punktene heter: {', '.join(ids)}.",
                    guess=guess(near, ids),
                )
            )
    return len(ids)


def _without_place(item: Fields) -> Fields:
    return Fields({key: value for key, value in item.items() if key not in BESIDE}, item.mark)


def _remove(layered: Layered, what: Written, problems: list[Problem]) -> Layered:
    if what == "entry":
        return replace(layered, gone=what.mark)
    fields = _cut(layered.fields, what.split("."))
    if fields is None:
        problems.append(
            Problem(
                "without-unknown",
                "stop",
                what.mark,
                f"Laget under har ikke «{what}».",
                "Se i filen i laget under hva det heter.",
                guess=guess(what, layered.fields),
            )
        )
        return layered
    assert isinstance(fields, Fields)
    return replace(layered, fields=fields)


def _cut(value: Raw, path: list[str]) -> Raw | None:
    """`value` without what the path names; None when there is no such thing."""
    name, rest = path[0], path[1:]
    if isinstance(value, Fields) and name in value:
        return _cut_key(value, name, rest)
    if isinstance(value, Items) and name in _ids(list(value)):
        return _cut_item(value, name, rest)
    return None


def _cut_key(fields: Fields, name: str, rest: list[str]) -> Fields | None:
    inner = _cut(fields[name], rest) if rest else None
    if rest and inner is None:
        return None
    kept = {
        key: (inner if key == name and inner is not None else value)
        for key, value in fields.items()
        if rest or key != name
    }
    return Fields(kept, fields.mark)


def _cut_item(items: Items, name: str, rest: list[str]) -> Items | None:
    cut = {
        str(item["id"]): (_cut(item, rest) if rest else None)
        for item in items
        if isinstance(item, Fields) and item["id"] == name
    }
    if rest and cut[name] is None:
        return None
    kept = [cut[name] if isinstance(item, Fields) and item["id"] == name else item for item in items]
    return Items([item for item in kept if item is not None], items.mark)
