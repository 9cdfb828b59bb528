"""Does search find what the guide holds?"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from tests.browser.conftest import ROOT, Visit


def title_of(kind: str, slug: str) -> str:
    """The title of an entry of the shipped guide, read from the content so that a test asserts no wording."""
    return str(getattr(read_guide(Path(ROOT) / "content", "kragero", today()).guide.get(kind, slug), "title"))  # noqa: B009


@pytest.mark.parametrize("visit", ["phone", "desktop"], indirect=True)
@pytest.mark.parametrize(
    ("kind", "slug", "there"),
    [
        ("step", "del-undringen", "steg/del-undringen/"),
        ("service", "legevakt", "hjelp/legevakt/"),
        ("theme", "skolefravaer", "tema/skolefravaer/"),
    ],
)
def test_search_finds_it(visit: Visit, kind: str, slug: str, there: str) -> None:
    visit.go("om/")
    visit.page.locator('.top a[href$="sok/"]').click()
    visit.page.locator("#sok-felt").press_sequentially(title_of(kind, slug))
    visit.page.locator(f'#sok-treff a[href*="{there}"]').first.wait_for(state="visible", timeout=15_000)
    assert visit.page.url.endswith("/sok/"), "what is typed is not in the address"


def test_the_register_is_asked_for_when_the_field_is_touched(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda it: asked.append(it.url))
    visit.go("sok/")
    visit.page.wait_for_load_state("networkidle")
    assert not [it for it in asked if it.endswith("register.js")]
    with visit.page.expect_request("**/sok/register.js"):
        visit.page.locator("#sok-felt").focus()
    visit.page.locator("#sok-felt").fill("frvær")
    visit.page.locator("#sok-treff li").first.wait_for()
    assert len([it for it in asked if it.endswith("register.js")]) == 1


def test_who_finds_nothing_is_led_on(visit: Visit) -> None:
    visit.go("sok/")
    visit.page.locator("#sok-felt").fill("qxqxqx")
    none = visit.page.locator("#ingen-treff")
    none.wait_for(state="visible")
    assert none.locator('a[href$="a-til-aa/"]').is_visible()
    assert none.locator('a[href*="hjelp/"]').first.is_visible()
    assert visit.page.locator("#sok-antall").inner_text() == "Ingen treff"
    visit.page.locator("#sok-felt").fill("")
    assert none.is_hidden()


def test_search_works_from_a_folder_without_a_server(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "sok" / "index.html").as_uri())
    page.locator("#sok-felt").fill("barnevernet")
    page.locator('#sok-treff a[href*="hjelp/hjelp-der-du-bor/"]').first.click()
    page.wait_for_url("**/hjelp/hjelp-der-du-bor/index.html")
    page.close()
