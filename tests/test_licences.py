"""May a municipality run this without taking on someone else's licence?"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

from tests.conftest import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PACKAGES = re.findall(r"^([a-z0-9-]+)==[^\s]+(?: ; (.*?))? \\$", LOCK, re.MULTILINE)
STRONG = re.compile(r"(?<!L)(?<!Lesser )A?GPL|General Public License", re.IGNORECASE)
"""Licences that reach into what uses them. The Lesser GPL does not."""


def licence(package: str) -> str:
    """What a package says of its licence, in the fields where packages say it."""
    about = metadata(package)
    classifiers = [it for it in about.get_all("Classifier") or [] if it.startswith("License")]
    fields = [about[name][:200] for name in ("License-Expression", "License") if name in about]
    return " ".join([*fields, *classifiers])


@pytest.mark.parametrize("name", [name for name, _ in PACKAGES])
def test_no_part_at_run_time_is_under_the_gpl(name: str) -> None:
    try:
        said = licence(name)
    except PackageNotFoundError:
        pytest.skip("not for this machine or this Python")
    assert said.strip(), f"{name} does not say its licence"
    assert not STRONG.search(said), said


LOCKS = sorted(path for path in ROOT.rglob("*.lock") if not path.relative_to(ROOT).parts[0].startswith("."))


@pytest.mark.parametrize("path", LOCKS, ids=lambda it: it.relative_to(ROOT).as_posix())
def test_a_lock_holds_hashes_and_no_address(path: Path) -> None:
    lock = path.read_text("utf-8")
    assert "://" not in lock
    assert "--index-url" not in lock
    assert lock.count("--hash=sha256:") > lock.count("==") > 0


@pytest.mark.parametrize("path", LOCKS, ids=lambda it: it.relative_to(ROOT).as_posix())
def test_every_lock_has_the_same_version_of_a_package(path: Path) -> None:
    pinned = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE))
    here = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", path.read_text("utf-8"), re.MULTILINE))
    assert {name: here.get(name) for name in pinned} == pinned
