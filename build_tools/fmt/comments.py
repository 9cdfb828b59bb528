"""Which comments does a file have, and what does each of them stand by?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\n]*)")
"""A comment behind the sign that begins a block of text."""


@dataclass
class Comments:
    """The comments of a file: those at its top and its end, and those above or behind a key or an item."""

    top: list[str] = field(default_factory=list)
    above: dict[int, list[str]] = field(default_factory=dict)
    """Place of the node in the file → the comments above it; an empty one is an empty line."""

    behind: dict[int, str] = field(default_factory=dict)
    end: list[str] = field(default_factory=list)


def found(text: str, tree: Any) -> list[tuple[int, int, str]]:
    """Every comment of a file: its line, its column, and its text."""
    starts = sorted((it.start_mark.index, it.end_mark.index) for it in _scalars(tree))
    outside, place = list(text), 0
    inside: list[tuple[int, str]] = []
    for start, end in starts:
        place = max(place, start)
        header = HEADER.match(text, start, end)
        inside += [(header.start(1), header[1])] if header and outside[start] in "|>" else []
        outside[start:end] = ["\n" if sign == "\n" else "x" for sign in text[start:end]]
    marks = [*inside, *((it.start(), it[0]) for it in COMMENT.finditer("".join(outside)))]
    return [(*_position(text, start), said.rstrip()) for start, said in sorted(marks)]


def attached(text: str, tree: Any) -> Comments:
    """Each comment by what it speaks of: the next key or item; or the one it stands behind."""
    comments, lines = Comments(), text.split("\n")
    entries = sorted(_entries(tree, root=True), key=lambda it: it.start_mark.index)
    for line, column, said in found(text, tree):
        if lines[line][:column].strip(" -"):
            owner = [it for it in entries if it.start_mark.line <= line][-1]
            key = owner.start_mark.index
            if key in comments.behind:
                comments.above.setdefault(key, []).append(said)
            else:
                comments.behind[key] = said
            continue
        following = next((it for it in entries if it.start_mark.line > line), None)
        place = comments.end if following is None else comments.above.setdefault(following.start_mark.index, [])
        place += [*([""] if (place or following is None) and not lines[line - 1].strip() else []), said]
    return _with_top(comments, entries, lines)


def _with_top(comments: Comments, entries: list[Any], lines: list[str]) -> Comments:
    """What stands above the first key with an empty line between, or tells an editor something, is about the whole file."""
    first = entries[0].start_mark
    above = comments.above.pop(first.index, [])
    whole = len(above) if not lines[first.line - 1].strip() else 0
    tells = next((place + 1 for place, said in enumerate(above[:1]) if said.startswith("# yaml-language-server")), 0)
    cut = whole or (len(above) - above[::-1].index("") if "" in above else tells)
    comments.top = [said for said in above[:cut] if said or said != above[cut - 1]]
    if above[cut:]:
        comments.above[first.index] = above[cut:]
    return comments


def _position(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1


def _scalars(node: Any) -> Iterator[Any]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    for inner in _children(node):
        yield from _scalars(inner)


def _children(node: Any) -> list[Any]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _entries(node: Any, root: bool = False) -> Iterator[Any]:
    """Each key, and each item, that begins a line of its own, and those of the file itself. A place that begins an item and a key is the item's."""
    if isinstance(node, yaml.CollectionNode) and node.flow_style and not root:
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield from _entries(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if not isinstance(item, yaml.MappingNode) or item.flow_style:
                yield item
            yield from _entries(item)
