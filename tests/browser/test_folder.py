"""Does the site work in a folder of a web server, as on an intranet: each page, each link, and search?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from build_tools.engine.publish import default_guide, publish
from tests.browser.conftest import Visit
from tests.browser.servers import SERVERS, served
from tests.conftest import ROOT
from tests.links import Seen

FOLDER = "veileder/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped guide, built to lie in a folder."""
    out = tmp_path_factory.mktemp("folder") / "site"
    publish(ROOT, default_guide(ROOT), out, address=f"https://www.kommune.example/{FOLDER}", handouts=False)
    return out


@pytest.fixture(scope="module", params=SERVERS)
def place(request: pytest.FixtureRequest, built: Path) -> Iterator[str]:
    """Where it is served."""
    with served(request.param, built, FOLDER) as place:
        yield place


def links(address: str) -> set[str]:
    """The addresses on the same server that a page leads to. The page must be there."""
    with urlopen(address, timeout=10) as answer:
        assert answer.url == address, "the server sends the reader on"
        if not answer.headers["Content-Type"].startswith("text/html"):
            return set()
        found = {urldefrag(urljoin(address, it))[0] for it in Seen(answer.read().decode("utf-8")).links}
    return {it for it in found if urlsplit(it).netloc == urlsplit(address).netloc}


def test_every_page_is_reached_by_links_that_stay_in_the_folder(place: str, built: Path) -> None:
    known, new = {place}, {place}
    while new:
        new = {link for address in sorted(new) for link in links(address)} - known
        known |= new
    assert [it for it in known if not it.startswith(place)] == []
    pages = {place + it.relative_to(built).as_posix().removesuffix("index.html") for it in built.rglob("index.html")}
    moved = {it for it in pages - known if "Siden har flyttet" in urlopen(it, timeout=10).read().decode("utf-8")}
    assert pages - known == moved, "only the page that an old link leads to is reached by no other"


def test_search_and_the_page_for_an_unknown_address_work_in_the_folder(browser: Browser, place: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nb-NO")
    visit = Visit(context, place).go("om/")
    visit.page.locator('.top a[href$="sok/"]').click()
    visit.page.locator("#sok-felt").press_sequentially("Del undringen")
    visit.page.locator('#sok-treff a[href*="steg/del-undringen/"]').first.click(timeout=15_000)
    visit.page.wait_for_url(f"{place}steg/del-undringen/**")
    assert visit.errors == []
    visit.go("finnes/ikke/")
    assert visit.page.locator("h1").inner_text() == "Vi fant ikke siden"
    visit.page.locator(".page a[href]").first.click()
    assert visit.page.url.startswith(place)
    assert visit.foreign == []
    context.close()
