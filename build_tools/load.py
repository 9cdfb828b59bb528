"""What does the file say, and where does it say it?"""

from __future__ import annotations

import functools
import re
import stat
from pathlib import Path

import yaml

from build_tools.events import INVISIBLE, EventReader
from build_tools.problems import Mark, Refused, SourceFile
from build_tools.raw import Fields
from build_tools.yaml_mistakes import MISTAKES, explain

MAX_BYTES = 500_000
"""A content file is a page or two. Past this it is a mistake, and reading it would stop everyone else."""

UNSEEN = re.compile(rf"\r(?!\n|\Z)|{INVISIBLE.pattern}")
"""An invisible sign, or a carriage return that ends no line."""


def read(path: Path, root: Path) -> Fields:
    """The fields of one YAML file, every scalar as text.

    `root` is the folder that places are named from. Raises Refused with one problem when
    the file is not UTF-8, not YAML, or uses YAML that content has no need of.
    """
    file = SourceFile(path.relative_to(root).as_posix(), "")
    data = _bytes(path, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(MISTAKES.at("yaml-not-utf8", Mark(file), byte=data[error.start])) from None
    return parse(SourceFile(file.path, text))


@functools.lru_cache(maxsize=5_000)
def parse(file: SourceFile) -> Fields:
    """The fields of a file that is already read. Raises Refused as `read` does.

    A file that says the same as at the last save is not parsed again; no one changes the fields of a file.
    """
    _refuse_invisible(file)
    try:
        tree = EventReader(file).document()
    except yaml.YAMLError as error:
        raise Refused(explain(error, file)) from None
    if not isinstance(tree, Fields):
        raise Refused(MISTAKES.at("yaml-not-fields", tree.mark if tree is not None else Mark(file)))
    return tree


def _bytes(path: Path, file: SourceFile) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise OSError
        if found.st_size > MAX_BYTES:
            raise Refused(MISTAKES.at("yaml-too-large", Mark(file), limit=MAX_BYTES // 1000))
        return path.read_bytes()
    except OSError:
        raise Refused(MISTAKES.at("yaml-unreadable", Mark(file))) from None


def _refuse_invisible(file: SourceFile) -> None:
    found = UNSEEN.search(file.text)
    if found:
        before = file.text[: found.start()]
        mark = Mark(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise Refused(MISTAKES.at("yaml-invisible", mark, sign=f"U+{ord(found[0]):04X}"))
