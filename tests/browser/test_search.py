"""Does search find what the guide holds?"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.handouts import Paper
from build_tools.pages import pages
from build_tools.search.entries import entries
from build_tools.search.language import stem, words
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


def test_nothing_typed_leaves_the_page(visit: Visit) -> None:
    visit.go("ung/")
    visit.page.locator('.top a[href*="sok/"]').click()
    visit.page.locator("#sok-felt").wait_for()
    there = visit.page.url
    asked: list[str] = []
    visit.page.on("request", lambda it: asked.append(it.url))
    visit.page.locator("#sok-felt").press_sequentially("redd hjemme")
    visit.page.locator("#sok-treff li").first.wait_for()
    own = [it.rsplit("/", 2)[1:] for it in asked if not it.endswith("favicon.svg")]  # the browser's errand, at any time
    assert own == [["sok", "register.js"]]
    assert not any("?" in it for it in asked)
    assert visit.page.url == there
    assert visit.page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_the_pages_of_who_searches_come_first_and_lead_to_those_of_others(visit: Visit) -> None:
    visit.go("ung/")
    visit.page.locator('.top a[href*="sok/"]').click()
    visit.page.locator("#sok-felt").fill("mobbing")
    best = visit.page.locator("#sok-treff li").first
    best.wait_for()
    links = best.locator("a").evaluate_all("all => all.map((it) => new URL(it.href).pathname)")
    assert links[0].endswith("ung/mobbing/")
    assert [it for it in links[1:] if it.endswith("forelder/mobbing/")]
    assert visit.page.locator(".whose:visible").count() == 1
    visit.page.locator(".whose:visible a").click()
    visit.page.wait_for_url("**/sok/")
    assert visit.page.locator(".whose:visible").count() == 0


def test_results_are_told_of_and_reached_by_keyboard(visit: Visit) -> None:
    visit.go("sok/")
    visit.page.locator("#sok-felt").fill("samtykke")
    visit.page.locator("#sok-treff li").first.wait_for()
    assert "treff" in visit.page.locator("[role=status]#sok-antall").inner_text()
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("() => document.activeElement.closest('#sok-treff') !== null")
    visit.page.keyboard.press("s")
    assert visit.page.locator("#sok-felt").input_value() == "samtykke"


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("116111", "hjelp/en-a-snakke-med/"),
        ("116 111", "hjelp/en-a-snakke-med/"),
        ("skolefravaer", "tema/skolefravaer/"),
        ("skolefravar", "tema/skolefravaer/"),
        ("oppfoelgingstjenesten", "hjelp/oppfolgingstjenesten/"),
        ("bekymringsm", "verktoy/bekymringsmelding/"),
        ("omsorgssvikt", "ord/#omsorgssvikt"),
    ],
)
def test_it_is_found_as_people_write_it(visit: Visit, typed: str, there: str) -> None:
    visit.go("sok/")
    visit.page.locator("#sok-felt").fill(typed)
    visit.page.locator("#sok-treff li").first.wait_for()
    links = visit.page.locator("#sok-treff li").evaluate_all("all => all.map((it) => it.querySelector('a').href)")
    assert [it for it in links[:4] if it.endswith(there)], links


def test_a_word_has_the_same_stem_in_the_browser(visit: Visit) -> None:
    """The script's own lines, run on every word of the shipped guide and of the gold file."""
    script = (ROOT / "guide" / "pages" / "assets" / "sok.js").read_text("utf-8")
    lines = script[script.index("  const stemOf") : script.index("  // As it sounds")]
    guide = read_guide(Path(ROOT) / "content", "kragero", today()).guide
    drawn = pages(guide, Path(ROOT) / "guide" / "templates", Paper(()))
    seen = {word for page in drawn for it in entries(page) for word in words(it.text)}
    seen |= set(words((ROOT / "tests" / "search_gold.yml").read_text("utf-8")))
    ordered = sorted(seen)
    visit.go("sok/")
    stems = visit.page.evaluate(f"words => {{ {lines}; return words.map(stemOf) }}", ordered)
    assert len(ordered) > 4000
    assert [(word, it, stem(word)) for word, it in zip(ordered, stems, strict=True) if it != stem(word)] == []


def test_search_works_from_a_folder_without_a_server(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "sok" / "index.html").as_uri())
    page.locator("#sok-felt").fill("barnevernet")
    page.locator('#sok-treff a[href*="hjelp/hjelp-der-du-bor/"]').first.click()
    page.wait_for_url("**/hjelp/hjelp-der-du-bor/index.html")
    page.close()
