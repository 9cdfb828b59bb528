"""Run all the checks, and say how long each part took. A part over its budget is told of, and fails nothing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from build_tools.status.built import TESTS

PARTS = {
    "ruff": (5, None),
    "mypy": (60, None),
    "publisering": (60, r"test_(publish|survive|swap|licences)\.py"),
    "nettsted": (110, r"test_(site|guides|identical|write|zensical)\.py"),
    "papir": (60, r"test_(handouts|press|shown)\.py"),
    "ordene": (110, r"test_(diff|fmt|json_schema)\.py"),
    "nettleser": (700, r"browser/"),
    "tilfeldige filer": (20, r"test_fuzz\.py"),
    "resten": (180, r""),
}
"""Part → the seconds it may take by one core, and how the names of its files begin. The first that fits counts."""
FIRST = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


def part(test: str) -> str:
    """The part that a test belongs to."""
    return next(name for name, (_, files) in PARTS.items() if files is not None and re.match(f"tests/{files}", test))


def table(rows: Sequence[tuple[str, str, float]], wall: float) -> Iterator[str]:
    """A row for each part, and the time on the clock. A test comes once for each thing that it spent seconds on."""
    whole = sum(seconds for *_, seconds in rows) or 1
    yield f"{'del':17}{'tid':>8}{'budsjett':>10}{'andel':>8}{'prøver':>8}"
    for name, (budget, _) in PARTS.items():
        spent = sum(seconds for it, _, seconds in rows if it == name)
        tests = len({test for it, test, _ in rows if it == name and test})
        yield f"{name:17}{spent:>6.1f} s{budget:>8} s{spent / whole:>8.0%}{tests or '–':>8}{'  over budsjettet' * (spent > budget)}"
    yield f"{'på klokken':17}{wall:>6.1f} s"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it after the tests."""
    began, first = json.loads(os.environ["VEILEDER_BUDGET"])
    reports = [it for some in terminalreporter.stats.values() for it in some if isinstance(it, pytest.TestReport)]
    first += [(part(it.nodeid), it.nodeid, it.duration) for it in reports]
    failed = len(terminalreporter.stats.get("failed", ())) + len(terminalreporter.stats.get("error", ()))
    place = Path(__file__).parent.parent / TESTS
    place.parent.mkdir(exist_ok=True)
    passed = len(terminalreporter.stats.get("passed", ()))
    place.write_text(f"{passed} gikk bra, {failed} feilet, {time.strftime('%Y-%m-%d')}\n", "utf-8")
    terminalreporter.write("\n" + "\n".join(table(first, time.time() - began)) + "\n")


if __name__ == "__main__":
    times = [time.time()]
    for command in FIRST:
        if failed := subprocess.call([sys.executable, "-m", *command]):
            sys.exit(failed)
        times.append(time.time())
    spent = [(command[0], "", times[at + 1] - times[at]) for at, command in enumerate(FIRST)]
    os.environ["VEILEDER_BUDGET"] = json.dumps([times[0], spent])
    pytest_command = ["pytest", "-n", "auto", "--dist", "worksteal", "-p", "tests.budget", *sys.argv[1:]]
    os.execv(sys.executable, [sys.executable, "-m", *pytest_command])
