"""Does an editor see each change at once, and each mistake on the page?"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Literal

import pytest
from playwright.sync_api import Error, Locator

from build_tools.engine.serve import free_port
from tests.browser.conftest import Visit, copy_project

ATTEMPTS = 12
PATIENCE = 8_000
"""A file that is saved before the server has begun to watch is not seen: it is saved again after so many milliseconds."""


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The program serving an editor's own copy; where it is."""
    workshop = copy_project(tmp_path)
    command = [sys.executable, "-u", "-m", "build_tools", "serve", "--port", str(_own_port())]
    process = subprocess.Popen(command, cwd=workshop, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    yield workshop, _address(process.stdout)
    process.terminate()
    process.wait(timeout=20)


def _own_port() -> int:
    """A port that no other test process looks for at the same moment."""
    return free_port(8200 + os.getpid() % 1000 * 3)


def _address(output: IO[str]) -> str:
    for line in output:
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if found:
            return found[0]
    raise AssertionError("the program ended before it served")


def save_until(file: Path, text: str, seen: Locator, state: Literal["visible", "detached"] = "visible") -> None:
    """Save a file, as an editor does, until the page shows it."""
    for attempt in range(ATTEMPTS):
        file.write_text(text + "\n" * attempt, "utf-8")
        try:
            return seen.wait_for(state=state, timeout=PATIENCE)
        except Error:
            continue
    raise AssertionError(f"{file.name} was saved {ATTEMPTS} times and never shown")


def test_a_change_a_mistake_and_its_mending_are_seen(serving: tuple[Path, str], visit: Visit) -> None:
    workshop, visit.home = serving
    file = workshop / "content" / "kragero" / "guide.yml"
    right = file.read_text("utf-8")
    foot, panel = visit.page.locator(".foot", has_text="Prøvevik"), visit.page.locator(".problems")
    visit.go("om/")
    save_until(file, right.replace("municipality: Kragerø", "municipality: Prøvevik"), foot)
    save_until(file, right.replace("municipality: Kragerø", "municipalty: Prøvevik"), panel)
    assert re.search(r"content/kragero/guide.yml:\d+:1  STOPP field-unknown", panel.inner_text())
    assert "Mente du «municipality»?" in panel.inner_text()
    assert foot.is_visible()
    save_until(file, right, panel, "detached")


def test_a_template_is_reloaded_too(serving: tuple[Path, str], visit: Visit) -> None:
    workshop, visit.home = serving
    template = workshop / "guide" / "templates" / "foot.html"
    visit.go("om/")
    save_until(template, template.read_text("utf-8") + '<p class="new">Ny linje</p>\n', visit.page.locator(".new"))


def test_a_taken_port_gives_the_next_free_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) > port
