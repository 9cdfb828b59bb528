"""Which change does an answered form ask for, and does the content hold with it?"""

from __future__ import annotations

import datetime
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.content import examine
from build_tools.fmt.files import replace
from build_tools.folders import HEAD
from build_tools.forms.answers import Answers, NotUnderstoodError, answers
from build_tools.forms.change import Change
from build_tools.forms.choices import choices
from build_tools.forms.draw import issue_forms
from build_tools.forms.mistake import page_of
from build_tools.forms.number import number_change
from build_tools.forms.questions import forms
from build_tools.forms.service import service_change
from build_tools.load import read
from build_tools.problems import Problem, Refused, stops

MAKERS: Mapping[str, Callable[[Path, Answers, datetime.date], Change]] = {
    "et-nummer-er-feil": number_change,
    "ny-tjeneste": service_change,
    "noe-pa-siden-er-feil": page_of,
}
"""Form → what its answers become."""


@dataclass(frozen=True)
class Outcome:
    """What a program could do with an issue."""

    change: Change
    problems: tuple[Problem, ...] = ()
    """The stops that the content has with the change and not without it. Then nothing is written."""

    @property
    def made(self) -> bool:
        """Whether the change was written."""
        return bool(self.change.files) and not self.problems


def carry_out(root: Path, body: str, today: datetime.date) -> Outcome:
    """Make the change that the text of an issue asks for, all of it or nothing. Raises NotUnderstoodError."""
    content = root / "content"
    try:
        asked = answers(body, forms(choices(content)))
        change = MAKERS[asked.form.name](content, asked, today)
    except Refused as error:
        raise NotUnderstoodError(f"Innholdet kan ikke leses: {error.problem.mark}. {error.problem.message}") from None
    outcome = Outcome(change, _new_stops(content, change.files, today))
    if outcome.made:
        _write(root, change.files)
        _write(root, issue_forms(content))
    return outcome


def _new_stops(content: Path, files: Mapping[str, str], today: datetime.date) -> tuple[Problem, ...]:
    """What the change spoils, in any guide: a file of a layer that many share is read in all of theirs."""
    if not files:
        return ()
    guides = [it.parent.name for it in sorted(content.glob(f"*/{HEAD}")) if "status" in read(it, content.parent)]
    known = {_said(problem) for problem in _stops(content, guides, today)}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(content, Path(folder, "content"))
        _write(Path(folder), files)
        found = _stops(Path(folder, "content"), guides, today)
    return tuple(dict.fromkeys(problem for problem in found if _said(problem) not in known))


def _stops(content: Path, guides: Iterable[str], today: datetime.date) -> list[Problem]:
    return [problem for guide in guides for problem in stops(examine(content, guide, today)[1])]


def _said(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.mark.file.path, problem.message


def _write(root: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            place.touch()
        replace(place, text)
