"""Which files do the handouts of a guide become?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from build_tools import handouts
from build_tools.guide import Guide
from build_tools.handouts import Paper
from build_tools.handouts.document import PLACE, Document
from build_tools.handouts.press import KEYS, Run, Tick, press, written_keys
from build_tools.handouts.screen import screen
from build_tools.problems import Problem

TEMPLATES = Path("guide", "handouts")
"""The templates and fonts of the handouts, from the project's root."""


@dataclass(frozen=True, slots=True)
class Prints:
    """The handouts of a guide, drawn for the screen and for paper."""

    paper: Paper
    files: Mapping[str, str | bytes]
    """By their place from the site's root."""

    problems: tuple[Problem, ...]


NO_PRINTS = Prints(Paper(()), {}, ())
"""A guide without handouts."""


def print_all(guide: Guide, folder: Path, earlier: Path, tick: Tick) -> Prints:
    """Every handout as a page and a PDF; what an earlier site shows the same is taken from there.

    Raises ContentError with every handout that could not be printed.
    """
    documents = handouts.paper(guide).documents
    run = press(guide, folder, documents, earlier / PLACE, tick)
    draw = screen(guide, folder, run.pages)
    pages = {f"{it.address}index.html": draw(it) for it in documents}
    files = {it.pdf: run.printed[it.sheet.name].pdf for it in documents}
    return Prints(
        Paper(documents, run.pages),
        {**pages, **files, f"{PLACE}{KEYS}": run.written},
        tuple(_too_long(guide, documents, run)),
    )


def print_into(out: Path, guide: Guide, folder: Path, documents: Sequence[Document], tick: Tick) -> tuple[Problem, ...]:
    """The PDFs of some handouts, laid in a folder of their own; what they show the same there already is let be.

    Raises ContentError as `print_all` does; nothing in the folder is then touched.
    """
    run = press(guide, folder, documents, out, tick)
    out.mkdir(parents=True, exist_ok=True)
    for name, it in run.printed.items():
        (out / f"{name}.pdf").write_bytes(it.pdf)
    (out / KEYS).write_text(
        json.dumps({**written_keys(out), **json.loads(run.written)}, indent=1, sort_keys=True), "utf-8"
    )
    return tuple(_too_long(guide, documents, run))


def _too_long(guide: Guide, documents: Sequence[Document], run: Run) -> Iterator[Problem]:
    """A handout that takes more paper than there is room for is printed all the same; its editor is told, once an entry."""
    over = [it for it in documents if it.sheet.limit is not None and run.pages[it.sheet.name] > it.sheet.limit]
    for entry, found in groupby(over, key=lambda it: it.sheet.entry):
        longest, *others = sorted(found, key=lambda it: -run.pages[it.sheet.name])
        more = f" Det gjelder {len(others)} ark til." if others else ""
        yield guide.problem(
            entry,
            (),
            f"Arket «{longest.sheet.title}» ({longest.sheet.name}.pdf) ble {run.pages[longest.sheet.name]} sider."
            f" Det er plass til {longest.sheet.limit}.{more}",
            "Kort ned det som skrives ut. Av handlingene skrives bare «do» ut.",
            code="handout-too-long",
            severity="notice",
        )
