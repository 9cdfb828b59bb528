"""How are several guides built at once?"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from build_tools.engine.publish import publish
from build_tools.problems import ContentError, Problem
from build_tools.processes import pool


class Asked(TypedDict):
    """How the guides are to be built: `publish` says what each means."""

    address: str
    packed: bool
    handouts: bool
    offline: bool
    admin: bool


@dataclass(frozen=True)
class Outcome:
    """How it went with one guide."""

    guide: str
    out: Path
    problems: Sequence[Problem] = ()
    error: ContentError | OSError | None = None
    """Why the guide could not be built."""


def publish_each(root: Path, guides: Sequence[str], out: Path, asked: Asked) -> Iterator[Outcome]:
    """Build each guide into its own folder in `out`, in a process of its own. One that stops holds back no other."""
    one = functools.partial(_publish_one, root, out, asked)
    with pool(len(guides)) as processes:
        yield from processes.map(one, guides)


def _publish_one(root: Path, out: Path, asked: Asked, guide: str) -> Outcome:
    there = f"{asked['address'].rstrip('/')}/{guide}/" if asked["address"] else ""
    its: Asked = {**asked, "address": there}
    try:
        problems = publish(root, guide, out / guide, **its)
    except (ContentError, OSError) as error:
        return Outcome(guide, out / guide, error=error)
    return Outcome(guide, out / guide, problems)
