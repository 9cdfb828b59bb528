"""What is there on one side of a comparison: a guide, its problems, and every file as it was written?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.chain import layers
from build_tools.content import examine
from build_tools.folders import HEAD, files
from build_tools.guide import Guide
from build_tools.load import read
from build_tools.problems import ContentError, Problem, Refused, stops
from build_tools.raw import Fields


@dataclass(frozen=True, slots=True)
class Side:
    """The content before or after a change."""

    guide: Guide | None
    """The guide; None when something in it must be mended first."""

    stops: tuple[Problem, ...]
    layers: tuple[str, ...]
    """The names of its layers, the lowest first; none when they cannot be told."""

    content: Path
    """The folder that the layers are in."""

    @property
    def bytes(self) -> Mapping[str, bytes]:
        """Every file by its place from the content folder."""
        return {it.relative_to(self.content).as_posix(): it.read_bytes() for it in _files(self.content) if it.is_file()}


def read_side(content: Path, name: str, today: datetime.date) -> Side:
    """One side of a comparison. Never refuses: what is wrong is a part of it."""
    guide, problems = examine(content, name, today)
    wrong = stops(problems)
    return Side(None if wrong else guide, wrong, layers_of(content, name), content)


def layers_of(content: Path, name: str) -> tuple[str, ...]:
    """The layers of a guide, the lowest first; none when they cannot be told."""
    try:
        return tuple(layers(content, name))
    except ContentError:
        return ()


def guides(content: Path) -> list[str]:
    """The names of the guides that can be built: layers with a status."""
    found = sorted(path.parent.name for path in content.glob(f"*/{HEAD}"))
    return [name for name in found if "status" in (fields_of(content / name / HEAD, content) or ())]


def fields_of(path: Path, content: Path) -> Fields | None:
    """A file as it was written; None when it is not there, or cannot be read."""
    try:
        return read(path, content.parent)
    except Refused:
        return None


def _files(content: Path) -> Iterable[Path]:
    """The files of all layers that hold content."""
    for head in sorted(content.glob(f"*/{HEAD}")):
        yield head
        yield from (path for _, path in files(head.parent, content, []))
