"""Which layers make this guide, and what does each of them hold?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.layers import Layered, begin, lay
from build_tools.load import Fields, Refused, Written, read
from build_tools.problems import ContentError, Mark, Problem, SourceFile, guess
from schema import KINDS
from schema.text import SLUG

FOLDERS = {folder: kind for kind, (folder, _) in KINDS.items() if folder}
HEAD = "guide.yml"
"""The one file beside the folders: it makes the folder a layer, and with a status a guide."""


@dataclass(slots=True)
class Chain:
    """The entries of a guide after all its layers, not yet checked."""

    layers: tuple[str, ...]
    entries: dict[tuple[str, str], Layered] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    """Entries with a file that could not be read: whoever refers to them is not to blame."""

    heads: list[Fields] = field(default_factory=list)
    files: list[Fields] = field(default_factory=list)
    """Every file as it was written, with what it says of the layer below."""


def resolve(content: Path, guide: str) -> Chain:
    """The layers of a guide laid over each other, from the lowest up.

    Raises ContentError when there is no such guide, a layer is missing, or the layers go in a circle.
    """
    heads = _heads(content, guide)
    chain = Chain(tuple(name for name, _ in heads), heads=[head for _, head in heads])
    for name, head in heads:
        _lay_entry(chain, ("guide", "guide"), _without_extends(head))
        for kind, path in _files(content / name, content, chain.problems):
            _lay_file(chain, (kind, path.stem), path, content)
    _needs_status(chain, guide)
    return chain


def guides(content: Path) -> list[str]:
    """The names of the layers that could be built: those with a status."""
    names = sorted(path.parent.name for path in content.glob(f"*/{HEAD}"))
    return [name for name in names if "status" in _head(content, name)]


def _heads(content: Path, guide: str) -> list[tuple[str, Fields]]:
    heads: list[tuple[str, Fields]] = []
    name: Written | str | None = guide
    while name is not None:
        _refuse_unknown(content, name, guide)
        if any(name == known for known, _ in heads):
            raise ContentError(
                [
                    _at(
                        name,
                        content,
                        "layer-circle",
                        f"Lagene går i ring: «{name}» bygger på seg selv.",
                        "La det nederste laget stå uten «extends».",
                    )
                ]
            )
        head = _head(content, str(name))
        heads.insert(0, (str(name), head))
        below = head.get("extends")
        name = below if isinstance(below, Written) else None
    return heads


def _refuse_unknown(content: Path, name: str, guide: str) -> None:
    if re.fullmatch(SLUG, name) and (content / name / HEAD).is_file():
        return
    known = [path.parent.name for path in sorted(content.glob(f"*/{HEAD}"))]
    message = (
        f"Det finnes ingen veileder som heter «{name}»."
        if name == guide
        else f"Det finnes ikke noe lag som heter «{name}»."
    )
    raise ContentError(
        [_at(name, content, "layer-unknown", message, f"Mappene er: {', '.join(known)}.", guess(name, known))]
    )


def _at(name: str, content: Path, code: str, message: str, cure: str, near: str = "") -> Problem:
    mark = name.mark if isinstance(name, Written) else Mark(SourceFile(content.name))
    return Problem(code, "stop", mark, message, cure, guess=near)


def _head(content: Path, name: str) -> Fields:
    try:
        return read(content / name / HEAD, content.parent)
    except Refused as refused:
        raise ContentError([refused.problem]) from None


def _without_extends(head: Fields) -> Fields:
    return Fields({key: value for key, value in head.items() if key != "extends"}, head.mark)


def _files(layer: Path, content: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    for path in sorted(layer.rglob("*")):
        folder = path.relative_to(layer).parts[0]
        if (path.is_dir() and path.suffix != ".yml") or path.name.startswith(".") or path == layer / HEAD:
            continue
        problem = _misplaced(path, layer, content)
        if problem:
            problems.append(problem)
        else:
            yield FOLDERS[folder], path


def _misplaced(path: Path, layer: Path, content: Path) -> Problem | None:
    mark = Mark(SourceFile(path.relative_to(content.parent).as_posix()))
    folder, *rest = path.relative_to(layer).parts
    if folder not in FOLDERS or len(rest) != 1:
        return Problem(
            "file-misplaced",
            "stop",
            mark,
            "Filen ligger ikke i en mappe for innhold.",
            f"Legg den i en av mappene {', '.join(FOLDERS)}.",
            guess=guess(folder, FOLDERS),
        )
    if path.suffix != ".yml":
        return Problem(
            "file-ending",
            "stop",
            mark,
            f"Innholdsfiler slutter på .yml, ikke «{path.suffix}».",
            f"Gi filen navnet {path.stem}.yml.",
        )
    if not re.fullmatch(SLUG, path.stem):
        return Problem(
            "file-name",
            "stop",
            mark,
            "Filnavnet blir adressen, og kan bare ha små bokstaver a–z, tall og bindestrek.",
            f"Gi filen et navn som {_ascii(path.stem)}.yml.",
        )
    if not path.resolve().is_relative_to(content.resolve()):
        return Problem("file-outside", "stop", mark, "Filen er en lenke ut av innholdsmappen.", "Legg selve filen her.")
    return None


def _ascii(name: str) -> str:
    plain = name.lower().replace("æ", "ae").translate(str.maketrans("øå _", "oa--"))
    return re.sub(r"[^a-z0-9-]", "", plain).strip("-") or "nytt-navn"


def _lay_file(chain: Chain, key: tuple[str, str], path: Path, content: Path) -> None:
    try:
        _lay_entry(chain, key, read(path, content.parent))
    except Refused as refused:
        chain.problems.append(refused.problem)
        chain.broken.add(key)


def _lay_entry(chain: Chain, key: tuple[str, str], file: Fields) -> None:
    chain.files.append(file)
    below = chain.entries.get(key)
    if below is None and key in chain.broken:
        return
    if below is None:
        chain.entries[key] = begin(file)
        return
    laying = lay(below, file)
    chain.entries[key] = laying.layered
    chain.problems += laying.problems


def _needs_status(chain: Chain, guide: str) -> None:
    top = chain.heads[-1]
    if "status" not in top:
        message = f"«{guide}» er et lag uten «status», og kan ikke bygges som veileder."
        raise ContentError(
            [
                Problem(
                    "layer-without-status",
                    "stop",
                    top.mark,
                    message,
                    "Bygg en veileder som bygger på laget, eller skriv «status: draft».",
                )
            ]
        )
