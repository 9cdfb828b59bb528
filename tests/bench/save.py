"""How long from an editor saves a file until the change is served? `python -m tests.bench.save`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from build_tools.engine.serve import free_port
from tests.bench.grow import ROOT

SAVES = 10
PARTS = ("build_tools", "content", "guide", "schema", "mkdocs.yml")
FILE = Path("content/kragero/guide.yml")
LATEST = 60
"""Seconds until we give up on a change."""


def main() -> None:
    """Save the head of Kragerø's guide again and again, and print the middle."""
    with tempfile.TemporaryDirectory(prefix="veileder-bench-") as temporary:
        workshop = Path(temporary)
        for part in PARTS:
            source = ROOT / part
            shutil.copytree(source, workshop / part) if source.is_dir() else shutil.copy(source, workshop / part)
        port = free_port(8200)
        command = [sys.executable, "-u", "-m", "build_tools", "serve", "kragero", "--port", str(port)]
        with subprocess.Popen(command, cwd=workshop, stdout=subprocess.DEVNULL) as process:
            try:
                _wait(port, "Kragerø")
                seconds = list(_saves(workshop / FILE, port))
            finally:
                process.terminate()
    print(f"| lagre → vist, midten av {SAVES} | {median(seconds):.1f} s ({min(seconds):.1f}–{max(seconds):.1f}) |")


def _saves(file: Path, port: int) -> Iterator[float]:
    text = file.read_text("utf-8")
    for number in range(SAVES):
        time.sleep(1)
        word = f"Prøvevik{number}"
        start = time.perf_counter()
        file.write_text(text.replace("municipality: Kragerø", f"municipality: {word}"), "utf-8")
        _wait(port, word)
        yield time.perf_counter() - start


def _wait(port: int, word: str) -> None:
    """Until the page about the guide says the word."""
    until = time.monotonic() + LATEST
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/om/", timeout=LATEST) as page:
                if word in page.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(word)


if __name__ == "__main__":
    main()
