"""What does a change consist of, before it is written?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.editors import schema_line
from build_tools.fmt.change import Value, Way, changed, written
from build_tools.folders import LONGEST, plain
from build_tools.forms.answers import NotUnderstoodError
from build_tools.layers import digest
from build_tools.load import parse, read
from build_tools.problems import ContentError, SourceFile
from build_tools.raw import Fields
from schema import KINDS
from schema.text import PHONE_LENGTHS


@dataclass(frozen=True)
class Change:
    """The files that a form leads to, and what is said of them."""

    title: str
    """What the form is called."""

    told: tuple[str, ...]
    """Sentences for whoever approves it, or has to do it by hand."""

    files: Mapping[str, str]
    """Path in the project → its new text; none when a person has to do it."""

    to_check: tuple[str, ...] = ()
    """What only a person can answer for."""


def code(text: str) -> str:
    """A text that someone wrote, as GitHub shows it and never acts on it."""
    return f"`{' '.join(text.replace('`', chr(39)).split())}`"


def digits(text: str, label: str) -> str:
    """A phone number in the form that the content has. Raises NotUnderstoodError."""
    found = re.sub(r"[\s.\-]", "", text).removeprefix("+47")
    if not (found.isascii() and found.isdigit()):
        raise NotUnderstoodError(f"«{label}» skal bare ha sifre.")
    if len(found) not in PHONE_LENGTHS:
        raise NotUnderstoodError(
            f"«{label}» har {len(found)} sifre. Et norsk telefonnummer har 3, 4, 5, 6 eller 8. Se etter et siffer "
            "som mangler eller er ett for mye."
        )
    return found


def slug_of(title: str) -> str:
    """A title as the name of a file: «PP-tjenesten i Dal» → «pp-tjenesten-i-dal». Raises NotUnderstoodError."""
    found = re.sub(r"-+", "-", re.sub(r"[^a-z0-9]+", "-", plain(title))).strip("-")[:LONGEST].strip("-")
    if not found:
        raise NotUnderstoodError("Tittelen må ha bokstaver.")
    return found


def at(layer: str, kind: str, slug: str) -> str:
    """The path of a content file in the project."""
    return f"content/{layer}/{KINDS[kind][0]}/{slug}.yml"


def edited(content: Path, path: str, kind: str, changes: Mapping[Way, Value | None]) -> str:
    """The text of a file in the content with some values changed. Raises NotUnderstoodError when they are elsewhere."""
    try:
        return changed(read(content.parent / path, content.parent).mark.file, kind, changes)
    except KeyError:
        raise NotUnderstoodError(f"Filen {path} er ikke skrevet slik vi ventet.") from None


def new_file(kind: str, values: Mapping[str, Value]) -> str:
    """The text of a new content file."""
    return written(kind, schema_line(kind), values)


def laid_over(base: Fields | None, path: str, kind: str, text: str) -> str:
    """A text with the digest of what it now changes in the layer below."""
    if base is None:
        return text
    now = digest(base, parse(SourceFile(path, text)))
    return changed(SourceFile(path, text), kind, {("over",): now})


def said(error: ContentError) -> NotUnderstoodError:
    """Why content that has mistakes of its own cannot be changed."""
    return NotUnderstoodError(*(f"Innholdet må rettes først: {it.mark}. {it.message}" for it in error.problems[:3]))
