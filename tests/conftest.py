"""What every test may ask for."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from build_tools.content import examine
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.report import as_text

EXAMPLE = Path(__file__).parent / "example" / "content"
TODAY = datetime.date(2026, 11, 22)


class Content:
    """The example guide, with some files written differently."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "content"
        shutil.copytree(EXAMPLE, self.folder)

    def write(self, path: str, text: str) -> Content:
        """Write a file anew."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return self

    def change(self, path: str, old: str, new: str) -> Content:
        """Write a file with one piece of it changed. The piece must be there, once."""
        text = (self.folder / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def remove(self, path: str) -> Content:
        """Take a file away."""
        (self.folder / path).unlink()
        return self

    def problems(self, guide: str = "dal", today: datetime.date = TODAY) -> list[Problem]:
        """What is wrong with it, beyond what the example always says."""
        known = {(problem.code, problem.message) for problem in examine(EXAMPLE, guide, today)[1]}
        return [problem for problem in examine(self.folder, guide, today)[1] if (problem.code, problem.message) not in known]

    def said(self, code: str, today: datetime.date = TODAY) -> str:
        """The exact words of the first problem with that code, as a person reads them."""
        found = [problem for problem in self.problems(today=today) if problem.code == code]
        assert found, f"no {code} among {[problem.code for problem in self.problems(today=today)]}"
        return as_text(found[:1]).rsplit("\n\n", 1)[0]

    def guide(self) -> Guide:
        """The guide, which must be without stops."""
        guide, problems = examine(self.folder, "dal", TODAY)
        assert guide is not None, as_text(problems)
        return guide


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """A copy of the example guide that a test may spoil."""
    return Content(tmp_path)
