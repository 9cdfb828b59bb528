"""Which files does a layer hold, and do they lie where they belong?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from build_tools.problems import Mark, Mistakes, Problem, SourceFile, guess
from schema import KINDS
from schema.text import SLUG

HEAD = "guide.yml"
"""The one file beside the folders: it makes the folder a layer, and with a status a guide."""

FOLDERS = {folder: kind for kind, (folder, _) in KINDS.items() if folder}
LONGEST = 60
"""Signs in a file name: it is read aloud and printed as an address."""

MISTAKES = Mistakes(
    {
        "file-misplaced": ("Filen ligger ikke i en mappe for innhold.", "Legg den i en av mappene {folders}."),
        "file-ending": ("Innholdsfiler slutter på .yml, ikke «{ending}».", "Gi filen navnet {name}.yml."),
        "file-strange": ("Filen er ikke en innholdsfil.", "Flytt den ut av innholdsmappen."),
        "file-name": (
            "Filnavnet blir adressen, og kan bare ha små bokstaver a–z, tall og bindestrek.",
            "Gi filen et navn som {name}.yml.",
        ),
        "file-long": ("Filnavnet er lengre enn {limit} tegn.", "Kort det ned."),
        "file-outside": ("Filen er en lenke ut av innholdsmappen.", "Legg selve filen her."),
    }
)


def files(layer: Path, content: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """The content files of a layer with their kinds; what lies wrong is added to `problems`."""
    for path in sorted(layer.rglob("*")):
        if (path.is_dir() and path.suffix != ".yml") or path.name.startswith(".") or path == layer / HEAD:
            continue
        problem = _misplaced(path, layer, content)
        if problem:
            problems.append(problem)
        else:
            yield FOLDERS[path.parent.name], path


def _misplaced(path: Path, layer: Path, content: Path) -> Problem | None:
    mark = Mark(SourceFile(path.relative_to(content.parent).as_posix()))
    folder, *rest = path.relative_to(layer).parts
    if folder not in FOLDERS or len(rest) != 1:
        return MISTAKES.at("file-misplaced", mark, guess(folder, FOLDERS), folders=", ".join(FOLDERS))
    if path.suffix == ".yaml":
        return MISTAKES.at("file-ending", mark, ending=path.suffix, name=path.stem)
    if path.suffix != ".yml":
        return MISTAKES.at("file-strange", mark)
    return _misnamed(path, content, mark)


def _misnamed(path: Path, content: Path, mark: Mark) -> Problem | None:
    if not re.fullmatch(SLUG, path.stem):
        return MISTAKES.at("file-name", mark, name=_ascii(path.stem))
    if len(path.stem) > LONGEST:
        return MISTAKES.at("file-long", mark, limit=LONGEST)
    if not path.resolve().is_relative_to(content.resolve()):
        return MISTAKES.at("file-outside", mark)
    return None


def _ascii(name: str) -> str:
    plain = name.lower().replace("æ", "ae").translate(str.maketrans("øå _", "oa--"))
    return re.sub(r"[^a-z0-9-]", "", plain).strip("-") or "nytt-navn"
