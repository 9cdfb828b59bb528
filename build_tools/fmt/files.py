"""Which files are put in form, and how does the new text come to stand where the old one stood?"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.editors import schema_line
from build_tools.fmt import formatted
from build_tools.folders import FOLDERS, HEAD
from build_tools.load import read
from build_tools.problems import Mark, Mistakes, Refused, SourceFile

EDITOR = "# yaml-language-server:"
"""How a line begins that tells an editor which schema the file follows."""

MISTAKES = Mistakes(
    {
        "fmt-not-content": (
            "Dette er ikke en innholdsfil.",
            "Skriv veien til en fil i content/, en mappe der, eller ingenting for alle.",
        )
    }
)


def content_files(content: Path, asked: Iterable[Path]) -> Iterator[Path]:
    """The files asked for, and those in the folders asked for; all when none is."""
    for path in list(asked) or [content]:
        yield from sorted(path.rglob("*.yml")) if path.is_dir() else [path]


def in_form(path: Path, root: Path) -> tuple[str, str]:
    """The text of a file now, and in form, with the line that tells an editor its schema.

    Raises Refused when it is no content file, or cannot be read.
    """
    place = path.resolve()
    name = place.relative_to(root).as_posix() if place.is_relative_to(root) else path.as_posix()
    kind = "guide" if place.name == HEAD else FOLDERS.get(place.parent.name)
    if kind is None or place.suffix != ".yml" or not place.is_relative_to(root):
        raise Refused(MISTAKES.at("fmt-not-content", Mark(SourceFile(name))))
    text = read(place, root).mark.file.text
    told = text if text.startswith(EDITOR) else f"{schema_line(kind)}\n{text}"
    return text, formatted(SourceFile(name, told), kind)


def replace(path: Path, text: str) -> None:
    """Put a text in place of a file's, whole or not at all. A link stays a link."""
    place = path.resolve()
    descriptor, fresh = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(fresh).chmod(place.stat().st_mode)
        Path(fresh).replace(place)
    except BaseException:
        Path(fresh).unlink(missing_ok=True)
        raise
