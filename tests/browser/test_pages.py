"""Is one page of every kind calm, whole and usable by everyone?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.conftest import Visit

KINDS = {
    "front": "", "staff": "ansatt/", "arena": "ansatt/skole/", "working": "ansatt/skole/undring/", "front-of-level": "ansatt/nav/innsats/",
    "level": "niva/undring/", "step": "steg/del-undringen/", "youth": "ung/", "youth-step": "ung/del-undringen/", "parent": "forelder/",
    "relative": "parorende/", "volunteer": "frivillig/", "urgent-list": "akutt/", "urgent": "akutt/meld/", "reader-urgent": "ung/numre-og-apningstider/",
    "themes": "tema/", "theme": "tema/skolefravaer/", "sensitive": "tema/noen-a-snakke-med/", "reader-theme": "ung/skolefravaer/", "reader-sensitive": "ung/noen-a-snakke-med/", "service": "hjelp/hjelp-der-du-bor/", "directory": "kontakt/",
    "tools": "verktoy/", "tool": "verktoy/observasjonsskjema/", "roles": "rolle/", "role": "rolle/stafettholder/", "team": "team/tik-team/", "take-part": "medvirkning/", "voices": "medvirkning/barnets-stemme/", "situations": "ung/utenfor-skole-og-jobb/",
    "measure-map": "tiltak/", "measure": "tiltak/trygghetssirkelen/", "measure-elsewhere": "tiltak/siljan-cosp/", "measures": "slik-gjor-andre/", "reader-measures": "ung/tiltak/",
    "laws": "lov/", "law": "lov/bvl-13-2/", "ages": "aldersgrenser/", "terms": "ord/", "index": "a-til-aa/", "about": "om/",
    "duties": "plikter/", "sights": "hvem-ser-hva/", "own-limits": "ung/hva-kan-jeg-bestemme/", "service-with-duties": "hjelp/ppt/",
    "answering": "hvem-svarer/", "practice": "oving/",
    "privacy": "personvern/", "accessibility": "tilgjengelighet/", "missing": "denne/finnes/ikke",
    "flow-start": "hva-na/", "question": "hva-na/ung-3/", "advice": "hva-na/ansatt-21/", "flow-map": "hva-na/alle-veier/ansatt/",
    "figures": "tall/", "figure": "tall/ot-meldt/", "plan": "plan/",
    "manual": "redaktor/", "code-family": "redaktor/koder/felt/", "fields": "redaktor/felt/service/",
}  # fmt: skip
"""One address of every kind of page."""

EVERY_KIND = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
BOTH_SIZES = pytest.mark.parametrize("visit", ["phone", "desktop"], indirect=True)
SMALLEST = 320
QUARTER = 640 * 0.25
"""The strip may take at most a quarter of a 360 × 640 screen (the design's first safety rule)."""

CONTRAST = "{runOnly: ['color-contrast']}"
ROOM = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
ADOPT = "document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]"
CUT = """[...document.querySelectorAll('body *')].filter(it => !it.closest('.heard, svg, noscript') && getComputedStyle(it).overflowY === 'hidden'
  && (it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1)).map(it => it.outerHTML.slice(0, 120))"""
"""What of the page is cut off."""


@cache
def axe() -> str:
    """The axe-core engine, from its wheel."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


@EVERY_KIND
@BOTH_SIZES
def test_the_page_is_whole_at_every_width_and_axe_finds_nothing(visit: Visit, path: str) -> None:
    visit.go(path)
    fits(visit)
    strip_is_short(visit)
    assert [it for it in visit.errors if "404" not in it] == []
    visit.page.evaluate(axe())
    assert violations(visit, "{}") == []
    visit.page.emulate_media(color_scheme="dark")
    assert violations(visit, CONTRAST) == []
    reflows(visit)
    everything_is_shown_with_room_between_the_letters(visit)


@EVERY_KIND
def test_axe_finds_nothing_on_paper_nor_without_scripts(visit: Visit, path: str) -> None:
    with without_scripts(visit):
        visit.go(path)
    visit.page.evaluate(axe())
    assert violations(visit, "{}") == []
    visit.page.emulate_media(media="print", color_scheme="dark")
    assert violations(visit, CONTRAST) == []


@contextmanager
def without_scripts(visit: Visit) -> Iterator[None]:
    """Open pages with scripts off; axe itself needs them on again."""
    session = visit.context.new_cdp_session(visit.page)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        yield
    finally:
        session.send("Emulation.setScriptExecutionDisabled", {"value": False})


def violations(visit: Visit, options: str) -> list[str]:
    """What axe finds, each with the elements it found it on."""
    script = f"axe.run({options}).then(it => it.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | ')))"
    return list(visit.page.evaluate(script))


def fits(visit: Visit) -> None:
    """Nothing sticks out, no id stands twice, and there is one main heading."""
    assert visit.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    ids = visit.page.evaluate("[...document.querySelectorAll('[id]')].map(it => it.id)")
    assert sorted(ids) == sorted(set(ids))
    assert visit.page.locator("h1").count() == 1


def reflows(visit: Visit) -> None:
    """Nothing sticks out on the smallest screen either."""
    visit.page.set_viewport_size({"width": SMALLEST, "height": 640})
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= SMALLEST


def everything_is_shown_with_room_between_the_letters(visit: Visit) -> None:
    """What a reader who needs more room sets (WCAG 1.4.12) hides nothing, on the smallest screen either."""
    visit.page.evaluate(f"it => {{ const s = new CSSStyleSheet(); s.replaceSync(it); {ADOPT} }}", ROOM)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= SMALLEST
    assert visit.page.evaluate(CUT) == []


def strip_is_short(visit: Visit) -> None:
    """The emergency strip leaves room for the page."""
    box = visit.page.locator(".strip").bounding_box()
    assert box is not None
    assert box["height"] <= QUARTER


@pytest.mark.parametrize(
    "path",
    [
        "",
        "ung/",
        "forelder/",
        "parorende/",
        "frivillig/",
        "tema/noen-a-snakke-med/",
        "ung/del-undringen/",
        "hjelp/rad-pa-telefon/",
    ],
)
def test_one_can_leave_the_pages_that_may_be_watched(visit: Visit, path: str) -> None:
    visit.go(path)
    link = visit.page.locator(".leave a")
    assert link.is_visible()
    assert (link.get_attribute("rel") or "").split() == ["nofollow", "noreferrer"]
    visit.page.mouse.wheel(0, 1500)
    assert link.is_visible()


@pytest.mark.parametrize("path", ["ansatt/", "ansatt/skole/undring/", "steg/del-undringen/", "niva/undring/"])
def test_the_pages_of_staff_have_no_exit(visit: Visit, path: str) -> None:
    assert visit.go(path).page.locator(".leave").count() == 0


@pytest.mark.parametrize("letter", ["n", "p", "f", "s", ".", ","])
def test_a_single_letter_outside_a_field_does_nothing(visit: Visit, letter: str) -> None:
    visit.go("steg/del-undringen/")
    before = visit.page.url
    visit.page.locator("h1").click()
    visit.page.keyboard.press(letter)
    visit.page.wait_for_timeout(200)
    assert visit.page.url == before
    assert visit.page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("visit", ["phone", "desktop", "phone-no-script"], indirect=True)
def test_the_skip_link_comes_first_and_leads_to_the_heading(visit: Visit) -> None:
    visit.go("ung/")
    visit.page.keyboard.press("Tab")
    assert visit.page.locator(":focus").get_attribute("href") == "#innhold"
    assert visit.page.locator("h1").get_attribute("id") == "innhold"


@BOTH_SIZES
def test_nothing_is_stored(visit: Visit) -> None:
    visit.go("").go("ung/").go("tema/noen-a-snakke-med/")
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]") == [0, 0, 0]


def test_on_paper_the_strip_stays_and_the_buttons_go(visit: Visit) -> None:
    visit.go("ung/")
    visit.page.emulate_media(media="print")
    assert visit.page.locator(".strip").is_visible()
    assert not visit.page.locator(".leave").is_visible()
    assert not visit.page.locator(".md-header").is_visible()
