"""How does a whole site come to stand where the last one stood?"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def swapped(out: Path) -> Iterator[Path]:
    """A new folder beside `out` to build in, put in its place when all went well.

    A build that fails, or is killed, never touches an earlier good site; the next one clears up after it.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as holds:
        with _held(out.parent):
            _recover(out)
            fresh = Path(tempfile.mkdtemp(prefix=_prefix(out), dir=out.parent))
            holds.callback(shutil.rmtree, fresh, ignore_errors=True)
            holds.enter_context(_held(fresh))
        fresh.chmod(0o755)
        yield fresh
        with _held(out.parent):
            _swap(fresh, out)


def recover(out: Path) -> None:
    """Put back a site that a killed build had moved away, and clear what it left."""
    if out.parent.is_dir():
        with _held(out.parent):
            _recover(out)


def _recover(out: Path) -> None:
    _put_back(out)
    shutil.rmtree(_old(out), ignore_errors=True)
    for left in out.parent.iterdir():
        if left.name.startswith(_prefix(out)) and not _is_held(left):
            shutil.rmtree(left, ignore_errors=True)


def _swap(fresh: Path, out: Path) -> None:
    """Between the two renames no site stands: a mistake there puts the old one back, a kill leaves it to `recover`."""
    old = _old(out)
    shutil.rmtree(old, ignore_errors=True)
    try:
        if out.exists():
            out.rename(old)
        fresh.rename(out)
    except BaseException:
        _put_back(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _put_back(out: Path) -> None:
    if _old(out).exists() and not out.exists():
        _old(out).rename(out)


def _prefix(out: Path) -> str:
    return f".{out.name}-bygges-"


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}-old")


@contextlib.contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold a folder for this process. The system lets go of it even when the process is killed.

    A disk over the network may not know how; then two builds at once are not told apart.
    """
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _is_held(folder: Path) -> bool:
    """Another build is at work in the folder, or has just cleared it away."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
