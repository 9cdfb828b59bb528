"""What is left when one value is laid over another, or cut out of it?

Text wins, mappings go by key, plain lists whole, items by id. Every value keeps its mark.
"""

from __future__ import annotations

from build_tools.problems import Mistakes, Problem, guess
from build_tools.raw import Fields, Items, Raw, Written

BESIDE = {"before": 0, "after": 1}
"""Fields that say where in a list a new item goes; never part of the item itself."""

MISTAKES = Mistakes(
    {
        "beside-unknown": ("Listen har ikke noe punkt som heter «{near}».", "Punktene heter: {ids}."),
        "beside-moved": ("«{key}» flytter bare nye punkter. Dette finnes i laget under.", "Ta bort linjen «{key}:»."),
    }
)


def merge(base: Raw, upper: Raw, problems: list[Problem]) -> Raw:
    """`upper` laid over `base`; what is wrong with it is added to `problems`."""
    if isinstance(base, Fields) and isinstance(upper, Fields):
        return merge_fields(base, upper, problems)
    if isinstance(base, Items) and isinstance(upper, Items) and _by_id(base) and _by_id(upper):
        return _merge_items(base, upper, problems)
    return upper


def merge_fields(base: Fields, upper: Fields, problems: list[Problem]) -> Fields:
    """Key by key; a key that the upper writes takes its place among the upper's."""
    merged = Fields(dict(base), upper.mark)
    for key, value in upper.items():
        below = merged.pop(key, None)
        merged[key] = value if below is None else merge(below, value, problems)
    return merged


def cut(value: Raw, path: list[str]) -> Raw | None:
    """`value` without what the path names; None when there is no such thing."""
    name, rest = path[0], path[1:]
    if isinstance(value, Fields) and name in value:
        return _cut_key(value, name, rest)
    if isinstance(value, Items) and name in value.ids():
        return _cut_item(value, name, rest)
    return None


def _by_id(items: Items) -> bool:
    return bool(items) and len(items.ids()) == len(items)


def _merge_items(base: Items, upper: Items, problems: list[Problem]) -> Items:
    merged = Items(list(base), upper.mark)
    for item in upper:
        assert isinstance(item, Fields)
        ids = merged.ids()
        if item["id"] in ids:
            place = ids.index(str(item["id"]))
            merged[place] = merge(merged[place], _unmoved(item, problems), problems)
        else:
            merged.insert(_place(item, ids, problems), item.without(*BESIDE))
    return merged


def _place(item: Fields, ids: list[str], problems: list[Problem]) -> int:
    """Where a new item goes: last, or beside the one it names."""
    for key, step in BESIDE.items():
        near = item.get(key)
        if isinstance(near, Written) and near in ids:
            return ids.index(near) + step
        if isinstance(near, Written):
            problems.append(MISTAKES.at("beside-unknown", near.mark, guess(near, ids), near=near, ids=", ".join(ids)))
    return len(ids)


def _unmoved(item: Fields, problems: list[Problem]) -> Fields:
    """An item that is there already stays where it is."""
    problems += [MISTAKES.at("beside-moved", item.key(key).mark, key=key) for key in BESIDE if key in item]
    return item.without(*BESIDE)


def _cut_key(fields: Fields, name: str, rest: list[str]) -> Fields | None:
    if not rest:
        return fields.without(name)
    inner = cut(fields[name], rest)
    return None if inner is None else Fields({**fields, fields.key(name): inner}, fields.mark)


def _cut_item(items: Items, name: str, rest: list[str]) -> Items | None:
    place = items.ids().index(name)
    if not rest:
        return Items([*items[:place], *items[place + 1 :]], items.mark)
    inner = cut(items[place], rest)
    return None if inner is None else Items([*items[:place], inner, *items[place + 1 :]], items.mark)
