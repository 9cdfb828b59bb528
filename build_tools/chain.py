"""Which layers make this guide, and what is left when they are laid over each other?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_tools.folders import HEAD, LONGEST, files, is_outside
from build_tools.layers import Layered, begin, lay
from build_tools.load import read
from build_tools.problems import ContentError, Mark, Mistakes, Problem, Refused, SourceFile, guess
from build_tools.raw import Fields, Written
from schema.text import SLUG

MISTAKES = Mistakes(
    {
        "guide-unknown": ("Det finnes ingen veileder som heter «{name}».", "Mappene er: {known}."),
        "layer-unknown": ("Det finnes ikke noe lag som heter «{name}».", "Mappene er: {known}."),
        "layer-circle": (
            "Lagene går i ring: «{name}» bygger på seg selv.",
            "La det nederste laget stå uten «extends».",
        ),
        "layer-not-named": ("Her skal det stå navnet på ett lag.", "Skriv navnet uten klammer: «extends: felles»."),
        "layer-without-status": (
            "«{name}» er et lag uten «status», og kan ikke bygges som veileder.",
            "Bygg en veileder som bygger på laget, eller skriv «status: draft».",
        ),
    }
)


@dataclass(slots=True)
class Chain:
    """The entries of a guide after all its layers, not yet checked."""

    entries: dict[tuple[str, str], Layered] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    """Entries with a file that could not be read: whoever refers to them is not to blame."""

    files: list[Fields] = field(default_factory=list)
    """Every file as it was written, with what it says of the layer below."""


def resolve(content: Path, guide: str) -> Chain:
    """The layers of a guide laid over each other, from the lowest up.

    Raises ContentError when there is no such guide, a layer is missing, or the layers go in a circle.
    """
    head = _head(content, guide, Mark(SourceFile(content.name)), "guide-unknown")
    if "status" not in head:
        raise _error("layer-without-status", head.mark, name=guide)
    return resolve_layer(content, guide)


def resolve_layer(content: Path, layer: str) -> Chain:
    """What a new guide would rest on: a layer and those below it, though it may not be built alone."""
    heads = layers(content, layer)
    chain = Chain()
    for name, head in heads.items():
        _lay_entry(chain, ("guide", "guide"), head.without("extends"))
        for kind, path in files(content / name, content, chain.problems):
            _lay_file(chain, (kind, path.stem), path, content)
    return chain


def layers(content: Path, guide: str) -> dict[str, Fields]:
    """The head of each layer of a guide, the lowest first."""
    heads = {guide: _head(content, guide, Mark(SourceFile(content.name)), "guide-unknown")}
    below = heads[guide].get("extends")
    while below is not None:
        if not isinstance(below, Written):
            raise _error("layer-not-named", below.mark)
        if below in heads:
            raise _error("layer-circle", below.mark, name=below)
        heads = {str(below): _head(content, below, below.mark, "layer-unknown"), **heads}
        below = heads[below].get("extends")
    return heads


def _head(content: Path, name: str, mark: Mark, code: str) -> Fields:
    if not re.fullmatch(SLUG, name) or len(name) > LONGEST or not (content / name / HEAD).is_file():
        known = [path.parent.name for path in sorted(content.glob(f"*/{HEAD}"))]
        raise _error(code, mark, guess(name, known), name=name, known=", ".join(known))
    outside = is_outside(content / name / HEAD, content)
    if outside:
        raise ContentError([outside])
    try:
        return read(content / name / HEAD, content.parent)
    except Refused as refused:
        raise ContentError([refused.problem]) from None


def _error(code: str, mark: Mark, meant: str = "", **words: Any) -> ContentError:
    return ContentError([MISTAKES.at(code, mark, meant, **words)])


def _lay_file(chain: Chain, key: tuple[str, str], path: Path, content: Path) -> None:
    try:
        file = read(path, content.parent)
    except Refused as refused:
        chain.problems.append(refused.problem)
        chain.broken.add(key)
        return
    _lay_entry(chain, key, file)


def _lay_entry(chain: Chain, key: tuple[str, str], file: Fields) -> None:
    """A file whose lower layer could not be read is left alone: what it lacks may stand there.

    An entry that a layer took away begins anew when a layer above writes it.
    """
    chain.files.append(file)
    below = chain.entries.get(key)
    if below and not below.gone:
        laying = lay(below, file)
        chain.entries[key] = laying.layered
        chain.problems += laying.problems
    elif key not in chain.broken:
        chain.entries[key] = begin(file)
