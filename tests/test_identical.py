"""Is a build the same, byte for byte, wherever and whenever it is made?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path

from build_tools.engine.hooks import today
from build_tools.engine.publish import default_guide
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
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **surroundings}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return files(folder / "site")


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def same(here: dict[str, bytes], there: dict[str, bytes]) -> None:
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert "index.html" in here


def test_a_build_is_the_same_everywhere(tmp_path: Path) -> None:
    here = built(tmp_path / "her", EXAMPLE, "dal", HERE)
    there = built(tmp_path / "et annet sted" / "ø", EXAMPLE, "dal", THERE)
    same(here, there)


def test_the_site_that_the_tests_look_at_is_the_one_the_program_builds_elsewhere(site: Path, tmp_path: Path) -> None:
    noon = datetime.combine(today(), time(12), UTC).timestamp()
    there = THERE | {"SOURCE_DATE_EPOCH": f"{noon:.0f}"}
    same(files(site), built(tmp_path / "et annet sted" / "ø", ROOT / "content", default_guide(ROOT), there))
