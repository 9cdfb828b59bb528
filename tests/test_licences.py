"""May a municipality run this without taking on someone else's licence?"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata

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


def test_the_lock_holds_hashes_and_no_address() -> None:
    for lock in (LOCK, (ROOT / "tests" / "requirements.lock").read_text("utf-8")):
        assert "://" not in lock
        assert lock.count("--hash=sha256:") > lock.count("==")
