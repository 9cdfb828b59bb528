"""How are several guides built at once?"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from build_tools.engine.publish import publish
from build_tools.problems import ContentError, Problem


@dataclass(frozen=True)
class Outcome:
    """How it went with one guide."""

    guide: str
    out: Path
    problems: Sequence[Problem] = ()
    error: ContentError | OSError | None = None
    """Why the guide could not be built."""


def publish_each(root: Path, guides: Sequence[str], out: Path, address: str, packed: bool) -> Iterator[Outcome]:
    """Build each guide into its own folder in `out`, in a process of its own. One that stops holds back no other."""
    one = functools.partial(_publish_one, root, out, address, packed)
    with ProcessPoolExecutor(min(len(guides), os.cpu_count() or 1)) as pool:
        yield from pool.map(one, guides)


def _publish_one(root: Path, out: Path, address: str, packed: bool, guide: str) -> Outcome:
    there = f"{address.rstrip('/')}/{guide}/" if address else ""
    try:
        problems = publish(root, guide, out / guide, address=there, packed=packed)
    except (ContentError, OSError) as error:
        return Outcome(guide, out / guide, error=error)
    return Outcome(guide, out / guide, problems)
