"""How is a problem said to a person, to a program, and to a code review?"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from build_tools.codes import helps
from build_tools.private import masked
from build_tools.problems import Problem, Severity

SEVERITY_WORDS: dict[Severity, str] = {"stop": "STOPP", "notice": "MERK", "hint": "TIPS"}
COUNT_WORDS: dict[Severity, tuple[str, str]] = {
    "stop": ("stopp", "stopp"),
    "notice": ("merknad", "merknader"),
    "hint": ("tips", "tips"),
}


def as_text(problems: Sequence[Problem], home: str = "") -> str:
    """All problems for a person: place, code, what is wrong, the line, what was understood, the cure, where to read more.

    `home` is the address of the published guide, with a slash at its end; empty when it has none.
    """
    return masked("\n\n".join([*(_text(it, home) for it in problems), summary(problems)]))


def summary(problems: Sequence[Problem]) -> str:
    """How many of each severity, in one line."""
    if not problems:
        return "Alt i orden."
    counts = Counter(problem.severity for problem in problems)
    said = [f"{counts[it]} {COUNT_WORDS[it][counts[it] != 1]}" for it in SEVERITY_WORDS if counts[it]]
    end = "" if counts["stop"] else " Veilederen kan bygges."
    return ", ".join(said) + "." + end


def as_json(problems: Sequence[Problem], home: str = "") -> str:
    """All problems for a program."""
    return masked(json.dumps([_fields(problem, home) for problem in problems], ensure_ascii=False, indent=2))


MOST_ANNOTATIONS = 10
"""Those of one severity that GitHub shows from one step. It drops the rest in silence."""


def as_github(problems: Sequence[Problem], home: str = "") -> str:
    """All problems for a pull request: as annotations, and those GitHub has no room for as lines in its log."""
    shown: Counter[Severity] = Counter()
    lines = []
    for problem in problems:
        shown[problem.severity] += 1
        room = shown[problem.severity] <= MOST_ANNOTATIONS
        lines.append(_annotation(problem, home) if room else f"{problem.mark} {problem.code}: {problem.message}")
    more = sum(max(0, count - MOST_ANNOTATIONS) for count in shown.values())
    unseen = [f"{more} til vises ikke i pull requesten. De står over, og i oppsummeringen."] if more else []
    return masked("\n".join([*lines, *unseen, summary(problems)]))


def help_address(code: str, home: str) -> str:
    """Where a code is explained: the whole address of the page, or the way to it from the site's root."""
    return f"{home or '/'}{helps()[code].address}" if code in helps() else ""


def _text(problem: Problem, home: str) -> str:
    mark = problem.mark
    lines = [f"{mark}  {SEVERITY_WORDS[problem.severity]} {problem.code}", f"   {problem.message}", *_source(problem)]
    if problem.understood:
        lines.append(f"   Vi leste: {problem.understood}.")
    lines.append(f"   Slik retter du: {problem.cure}")
    if problem.guess:
        lines.append(f"   Mente du «{problem.guess}»?")
    if there := help_address(problem.code, home):
        lines.append(f"   Les mer: {there}" if home else f"   Les mer: veileder explain {problem.code}, eller {there}")
    return "\n".join(lines)


def _source(problem: Problem) -> list[str]:
    line = problem.mark.file.line(problem.mark.line)
    if not line.strip():
        return []
    number = f"{problem.mark.line:>6} | "
    caret = " " * (len(number) - 2) + "| " + " " * (problem.mark.column - 1) + "^"
    return [number + line, caret]


def _fields(problem: Problem, home: str) -> dict[str, object]:
    mark = problem.mark
    return {
        "file": mark.file.path, "line": mark.line, "column": mark.column,
        "code": problem.code, "severity": problem.severity, "message": problem.message,
        "understood": problem.understood, "cure": problem.cure, "guess": problem.guess,
        "help": help_address(problem.code, home),
    }  # fmt: skip


LEVELS: dict[Severity, str] = {"stop": "error", "notice": "warning", "hint": "notice"}
"""Our severities in GitHub's words."""


def _annotation(problem: Problem, home: str) -> str:
    mark = problem.mark
    near = f" Mente du «{problem.guess}»?" if problem.guess else ""
    there = help_address(problem.code, home)
    more = f" Les mer: {there}" if there else ""
    said = f"{problem.message} {problem.cure}{near}{more}".replace("%", "%25").replace("\n", "%0A")
    return f"::{LEVELS[problem.severity]} file={mark.file.path},line={mark.line},col={mark.column},title={problem.code}::{said}"
