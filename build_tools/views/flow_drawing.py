"""Where does each box and each line stand in the drawing of a flow?"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from build_tools.views.flow_layers import Edge, Layer, layered

WIDE = 132
HELD = 12
"""The width of a box, and of the place that a long line takes between boxes."""

APART, BETWEEN = 12, 34
"""Between two boxes of a layer, and between two layers."""

LINE, SIGNS = 14, 21
"""The height of a line of words, and the letters it holds at 11 units a letter's height."""


@dataclass(frozen=True, slots=True)
class Node:
    """What a box says, before it has a place."""

    name: str
    kind: Literal["question", "advice", "urgent"]
    words: str
    layer: int
    letters: tuple[str, ...] = ()
    """The answers, each by its letter; none at an end."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box in its place."""

    node: Node
    x: float
    y: float
    height: float
    lines: tuple[tuple[float, str], ...]
    """Each line of words with its height in the drawing."""

    ports: tuple[tuple[float, str], ...]
    """Each answer's letter with its place along the box."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes and the lines between them, ready to be drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    paths: tuple[str, ...]


def drawing(nodes: Sequence[Node], edges: Sequence[tuple[str, str, str]]) -> Drawing:
    """Boxes in layers from the top, and lines from each answer to where it leads."""
    by_name = {it.name: it for it in nodes}
    layers, lines = layered({it.name: it.layer for it in nodes}, edges)
    across = _across(layers, by_name)
    tops, heights = _down(layers, by_name)
    boxes = {it.name: _box(it, across[it.name], tops[it.layer]) for it in nodes}
    width = max(_width(layer, by_name) for layer in layers)
    paths = tuple(_path(line, boxes, across, tops, heights) for line in lines)
    return Drawing(width + 2, tops[-1] + heights[-1] + 1, tuple(boxes.values()), paths)


def _size(name: str, by_name: Mapping[str, Node]) -> int:
    return WIDE if name in by_name else HELD


def _width(layer: Layer, by_name: Mapping[str, Node]) -> int:
    return sum(_size(name, by_name) + APART for name in layer) - APART


def _across(layers: Sequence[Layer], by_name: Mapping[str, Node]) -> dict[str, float]:
    """The middle of each thing, every layer centred."""
    whole = max(_width(layer, by_name) for layer in layers)
    found: dict[str, float] = {}
    for layer in layers:
        x = 1 + (whole - _width(layer, by_name)) / 2
        for name in layer:
            found[name] = x + _size(name, by_name) / 2
            x += _size(name, by_name) + APART
    return found


def _down(layers: Sequence[Layer], by_name: Mapping[str, Node]) -> tuple[list[float], list[float]]:
    """The top and the height of each layer."""
    heights = [float(max(_height(by_name[name]) for name in layer if name in by_name)) for layer in layers]
    tops = [1 + sum(heights[:number]) + BETWEEN * number for number in range(len(layers))]
    return tops, heights


def _wrapped(it: Node) -> list[str]:
    return textwrap.wrap(it.words, SIGNS)


def _height(it: Node) -> int:
    return len(_wrapped(it)) * LINE + 12 + (LINE if it.letters else 0)


def _box(it: Node, middle: float, top: float) -> Box:
    step = WIDE / (len(it.letters) + 1)
    return Box(
        node=it,
        x=middle - WIDE / 2,
        y=top,
        height=_height(it),
        lines=tuple((top + LINE * number + 16, words) for number, words in enumerate(_wrapped(it))),
        ports=tuple((middle - WIDE / 2 + step * number, letter) for number, letter in enumerate(it.letters, start=1)),
    )


def _path(
    line: Edge, boxes: Mapping[str, Box], across: Mapping[str, float], tops: Sequence[float], heights: Sequence[float]
) -> str:
    """From the answer's letter, straight down through what holds the line's place, to the middle of the box below."""
    first = boxes[line.through[0]]
    x, y = next(place for place, letter in first.ports if letter == line.letter), first.y + first.height
    said = f"M{x:.1f} {y:.1f}"
    for layer, name in enumerate(line.through[1:], start=first.node.layer + 1):
        to, top = across[name], tops[layer]
        bend = (top + y) / 2 if y < top else top
        said += f"C{x:.1f} {bend:.1f} {to:.1f} {bend:.1f} {to:.1f} {top:.1f}"
        x, y = to, top + heights[layer] if name not in boxes else top
        said += "" if name in boxes else f"V{y:.1f}"
    return said
