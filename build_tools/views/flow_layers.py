"""In which layer, and in which order, does each thing in a drawing of a flow stand?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Layer = list[str]
SWEEPS = 8
"""Times down and up again: the order of small drawings no longer changes then."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one box to another, drawn through what holds its place in the layers between."""

    letter: str
    through: tuple[str, ...]
    """Names from the box above to the box below, both included."""


def layered(layer_of: Mapping[str, int], edges: Iterable[tuple[str, str, str]]) -> tuple[list[Layer], list[Edge]]:
    """The layers from the top, ordered so that few lines cross, and the lines, each one layer at a time."""
    lines = [Edge(letter, _through(above, letter, below, layer_of)) for above, letter, below in edges]
    layers: list[Layer] = [[] for _ in range(max(layer_of.values()) + 1)]
    for name, number in layer_of.items():
        layers[number].append(name)
    for line in lines:
        for name, number in _held(line, layer_of):
            layers[number].append(name)
    return _untangled(layers, lines), lines


def _through(above: str, letter: str, below: str, layer_of: Mapping[str, int]) -> tuple[str, ...]:
    between = range(layer_of[above] + 1, layer_of[below])
    return (above, *(f"{above}/{letter}/{number}" for number in between), below)


def _held(line: Edge, layer_of: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    first = layer_of[line.through[0]]
    return ((name, first + place) for place, name in enumerate(line.through) if name not in layer_of)


def _untangled(layers: list[Layer], lines: list[Edge]) -> list[Layer]:
    """Each thing comes near the middle of those it is joined to in the layer before, down and up again."""
    over: dict[str, list[str]] = {}
    under: dict[str, list[str]] = {}
    for line in lines:
        for above, below in zip(line.through, line.through[1:], strict=False):
            over.setdefault(below, []).append(above)
            under.setdefault(above, []).append(below)
    for _ in range(SWEEPS):
        for here, before in zip(layers[1:], layers, strict=False):
            _order(here, before, over)
        for here, before in zip(layers[-2::-1], layers[:0:-1], strict=True):
            _order(here, before, under)
    for here, before in zip(layers[1:], layers, strict=False):
        _order(here, before, over)
    return layers


def _order(here: Layer, before: Layer, joined: Mapping[str, list[str]]) -> None:
    place = {name: number for number, name in enumerate(before)}

    def middle(name: str) -> float:
        near = [place[it] for it in joined.get(name, ()) if it in place]
        return sum(near) / len(near) if near else here.index(name)

    weights = {name: middle(name) for name in here}
    here.sort(key=lambda name: weights[name])
