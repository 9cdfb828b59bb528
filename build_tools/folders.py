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
        "folder-linked": ("Mappen er en lenke til en annen mappe.", "Legg selve mappen her."),
        "file-outside": ("Filen er en lenke ut av innholdsmappen.", "Legg selve filen her."),
    }
)


def files(layer: Path, content: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """The content files of a layer with their kinds; what lies wrong is added to `problems`."""
    for path in sorted(layer.rglob("*")):
        if _is_passed_over(path, layer):
            continue
        problem = _misplaced(path, layer, content)
        if problem:
            problems.append(problem)
        else:
            yield FOLDERS[path.parent.name], path


def _is_passed_over(path: Path, layer: Path) -> bool:
    """A folder that links to another is not: its files would never be read."""
    folder = path.is_dir() and path.suffix != ".yml" and not path.is_symlink()
    return folder or path.name.startswith(".") or path == layer / HEAD


def is_outside(path: Path, content: Path) -> Problem | None:
    """What is said of a link that leads out of the content, or round in a circle."""
    return (
        MISTAKES.at("file-outside", _mark(path, content)) if path.is_symlink() and _leads_out(path, content) else None
    )


def _leads_out(link: Path, content: Path) -> bool:
    try:
        return not link.resolve().is_relative_to(content.resolve())
    except (OSError, RuntimeError):  # Python 3.11 and 3.12 raise the latter for a circle
        return True


def _mark(path: Path, content: Path) -> Mark:
    """The place of a file, printable also when its name is not UTF-8."""
    name = path.relative_to(content.parent).as_posix()
    return Mark(SourceFile(name.encode("utf-8", "backslashreplace").decode()))


def _misplaced(path: Path, layer: Path, content: Path) -> Problem | None:
    if path.is_symlink() and path.is_dir():
        return MISTAKES.at("folder-linked", _mark(path, content))
    folder = path.parent.name if path.parent.parent == layer else ""
    if folder not in FOLDERS:
        first = path.relative_to(layer).parts[0]
        return MISTAKES.at("file-misplaced", _mark(path, content), guess(first, FOLDERS), folders=", ".join(FOLDERS))
    return _misnamed(path, content)


def _misnamed(path: Path, content: Path) -> Problem | None:
    if path.suffix == ".yaml":
        return MISTAKES.at("file-ending", _mark(path, content), ending=path.suffix, name=path.stem)
    if path.suffix != ".yml":
        return MISTAKES.at("file-strange", _mark(path, content))
    if not re.fullmatch(SLUG, path.stem):
        return MISTAKES.at("file-name", _mark(path, content), name=_ascii(path.stem))
    if len(path.stem) > LONGEST:
        return MISTAKES.at("file-long", _mark(path, content), limit=LONGEST)
    return is_outside(path, content)


def plain(name: str) -> str:
    """A name in the letters that addresses have: «Nærøysund» → «naeroysund»."""
    return name.lower().replace("æ", "ae").translate(str.maketrans("øöäáåčđŋšŧž _", "ooaaacdnstz--"))


def _ascii(name: str) -> str:
    return re.sub(r"[^a-z0-9-]", "", plain(name)).strip("-") or "nytt-navn"
