"""What is the guide, and what is wrong with it?"""

from __future__ import annotations

import contextlib
import datetime
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.chain import Chain, resolve
from build_tools.check import check
from build_tools.folders import HEAD
from build_tools.guide import Guide
from build_tools.link import link
from build_tools.load import read
from build_tools.problems import ContentError, Problem, Refused, in_order, stops
from build_tools.rules import judge


@dataclass(frozen=True)
class Reading:
    """A guide that can be built, with the notices and hints that its owners must see."""

    guide: Guide
    problems: tuple[Problem, ...]


def examine(content: Path, name: str, today: datetime.date) -> tuple[Guide | None, list[Problem]]:
    """Everything that is wrong with a guide, in one run, and the guide if its references hold."""
    try:
        with nothing_collected():
            chain = resolve(content, name)
            return _examine(chain, today)
    except ContentError as error:
        return None, list(error.problems)


def read_guide(content: Path, name: str, today: datetime.date) -> Reading:
    """The guide, ready to draw. Raises ContentError with all problems when one of them is a stop."""
    guide, problems = examine(content, name, today)
    if guide is None or stops(problems):
        raise ContentError(problems)
    return Reading(guide, tuple(problems))


def home(content: Path, name: str) -> str:
    """Where a guide is on the web, with a slash at its end: known even when nothing else in it holds; empty when it is not."""
    try:
        address = read(content / name / HEAD, content.parent).get("address")
    except Refused:
        return ""
    return f"{address.rstrip('/')}/" if isinstance(address, str) and address else ""


@contextlib.contextmanager
def nothing_collected() -> Iterator[None]:
    """All that is read is kept: the collector would go through it again and again, a third of the time at 4,000 files."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _examine(chain: Chain, today: datetime.date) -> tuple[Guide | None, list[Problem]]:
    entries, mistakes = check(chain)
    guide, dangling = link(chain, entries, today)
    problems = [*chain.problems, *mistakes, *dangling]
    if guide is not None and not stops(problems):
        problems += judge(guide, today)
    return guide, in_order(problems)
