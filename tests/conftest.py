"""What every test may ask for."""

from __future__ import annotations

import datetime
import functools
import shutil
from pathlib import Path

import pytest

from build_tools.content import examine
from build_tools.engine.publish import default_guide, publish
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.report import as_text
from tests.shared import once

EXAMPLE = Path(__file__).parent / "example" / "content"
TODAY = datetime.date(2026, 11, 22)


@functools.cache
def _said_of_the_example(guide: str, today: datetime.date) -> frozenset[tuple[str, str, str]]:
    return frozenset(map(_known_by, examine(EXAMPLE, guide, today)[1]))


def _known_by(problem: Problem) -> tuple[str, str, str]:
    """What a problem is known by when lines above it come and go."""
    return problem.code, problem.message, problem.mark.file.path


def in_words(problem: Problem) -> str:
    """The exact words of a problem, as a person reads them: what is asked of every example, without where to read more."""
    lines = as_text([problem]).rsplit("\n\n", 1)[0].split("\n")
    return "\n".join(line for line in lines if not line.startswith("   Les mer: "))


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
        known = _said_of_the_example(guide, today)
        return [problem for problem in examine(self.folder, guide, today)[1] if _known_by(problem) not in known]

    def said(self, code: str, today: datetime.date = TODAY) -> str:
        """The exact words of the first problem with that code, as a person reads them."""
        found = [problem for problem in self.problems(today=today) if problem.code == code]
        assert found, f"no {code} among {[problem.code for problem in self.problems(today=today)]}"
        return in_words(found[0])

    def guide(self) -> Guide:
        """The guide, which must be without stops."""
        guide, problems = examine(self.folder, "dal", TODAY)
        assert guide is not None, as_text(problems)
        return guide


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """A copy of the example guide that a test may spoil."""
    return Content(tmp_path)


ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped guide, built. No test may change it."""
    return once(tmp_path_factory, "site", lambda it: publish(ROOT, default_guide(ROOT), it / "site")) / "site"


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example guide, built with its handouts. No test may change it."""
    return once(tmp_path_factory, "example", lambda it: build_example(Content(it), it, handouts=True)) / "site"


def link_the_rest(folder: Path) -> None:
    """What a project has beside its content."""
    for name in ("guide", "build_tools", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)


def build_example(
    content: Content, folder: Path, *, handouts: bool = False, address: str = "", offline: bool = False
) -> Path:
    """The site of the example guide, with what the test has changed in it; its handouts when the test is about them."""
    link_the_rest(folder)
    publish(folder, "dal", folder / "site", handouts=handouts, address=address, offline=offline)
    return folder / "site"
