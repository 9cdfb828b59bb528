"""Does the browser print every kind of page well, and are the print pages of the handouts good on a screen too?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_pages import EVERY_KIND, KINDS, axe, reflows, violations

SHEETS = (
    "ansatt-skole-undring", "ung-undring", "kort", "kort-akutt", "plakat-frivillig", "kontaktliste", "verktoy-samtykke", "hefte-ung",
    "aldersgrenser",
)  # fmt: skip
EVERY_FORM = pytest.mark.parametrize("path", [f"ark/{name}/" for name in SHEETS], ids=SHEETS)
"""One handout of each form."""

KEPT = ".strip, .draft, h1, .trust, .trust li, .foot p"
GONE = ".md-header, .seek, .skip, .leave, .trail, .onpage, .neighbours, .print, .pdf, .foot ul, .answer, summary"

HIDDEN = "its => its.filter(it => !it.checkVisibility({visibilityProperty: true})).map(it => it.outerHTML.slice(0, 80))"
SHOWN = "its => its.filter(it => it.checkVisibility({visibilityProperty: true})).map(it => it.outerHTML.slice(0, 80))"
BESIDE = """its => its.filter(it => it.checkVisibility()).map(it =>
    [it.getAttribute("href"), it.innerText.trim(), getComputedStyle(it, "::after").content])"""
INK = """its => [...new Set(its.filter(it => it.checkVisibility()).map(it => getComputedStyle(it).color))]"""
BLACK = "rgb(0, 0, 0)"


@EVERY_KIND
@pytest.mark.parametrize("visit", ["desktop-no-script"], indirect=True)
def test_paper_says_all_that_the_screen_says_and_has_no_buttons(visit: Visit, path: str) -> None:
    says_all_and_has_no_buttons(visit, path)


@pytest.mark.parametrize("path", [KINDS["front"], KINDS["step"], KINDS["theme"]])
@pytest.mark.parametrize("visit", ["desktop"], indirect=True)
def test_paper_is_the_same_with_scripts(visit: Visit, path: str) -> None:
    says_all_and_has_no_buttons(visit, path)


def says_all_and_has_no_buttons(visit: Visit, path: str) -> None:
    """What must hold of every page on paper."""
    visit.go(path).page.emulate_media(media="print", color_scheme="dark")
    assert visit.page.locator(KEPT).evaluate_all(HIDDEN) == []
    assert visit.page.locator(GONE).evaluate_all(SHOWN) == []
    assert [it for it in links(visit, "http") if not tells(*it)] == []
    assert [it for it in links(visit, "tel:") if it[2] != "none"] == []
    assert visit.page.locator(".page :not(hr)").evaluate_all(INK) == [BLACK]
    visit.page.locator(GONE).evaluate_all("its => its.forEach(it => it.remove())")
    visit.page.locator("details").evaluate_all("its => its.forEach(it => it.open = true)")  # Paper cannot be opened.
    paper = letters(visit, ".page")
    visit.page.emulate_media(media="screen")
    assert letters(visit, ".page") == paper


def letters(visit: Visit, part: str) -> str:
    """What is seen, without spaces: a block that stands in a line has other spaces around it."""
    return "".join(visit.page.locator(part).inner_text().split())


def links(visit: Visit, scheme: str) -> list[tuple[str, str, str]]:
    """The links that paper shows: address, words, and what stands behind them."""
    return [
        (href, words, behind)
        for href, words, behind in visit.page.locator(f'.page a[href^="{scheme}"]').evaluate_all(BESIDE)
    ]


def tells(href: str, words: str, behind: str) -> bool:
    """One who reads the paper sees where the link leads."""
    address = href.partition("://")[2].removeprefix("www.").rstrip("/")
    return address in behind or words == address


@EVERY_FORM
@pytest.mark.parametrize("visit", ["phone", "desktop"], indirect=True)
def test_axe_finds_nothing_on_the_print_page(visit: Visit, path: str) -> None:
    visit.go(path)
    visit.page.evaluate(axe())
    assert violations(visit, "{}") == []
    assert visit.errors == []
    reflows(visit)


@EVERY_FORM
@pytest.mark.parametrize("visit", ["phone-no-script"], indirect=True)
def test_the_print_page_needs_no_scripts_and_prints_without_its_ways(visit: Visit, path: str) -> None:
    visit.go(path)
    assert set(visit.page.locator("script").evaluate_all("all => all.map(it => it.src.split('/').pop())")) <= {"ut.js"}
    expect(visit.page.locator("nav.ways a").first).to_be_visible()
    said = letters(visit, "main")
    visit.page.emulate_media(media="print")
    expect(visit.page.locator("nav.ways")).to_be_hidden()
    cards = ["".join(it.split()) for it in visit.page.locator(".card").all_inner_texts()]
    assert len(cards) in (0, 8)
    assert len(set(cards)) <= 1
    visit.page.locator(".copy").evaluate_all("its => its.forEach(it => it.remove())")
    assert letters(visit, "main") == said
    assert visit.page.locator(".strip, .numbers, .card").evaluate_all(SHOWN) != []


@pytest.mark.parametrize("visit", ["phone"], indirect=True)
@pytest.mark.parametrize("path", [KINDS["level"], "ark/"])
def test_every_link_to_paper_is_big_enough_to_hit(visit: Visit, path: str) -> None:
    visit.go(path)
    boxes = [it.bounding_box() for it in visit.page.locator(".papers a").all()]
    assert boxes
    assert [it for it in boxes if not it or min(it["width"], it["height"]) < 24] == []
