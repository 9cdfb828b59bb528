"""Is the time of each part of the tests added up, and is the part that takes too long named?"""

from __future__ import annotations

import pytest

from tests.budget import PARTS, part, table
from tests.conftest import ROOT


def test_the_times_of_a_part_are_added_up_and_its_tests_are_counted_once() -> None:
    took = [("ruff", "", 1.0), ("nettsted", "a", 2.0), ("nettsted", "a", 0.5), ("nettsted", "b", 0.5)]
    rows = [line.split() for line in table(took, 9.0)]
    assert ["ruff", "1.0", "s", str(PARTS["ruff"][0]), "s", "25%", "–"] in rows
    assert ["nettsted", "3.0", "s", str(PARTS["nettsted"][0]), "s", "75%", "2"] in rows
    assert rows[-1] == ["på", "klokken", "9.0", "s"]


def test_only_a_part_that_takes_longer_than_its_budget_is_said_to() -> None:
    budget = PARTS["ruff"][0]
    at, above = (list(table([("ruff", "", budget + more)], 1)) for more in (0, 0.1))
    assert [line for line in at if "over budsjettet" in line] == []
    assert [line.split()[0] for line in above if "over budsjettet" in line] == ["ruff"]


def test_nothing_run_is_a_row_for_each_part_still() -> None:
    assert len(list(table([], 0))) == len(PARTS) + 2


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ("tests/browser/test_pages.py::test_a[x]", "nettleser"),
        ("tests/test_publish.py::test_a", "publisering"),
        ("tests/test_words.py::test_a[tests/browser/]", "resten"),
    ],
)
def test_a_test_belongs_to_a_part(test: str, said: str) -> None:
    assert part(test) == said


def test_every_part_has_its_tests() -> None:
    found = {part(path.relative_to(ROOT).as_posix()) for path in ROOT.glob("tests/**/test_*.py")}
    assert found == {name for name, (_, files) in PARTS.items() if files is not None}
