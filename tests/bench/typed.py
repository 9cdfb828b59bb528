"""Type in the search field of a site in a browser, key by key, and read what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests import chromium
from tests.bench.gold import Answer, Query
from tests.browser.conftest import QUIET, serve

WATCH = """() => {
  let began
  window.spent = []
  addEventListener("input", () => { began = performance.now() }, true)
  addEventListener("input", () => spent.push(performance.now() - began))
}"""
"""The first to hear of a key, and the last: between them is all that the page does at once."""

OURS = """home => [...document.querySelectorAll("#sok-treff > li")].slice(0, 3).map((it) =>
  it.querySelector("a").href.slice(home.length))"""
THEIRS = """home => [...document.querySelectorAll(".md-search-result__list > li")].slice(0, 3).map((it) =>
  it.querySelector("a").href.slice(home.length).split("?")[0])"""
DONE = """() => {
  const said = document.querySelector(".md-search-result__meta").innerText
  return document.querySelectorAll(".md-search-result__list > li").length > 0 || said.startsWith("Ingen")
}"""


@contextmanager
def opened(site: Path) -> Iterator[tuple[Page, str]]:
    """A browser window on a site that is served here, and the site's address."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium.found(), args=QUIET)
        for home in serve(site):
            yield browser.new_page(viewport={"width": 1280, "height": 800}, locale="nb-NO"), home
        browser.close()


def ours(site: Path, queries: Iterable[Query], *, from_own_page: bool) -> list[Answer]:
    """Our own search, in its field: come to from the reader's own page, which is then known, or straight."""
    answers = []
    with opened(site) as (page, home):
        for query in queries:
            start = f"{query.who}/" if from_own_page else ""
            if start != page.evaluate("() => window.start"):
                _open(page, home, start)
            answers.append(_asked(page, home, query))
    return answers


def _open(page: Page, home: str, start: str) -> None:
    """Go to the search from a page, and wait until the register is there."""
    page.goto(home + start)
    page.locator('.top a[href*="sok/"]').click()
    page.locator("#sok-felt").focus()
    page.evaluate(WATCH)
    page.evaluate("start => { window.start = start }", start)
    page.locator("#sok-felt").fill("hjelp")
    page.locator("#sok-treff li").first.wait_for()


def _asked(page: Page, home: str, query: Query) -> Answer:
    field = page.locator("#sok-felt")
    field.fill("")
    page.evaluate("() => { spent.length = 0 }")
    field.press_sequentially(query.text)
    results, spent = page.evaluate(OURS, home), page.evaluate("() => spent")
    return Answer(query, tuple(results), tuple(spent))


def material(site: Path, queries: Iterable[Query]) -> list[Answer]:
    """Material's search, in its dialog. It answers from a worker, so each query waits for the words to be shown."""
    with opened(site) as (page, home):
        page.goto(home)
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially("hjelp")
        page.locator(".md-search-result__list > li").first.wait_for()
        return [_asked_material(page, home, it) for it in queries]


def _asked_material(page: Page, home: str, query: Query) -> Answer:
    field = page.locator(".md-search__input")
    field.fill("")
    page.wait_for_function("() => !document.querySelector('.md-search-result__list > li')")
    field.press_sequentially(query.text)
    page.wait_for_timeout(250)
    page.wait_for_function(DONE)
    return Answer(query, tuple(page.evaluate(THEIRS, home)), ())
