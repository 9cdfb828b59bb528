"""Is a build the same, byte for byte, wherever and whenever it is made?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE, ROOT

EPOCH = "1795305600"
HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
THERE = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}


def built(folder: Path, content: Path, guide: str, surroundings: dict[str, str]) -> dict[str, bytes]:
    """Every file of a site, built by the program from a copy of the whole project."""
    folder.mkdir(parents=True)
    for name in ("guide", "build_tools", "schema"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(content, folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    command = [sys.executable, "-m", "build_tools", "build", guide]
    environment = {**os.environ, **surroundings, "SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("content", "guide"), [(EXAMPLE, "dal"), (ROOT / "content", "kragero")])
def test_a_build_is_the_same_everywhere(content: Path, guide: str, tmp_path: Path) -> None:
    here = built(tmp_path / "her", content, guide, HERE)
    there = built(tmp_path / "et annet sted" / "ø", content, guide, THERE)
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert "index.html" in here
