"""Does the site work with the headers of the recipes, on each web server that this machine has?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Visit
from tests.browser.servers import SERVERS, served
from tests.recipes import headers


@pytest.fixture(scope="module", params=SERVERS)
def place(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """Where a packed copy of the site is served by one server."""
    with served(request.param, site) as place:
        yield place


def fetch(address: str, accept: str = "gzip") -> dict[str, str]:
    """The headers of an answer, also when nothing is there."""
    try:
        with urlopen(Request(address, headers={"Accept-Encoding": accept}), timeout=10) as answer:
            return {name.lower(): value for name, value in answer.headers.items()}
    except HTTPError as error:
        if error.code != 404:
            raise
        return {name.lower(): value for name, value in error.headers.items()}


@pytest.mark.parametrize("path", ["", "steg/del-undringen/", "finnes/ikke/", "assets/veileder.css"])
def test_every_answer_has_the_headers(place: str, path: str) -> None:
    got = fetch(place + path)
    assert {name: got.get(name.lower()) for name in headers()} == headers()


def test_the_pages_work_and_break_no_rule(browser: Browser, place: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nb-NO")
    visit = Visit(context, place)
    for path in ("", "om/", "ung/", "steg/del-undringen/", "kontakt/", "a-til-aa/", "tema/skolefravaer/", "ord/"):
        visit.go(path)
        visit.page.wait_for_load_state("networkidle")
    visit.go("sok/")
    visit.page.locator("#sok-felt").press_sequentially("Del undringen")
    found = visit.page.locator('#sok-treff a[href*="steg/del-undringen/"]').first
    found.wait_for(state="visible", timeout=15_000)
    assert visit.errors == []
    assert visit.foreign == []
    visit.go("finnes/ikke/")
    assert visit.page.locator("h1").inner_text() == "Vi fant ikke siden"
    assert visit.page.locator(".page").evaluate("it => getComputedStyle(it).fontFamily")
    context.close()


def test_packed_files_are_sent(place: str) -> None:
    if "python" in fetch(place).get("server", "").lower():
        pytest.skip("Pythons egen server sender bare det den har")
    for path in ("", "steg/del-undringen/", "assets/veileder.css", "sok/register.js"):
        packed, plain = fetch(place + path), fetch(place + path, "identity")
        assert packed["content-encoding"] == "gzip", path
        assert packed["content-type"] == plain["content-type"], path
        assert int(packed["content-length"]) < int(plain["content-length"]), path
        assert "content-encoding" not in plain, path
        assert "Accept-Encoding" in plain["vary"], path
    assert fetch(place)["cache-control"] == "max-age=300"
