"""Can a file that came by mail be read, followed, printed and left, with scripts and without?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import SIZES, Visit
from tests.browser.test_pages import axe, violations
from tests.test_onefile import files_of


@pytest.fixture(params=["ansatt.html", "hefte-2.html"])
def name(request: pytest.FixtureRequest) -> str:
    """The file for staff, and one for a reader who may be watched."""
    return str(request.param)


@pytest.fixture(params=["phone", "desktop", "phone-no-script"])
def opened(
    windows: Callable[[str], Visit], tmp_path: Path, name: str, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A file, opened as one that came by mail."""
    (tmp_path / name).write_text(files_of("kragero")[name], "utf-8")
    width, height = SIZES[request.param.removesuffix("-no-script")]
    visit = windows(request.param).begin(f"{tmp_path.as_uri()}/", {"width": width, "height": height})
    yield visit.go(name)
    assert visit.foreign == []
    assert visit.errors == []


def test_it_is_whole_and_its_contents_lead_there(opened: Visit) -> None:
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator(".strip a[href^='tel:']").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", "its look is inside"
    link = page.locator(".contents a").last
    there = page.locator(str(link.get_attribute("href")))
    link.click()
    assert -1 <= there.evaluate("it => it.getBoundingClientRect().top") < SIZES["desktop"][1]


def test_the_way_out_stays_and_the_file_prints(opened: Visit, name: str) -> None:
    page = opened.page
    page.mouse.wheel(0, 4000)
    leave = page.locator(".leave a")
    assert leave.count() == (0 if name == "ansatt.html" else 1)
    if leave.count():
        assert leave.evaluate("it => it.getBoundingClientRect().top >= 0")
    page.emulate_media(media="print")
    assert page.locator("main h2").first.is_visible()
    assert not page.locator(".leave").is_visible()


def test_axe_finds_nothing(opened: Visit) -> None:
    if opened.page.evaluate("matchMedia('(scripting: enabled)').matches"):
        opened.page.evaluate(axe())
        assert violations(opened, "{}") == []
