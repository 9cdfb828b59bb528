"""Where does each box and each line stand in the drawing of a flow?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.views.flow_boxes import LINE, Node, height_of, said_by
from build_tools.views.flow_layers import Edge, Layer, layered

WIDE = 222
HELD = 12
"""The width of a box, and of the place that a long line takes between boxes."""

APART, BETWEEN = 14, 40
"""Between two boxes of a layer, and between two layers."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of words in its place."""

    x: float
    y: float
    words: str
    look: str
    """title, answer, end or urgent."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box in its place."""

    x: float
    y: float
    height: float
    rows: tuple[Row, ...]
    ports: Mapping[str, float]
    """Each answer that leads on, by its letter, with its place along the box."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes and the lines between them, ready to be drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    paths: tuple[str, ...]


def drawing(nodes: Sequence[Node]) -> Drawing:
    """Questions in layers from the top, and lines from each answer to the question it leads to."""
    by_name = {it.name: it for it in nodes}
    edges = [(it.name, answer.letter, answer.to) for it in nodes for answer in it.answers if answer.to]
    layers, lines = layered({it.name: it.layer for it in nodes}, edges)
    across = _across(layers, by_name)
    tops, heights = _down(layers, by_name)
    boxes = {it.name: _box(it, across[it.name], tops[it.layer]) for it in nodes}
    width = max(_width(layer, by_name) for layer in layers)
    paths = tuple(_path(line, boxes, across, list(zip(tops, heights, strict=True)), by_name) for line in lines)
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
    heights = [max(height_of(by_name[name]) for name in layer if name in by_name) for layer in layers]
    return [1 + sum(heights[:number]) + BETWEEN * number for number in range(len(layers))], heights


def _box(it: Node, middle: float, top: float) -> Box:
    onward = [answer.letter for answer in it.answers if answer.to]
    left, step = middle - WIDE / 2, WIDE / (len(onward) + 1)
    rows = (
        Row(left + (16 if look in ("end", "urgent") else 6), top + LINE * number, words, look)
        for number, (words, look) in enumerate(said_by(it), start=1)
    )
    ports = {letter: left + step * number for number, letter in enumerate(onward, start=1)}
    return Box(left, top, height_of(it), tuple(rows), ports)


def _path(
    line: Edge,
    boxes: Mapping[str, Box],
    across: Mapping[str, float],
    layers: Sequence[tuple[float, float]],
    by_name: Mapping[str, Node],
) -> str:
    """From the answer, straight down through what holds the line's place, to the middle of the box below."""
    first = boxes[line.through[0]]
    x, y = first.ports[line.letter], first.y + first.height
    said = f"M{x:.1f} {y:.1f}"
    below = by_name[line.through[0]].layer
    said += f"V{sum(layers[below]):.1f}"
    y = sum(layers[below])
    for (top, height), name in zip(layers[below + 1 :], line.through[1:], strict=False):
        middle = (top + y) / 2
        said += f"C{x:.1f} {middle:.1f} {across[name]:.1f} {middle:.1f} {across[name]:.1f} {top:.1f}"
        x, y = across[name], top + height
        said += "" if name in boxes else f"V{y:.1f}"
    return said
