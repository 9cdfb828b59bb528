"""Does an editor see each change at once, and each mistake on the page?"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from build_tools.engine.serve import free_port
from tests.browser.conftest import Visit

SECONDS = 40_000
"""How long the browser waits for a change, in milliseconds: machines are shared and slow."""


WATCHING = 2
"""Seconds until the server has seen how the files were before the first change."""


@pytest.fixture
def serving(workshop: Path) -> Iterator[tuple[Path, str]]:
    """The program serving an editor's own copy; where it is."""
    command = [sys.executable, "-u", "-m", "build_tools", "serve", "--port", str(free_port(8100))]
    process = subprocess.Popen(command, cwd=workshop, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    address = _address(process.stdout)
    time.sleep(WATCHING)
    yield workshop, address
    process.terminate()
    process.wait(timeout=20)


def _address(output: IO[str]) -> str:
    for line in output:
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if found:
            return found[0]
    raise AssertionError("the program ended before it served")


def test_a_change_a_mistake_and_its_mending_are_seen(serving: tuple[Path, str], visit: Visit) -> None:
    workshop, visit.home = serving
    file = workshop / "content" / "kragero" / "guide.yml"
    right = file.read_text("utf-8")
    visit.go("om/")
    file.write_text(right.replace("municipality: Kragerø", "municipality: Prøvevik"), "utf-8")
    visit.page.locator(".foot", has_text="Prøvevik").wait_for(timeout=SECONDS)
    file.write_text(right.replace("municipality: Kragerø", "municipalty: Prøvevik"), "utf-8")
    panel = visit.page.locator(".problems")
    panel.wait_for(timeout=SECONDS)
    assert "content/kragero/guide.yml:4:1  STOPP field-unknown" in panel.inner_text()
    assert "Mente du «municipality»?" in panel.inner_text()
    assert visit.page.locator(".foot", has_text="Prøvevik").is_visible()
    file.write_text(right, "utf-8")
    panel.wait_for(state="detached", timeout=SECONDS)


def test_a_template_is_reloaded_too(serving: tuple[Path, str], visit: Visit) -> None:
    workshop, visit.home = serving
    template = workshop / "guide" / "templates" / "foot.html"
    visit.go("om/")
    template.write_text(template.read_text("utf-8") + '<p class="new">Ny linje</p>\n', "utf-8")
    visit.page.locator(".new").wait_for(timeout=SECONDS)


def test_a_taken_port_gives_the_next_free_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) > port
