"""Which handouts must be printed anew, and what was wrong with those that could not be?"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from build_tools.guide import Guide
from build_tools.handouts.document import Document
from build_tools.handouts.printer import NotPrinted, Printed, print_document
from build_tools.problems import ContentError, Problem
from build_tools.processes import pool

Tick = Callable[[int], None]
"""Called with a number when that many more handouts or pages are to be made, then with 0 for each that is."""

KEYS = "ark.json"
"""What each handout in a folder was printed from: the next time only those are printed that show something else."""

FEW = 16
"""Below this number more processes cost more than they give: they take about a second to begin."""


@dataclass(frozen=True, slots=True)
class Run:
    """All handouts of a guide, printed."""

    printed: Mapping[str, Printed]
    """By the name of the sheet."""

    keys: Mapping[str, str]
    anew: int
    """How many were not kept from an earlier run."""

    @property
    def written(self) -> str:
        """What the next run needs to know, as JSON."""
        found = {name: {"key": key, "pages": self.printed[name].pages} for name, key in self.keys.items()}
        return json.dumps(found, indent=1, sort_keys=True)

    @property
    def pages(self) -> dict[str, int]:
        """The number of pages of each."""
        return {name: it.pages for name, it in self.printed.items()}


def press(guide: Guide, folder: Path, documents: Iterable[Document], earlier: Path, tick: Tick) -> Run:
    """Print the documents with the templates in `folder`; what shows the same in the folder `earlier` is kept.

    Raises ContentError with every document that could not be printed.
    """
    wanted = list(documents)
    look = _look(folder)
    keys = {it.sheet.name: _key(look, it) for it in wanted}
    kept = dict(_earlier(earlier, keys))
    anew = [it for it in wanted if it.sheet.name not in kept]
    tick(len(anew))
    done = dict(zip([it.sheet.name for it in anew], _print_all(folder, anew, tick), strict=True))
    wrong = [
        _problem(guide, it.sheet.name, wanted, said) for it in anew if isinstance(said := done[it.sheet.name], str)
    ]
    if wrong:
        raise ContentError(wrong)
    printed = {**kept, **{name: it for name, it in done.items() if isinstance(it, Printed)}}
    return Run({it.sheet.name: printed[it.sheet.name] for it in wanted}, keys, len(anew))


def _print_all(folder: Path, documents: Sequence[Document], tick: Tick) -> Iterator[Printed | str]:
    one = functools.partial(_print_one, folder)
    if len(documents) < FEW:
        for it in documents:
            yield one(it.sheet.form, it.text)
            tick(0)
        return
    with pool(len(documents)) as processes:
        for printed in processes.map(
            one, [it.sheet.form for it in documents], [it.text for it in documents], chunksize=4
        ):
            yield printed
            tick(0)


def _print_one(folder: Path, form: str, data: str) -> Printed | str:
    """The PDF, or why there is none: an error would hold back the others."""
    try:
        return print_document(folder, form, data)
    except NotPrinted as error:
        return str(error)


def _problem(guide: Guide, name: str, documents: Sequence[Document], said: str) -> Problem:
    sheet = next(it.sheet for it in documents if it.sheet.name == name)
    return guide.problem(
        sheet.entry,
        (),
        f"Arket «{sheet.title}» ({name}.pdf) kan ikke skrives ut: {said}.",
        "Kort ned teksten, eller del det lange ordet.",
        code="handout-not-printed",
    )


def _earlier(folder: Path, keys: Mapping[str, str]) -> Iterator[tuple[str, Printed]]:
    """Handouts in a folder that show what they are to show now."""
    before = written_keys(folder)
    for name, key in keys.items():
        file = folder / f"{name}.pdf"
        if before.get(name, {}).get("key") == key and file.is_file():
            yield name, Printed(file.read_bytes(), int(before[name]["pages"]))


def written_keys(folder: Path) -> dict[str, dict[str, Any]]:
    """What the handouts in a folder were printed from; nothing when it does not say, or cannot be read."""
    try:
        found = json.loads((folder / KEYS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    whole = isinstance(found, dict) and all(
        isinstance(it, dict) and {"key", "pages"} <= it.keys() for it in found.values()
    )
    return found if whole else {}


def _key(look: str, document: Document) -> str:
    return hashlib.sha256((look + document.sheet.form + document.text).encode()).hexdigest()


def _look(folder: Path) -> str:
    """A digest of the templates, the fonts and the program that draw."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in (".typ", ".ttf")]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files) + version("typst").encode()).hexdigest()
