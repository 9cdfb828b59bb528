"""What do the tab, the history, a shared link and a downloaded file tell of a page that is dangerous to be seen with?"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from build_tools.content import read_guide
from build_tools.engine.publish import default_guide
from build_tools.handouts import paper
from build_tools.rules.pages import TELLS_NOTHING
from build_tools.views import views
from schema.cover import Covered
from tests.browser.conftest import Visit
from tests.conftest import ROOT, TODAY

READ = """() => {
    const all = (which, name) => [...document.querySelectorAll(which)].map(it => it.getAttribute(name))
    return {
        tab: [document.title],
        address: [decodeURI(location.pathname)],
        previews: all("meta[name=description], meta[property], meta[name^=twitter], meta[itemprop]", "content"),
        canonical: all("link[rel=canonical]", "href").map(it => new URL(it).pathname),
        files: [...document.querySelectorAll("[src], link[href], a[href$='.pdf'], a[download]")]
            .map(it => (it.getAttribute("src") || it.getAttribute("href")).split("/").pop()),
        referrer: all("meta[name=referrer]", "content"),
        sent: [...document.querySelectorAll("a[referrerpolicy], [src][referrerpolicy]")].length,
        stored: localStorage.length + sessionStorage.length + document.cookie.length,
    }
}"""


@cache
def sensitive() -> tuple[str, ...]:
    """Every page of the shipped guide that is dangerous to be seen with, and the sheets of those pages."""
    guide = read_guide(ROOT / "content", default_guide(ROOT), TODAY).guide
    sheets = (it for it in paper(guide).documents if isinstance(it.sheet.entry, Covered) and it.sheet.entry.sensitive)
    return (*(it.address for it in views(guide) if it.sensitive), *(it.address for it in sheets))


ASKED = "Hva gjør jeg nå? Spørsmål Råd"
"""What every tab of the flow says, whatever one has answered."""


def telling(heading: str) -> set[str]:
    """The words of a heading that say what the page is about."""
    return {it for it in re.findall(r"[a-zæøå]+", heading.lower()) if len(it) > 3} - TELLS_NOTHING


def plain(text: str) -> str:
    """As an address would write it."""
    return text.lower().replace("å", "a").replace("ø", "o").replace("æ", "ae")


def test_there_are_sensitive_pages_of_every_kind() -> None:
    firsts = {it.split("/", 1)[0] for it in sensitive()}
    assert {"tema", "hjelp", "ung", "forelder", "parorende", "frivillig", "ark"} <= firsts


@pytest.mark.parametrize("path", sensitive())
def test_nothing_outside_the_page_tells_what_it_is_about(visit: Visit, path: str) -> None:
    page = visit.go(path).page
    found = page.evaluate(READ)
    own = telling(page.locator("h1").inner_text()) if not path.startswith("ark/") else set()
    own -= telling(ASKED) if path.startswith("hva-na/") else set()
    for where in ("tab", "address", "previews", "canonical", "files"):
        for text in found[where]:
            assert not [it for it in own if it in text.lower() or plain(it) in plain(text)], (where, text)
    assert found["previews"] == []
    assert found["referrer"] == ["no-referrer"]
    assert (found["sent"], found["stored"]) == (0, 0)


@pytest.mark.parametrize("path", sensitive())
def test_it_can_be_left_from_the_first_screen_and_from_further_down(visit: Visit, path: str) -> None:
    page = visit.go(path).page
    way_out = page.locator(".leave a")
    assert (way_out.get_attribute("rel") or "").split() == ["nofollow", "noreferrer"]
    for _ in range(2):
        box = way_out.bounding_box()
        assert box
        assert 0 <= box["y"] <= 640 - box["height"]
        page.mouse.wheel(0, 1500)
        page.wait_for_timeout(50)


@pytest.mark.parametrize("path", ["ark/kort/", "ark/tema-noen-a-snakke-med/"])
def test_a_sheet_is_left_as_a_page_is(visit: Visit, path: str) -> None:
    visit.page.route(
        "https://www.yr.no/**", lambda it: it.fulfill(body="<title>Været</title>", content_type="text/html")
    )
    page = visit.go(path).page
    page.keyboard.press("Shift")
    assert page.locator(".told").inner_text() == "Trykk Shift 2 ganger til for å forlate siden."
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.wait_for_url("https://www.yr.no/**")
    visit.foreign.clear()
    visit.page.unroute_all()


@pytest.mark.parametrize("path", ["sok/", "trygg-bruk/", "a-til-aa/", "kontakt/", "ung/tiltak/"])
def test_the_ways_to_a_sensitive_page_can_be_left_too(visit: Visit, path: str) -> None:
    assert visit.go(path).page.locator(".leave a").is_visible()


def test_the_site_has_no_file_with_a_telling_name_for_them(site: Path) -> None:
    names = {it.stem for it in (site / "ark").glob("*.pdf")}
    assert not [it for it in names if re.search("vold|overgrep|rus(?![a-z])|psykisk|krise", it)]
