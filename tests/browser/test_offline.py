"""Can a guide be read, searched, printed and left when it is opened from a memory stick?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import SIZES, Visit
from tests.test_offline import folder, shipped_folder

__all__ = ["folder", "shipped_folder"]


@pytest.fixture(params=["phone", "desktop", "phone-no-script"])
def opened(windows: Callable[[str], Visit], folder: Path, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """The example, opened from its folder."""
    width, height = SIZES[request.param.removesuffix("-no-script")]
    visit = windows(request.param).begin(f"{folder.as_uri()}/", {"width": width, "height": height})
    yield visit.go("index.html")
    assert visit.foreign == []
    assert visit.errors == []


def test_one_clicks_from_page_to_page(opened: Visit) -> None:
    page = opened.page
    page.locator('.doors a[href="ung/index.html"]').click()
    page.locator(".leave a").wait_for()
    page.locator(".brand").click()
    page.locator('a[href="niva/undring/index.html"]').first.click()
    page.locator('.foot a[href$="ark/index.html"]').click()
    page.locator(".papers a:not(.pdf)").first.click()
    page.get_by_text("Tilbake til siden").click()
    assert page.url.startswith(opened.home)
    assert page.locator(".page .draft").last.inner_text().startswith("Kopi fra ")


def test_every_kind_of_file_is_styled(opened: Visit) -> None:
    for path in ("ung/index.html", "ark/hefte-ung/index.html"):
        opened.go(path)
        assert opened.page.evaluate("[...document.styleSheets].length") > 0
        assert opened.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_search_finds_and_leads_there_and_says_what_to_do_without_scripts(opened: Visit) -> None:
    opened.go("sok/index.html")
    if "Søket trenger skript." in opened.page.locator(".page").inner_text():
        opened.page.locator('noscript a, form a[href$="a-til-aa/index.html"]').first.click()
        assert opened.page.locator("h1").inner_text() == "Alt innhold fra A til Å"
        return
    opened.page.locator("#sok-felt").fill("barnevern")
    opened.page.locator('#sok-treff a[href*="hjelp/barnevern/index.html"]').first.click()
    opened.page.wait_for_url("**/hjelp/barnevern/index.html")


def test_nothing_is_offered_that_needs_a_server(opened: Visit) -> None:
    opened.go("uten-nett/index.html")
    assert not opened.page.locator("#lagre").is_visible()


@pytest.mark.parametrize("path", ["ung/index.html", "hvem-svarer/index.html", "sok/index.html"])
def test_the_scripts_of_the_shipped_guide_run_from_a_folder(
    windows: Callable[[str], Visit], shipped_folder: Path, path: str
) -> None:
    visit = windows("desktop").begin(f"{shipped_folder.as_uri()}/", {"width": 1280, "height": 800}).go(path)
    assert visit.errors == []
    assert visit.foreign == []
