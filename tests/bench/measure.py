"""What does a process cost: seconds on the clock, seconds of processor, and memory?"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    """One run, or the middle of several."""

    clock: float
    processor: float
    """User and system time, all threads: it stands still while other programs have the machine."""

    megabytes: float
    said: dict[str, float] = field(default_factory=dict)


def run(command: Sequence[str], folder: Path, cwd: Path) -> Cost:
    """Run a command once. What it prints as JSON is kept. Raises RuntimeError when it fails."""
    start = time.perf_counter()
    with (folder / "out.txt").open("w+") as out:
        process = subprocess.Popen(command, cwd=cwd, stdout=out, stderr=subprocess.STDOUT, env=_quiet())
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: {text[-2000:]}")
    said = json.loads(text) if text.startswith("{") else {}
    return Cost(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def middle(costs: Iterable[Cost]) -> Cost:
    """The middle of several runs, number by number."""
    found = list(costs)
    said = {name: median(it.said[name] for it in found) for name in found[0].said}
    clock, processor = median(it.clock for it in found), median(it.processor for it in found)
    return Cost(clock, processor, max(it.megabytes for it in found), said)


def _quiet() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795305600"}
