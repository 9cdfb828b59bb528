"""Does the earlier site stand when a build is killed, meets a full disk or a mistake, and is the debris cleared?"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from mkdocs import utils

from build_tools.engine.publish import publish
from build_tools.problems import ContentError
from build_tools.swap import recover, swapped
from tests.conftest import ROOT, Content, link_the_rest


def tree(folder: Path) -> str:
    """A fingerprint of every file under a folder, names and all."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(folder)}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A good site from an earlier build, alone in its folder."""
    out = tmp_path / "ut" / "site"
    (out / "steg").mkdir(parents=True)
    (out / "index.html").write_text("gammel", "utf-8")
    (out / "steg/index.html").write_text("steg", "utf-8")
    return out


def beside(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir())


def rebuild(out: Path) -> None:
    with swapped(out) as fresh:
        (fresh / "index.html").write_text("ny", "utf-8")


@pytest.mark.parametrize("pages", [0, 1, 30])
def test_a_build_that_is_killed_leaves_the_earlier_site(pages: int, old: Path) -> None:
    """Killed when the folder is made, at the first page, and well into them."""
    before = tree(old)
    command = [sys.executable, "-m", "build_tools", "build", "--no-handouts", "--out", str(old)]
    build = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 60
    while build.poll() is None and time.monotonic() < end:
        fresh = [path for path in old.parent.iterdir() if path.name.startswith(".site-bygges-")]
        if fresh and len([*fresh[0].rglob("*.html")]) >= pages:
            break
        time.sleep(0.005)
    build.kill()
    assert build.wait() == -signal.SIGKILL
    assert tree(old) == before
    assert len(beside(old)) == 2
    rebuild(old)
    assert beside(old) == ["site"]


KILLED = """
import os, signal, sys
from pathlib import Path
from build_tools.swap import swapped
rename, count = Path.rename, [0]
def killing(self, target):
    count[0] += 1
    if count[0] == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(self, target)
Path.rename = killing
with swapped(Path(sys.argv[1])) as fresh:
    (fresh / "index.html").write_text("ny", "utf-8")
"""


@pytest.mark.parametrize("number", [1, 2])
def test_a_build_that_is_killed_at_a_rename_can_be_put_back(number: int, old: Path) -> None:
    """At the first nothing has moved; at the second no site stands until the next build or serve begins."""
    before = tree(old)
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(KILLED), str(old), str(number)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert old.exists() == (number == 1)
    recover(old)
    assert tree(old) == before
    assert beside(old) == ["site"]


def test_a_build_that_fails_after_a_kill_still_leaves_the_earlier_site(old: Path) -> None:
    before = tree(old)
    old.rename(old.with_name(".site-old"))
    with pytest.raises(RuntimeError), swapped(old):
        raise RuntimeError
    assert tree(old) == before
    assert beside(old) == ["site"]


def test_a_rename_that_fails_puts_the_earlier_site_back(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, rename = tree(old), Path.rename

    def refuses(self: Path, target: Path) -> Path:
        if "bygges" in self.name:
            raise OSError(errno.EACCES, "no")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuses)
    with pytest.raises(OSError, match="no"):
        rebuild(old)
    assert tree(old) == before
    assert beside(old) == ["site"]


def test_two_builds_at_once_do_not_clear_each_other_away(old: Path) -> None:
    with swapped(old) as first:
        (first / "index.html").write_text("den første", "utf-8")
        rebuild(old)
        assert first.is_dir()
    assert (old / "index.html").read_text("utf-8") == "den første"
    assert beside(old) == ["site"]


def test_folders_of_others_are_left_alone(old: Path) -> None:
    for name in (".site-backup", ".site", "site-old", ".annet-bygges-x"):
        (old.parent / name).mkdir()
    rebuild(old)
    assert beside(old) == [".annet-bygges-x", ".site", ".site-backup", "site", "site-old"]


@pytest.mark.parametrize("file", [1, 5, 40])
def test_a_full_disk_leaves_the_earlier_site(
    file: int, content: Content, example_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link_the_rest(tmp_path)
    out = shutil.copytree(example_site, tmp_path / "site")
    before, names, written, write = tree(out), beside(out), [0], utils.write_file

    def fills(data: bytes, path: str) -> None:
        written[0] += 1
        if written[0] == file:
            raise OSError(errno.ENOSPC, "No space left on device", path)
        write(data, path)

    monkeypatch.setattr(utils, "write_file", fills)
    with pytest.raises(OSError, match="No space"):
        publish(tmp_path, "dal", out, handouts=False)
    assert tree(out) == before
    assert beside(out) == names


def test_a_disk_that_is_really_full_leaves_the_earlier_site(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if os.geteuid() != 0 or not mount:
        pytest.skip("only root can make a small disk")
    if subprocess.run([mount, "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    try:
        rebuild(disk / "site")
        before = tree(disk / "site")
        command = [sys.executable, "-m", "build_tools", "build", "--no-handouts", "--out", str(disk / "site")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "Disken er full" in done.stderr
        assert tree(disk / "site") == before
        assert beside(disk / "site") == ["site"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_mistake_leaves_the_earlier_site(content: Content, example_site: Path, tmp_path: Path) -> None:
    link_the_rest(tmp_path)
    out = shutil.copytree(example_site, tmp_path / "site")
    before, names = tree(out), beside(out)
    content.write("dal/steps/se.yml", "titel: Se\n")
    with pytest.raises(ContentError):
        publish(tmp_path, "dal", out)
    assert tree(out) == before
    assert beside(out) == names
