"""Which files are changed, and is there anything in them that no reader will see?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from build_tools.diff.compare import Difference, Path, compare
from build_tools.diff.leaf import written
from build_tools.diff.side import Side, fields_of, guides, layers_of
from build_tools.folders import FOLDERS
from schema.names import KIND_NAMES

COMMENT = re.compile(rb"^\s*#(?! yaml-language-server:)", re.MULTILINE)
"""What a person has written. The line for editors' programs comes back by itself, with `veileder fmt`."""


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file that is not what it was."""

    place: str
    """From the content folder: «felles/steps/del.yml»."""

    differences: tuple[Difference, ...]
    """In what is written; none when only comments or the layout differ."""

    comments: int
    """How many lines of comments it lost; under 0 when it has got some."""

    called: str = ""
    """What people call its entry, as far as the file tells: «Tjeneste «Legevakt»»."""

    new: bool = False
    gone: bool = False

    @property
    def layer(self) -> str:
        """The layer it belongs to."""
        return self.place.partition("/")[0]

    @property
    def entry(self) -> tuple[str, str]:
        """The kind and the slug that it writes."""
        path = PurePosixPath(self.place)
        return (FOLDERS[path.parent.name], path.stem) if len(path.parts) > 2 else ("guide", "guide")


def changed_files(before: Side, after: Side) -> list[ChangedFile]:
    """Every file that differs, in all layers."""
    old, new = before.bytes, after.bytes
    return [
        ChangedFile(
            place,
            tuple(_differences(before, after, place)),
            _comments(old.get(place)) - _comments(new.get(place)),
            _called(before, after, place),
            new=place not in old,
            gone=place not in new,
        )
        for place in sorted({*old, *new})
        if old.get(place) != new.get(place)
    ]


def _differences(before: Side, after: Side, place: str) -> Iterator[Difference]:
    old, new = (fields_of(it.content / place, it.content) for it in (before, after))
    yield from compare(written(old) if old is not None else {}, written(new) if new is not None else {})


def _called(before: Side, after: Side, place: str) -> str:
    """By its title; by its file name when a lower layer has that, or no one can read it."""
    folder, slug = PurePosixPath(place).parent.name, PurePosixPath(place).stem
    written = [fields.get("title") for it in (after, before) if (fields := fields_of(it.content / place, it.content))]
    title = next((it for it in written if isinstance(it, str)), slug)
    return f"{KIND_NAMES[FOLDERS[folder]].capitalize()} «{title}»" if folder in FOLDERS else "Veilederen"


def _comments(text: bytes | None) -> int:
    return len(COMMENT.findall(text or b""))


def unseen(file: ChangedFile, seen: Iterable[Path]) -> list[Difference]:
    """What a file has changed that changes nothing in the guide: a layer above says otherwise, or it is no content."""
    paths = list(seen)
    return [it for it in file.differences if not any(_overlap(it.path, path) for path in paths)]


def _overlap(one: Path, other: Path) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def other_guides(changed: Iterable[ChangedFile], before: Side, after: Side, guide: str) -> list[str]:
    """The other guides that rest on a layer with a changed file."""
    touched = {it.layer for it in changed}
    found = {
        name
        for side in (before, after)
        for name in guides(side.content)
        if name != guide and touched & {*layers_of(side.content, name)}
    }
    return sorted(found)
