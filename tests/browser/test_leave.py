"""Can one leave a page at once, without a mouse, without scripts, and come back to a page that works?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visit

THIRD = 640 / 3
ELSEWHERE = "<!doctype html><html lang=nb><title>Været</title><p>Sol.</p></html>"


@pytest.fixture
def left(visit: Visit) -> Visit:
    """A youth's page, with the page that one leaves for made here: nothing leaves the machine."""

    def answer(route: Route) -> None:
        route.fulfill(body=ELSEWHERE, content_type="text/html; charset=utf-8")

    visit.page.route("https://www.yr.no/**", answer)
    visit.go("ung/noen-a-snakke-med/")
    visit.foreign.clear()
    return visit


def is_elsewhere(visit: Visit) -> bool:
    """Whether the visit has come to the other page. It is the one foreign address that is allowed."""
    visit.page.wait_for_url("https://www.yr.no/**")
    visit.foreign[:] = [it for it in visit.foreign if not it.startswith("https://www.yr.no/")]
    return visit.page.title() == "Været"


def shift(page: Page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


def test_shift_three_times_leaves(left: Visit) -> None:
    shift(left.page, 3)
    assert is_elsewhere(left)


def test_each_shift_is_told_to_those_who_listen(left: Visit) -> None:
    said = left.page.locator(".told")
    assert said.get_attribute("role") == "status"
    shift(left.page, 1)
    assert said.inner_text() == "Trykk Shift 2 ganger til for å forlate siden."
    shift(left.page, 1)
    assert said.inner_text() == "Trykk Shift én gang til for å forlate siden."


def test_another_key_between_begins_again(left: Visit) -> None:
    shift(left.page, 2)
    left.page.keyboard.press("ArrowDown")
    shift(left.page, 2)
    assert left.page.locator(".told").inner_text() == "Trykk Shift én gang til for å forlate siden."


def test_slow_presses_are_not_counted_together(left: Visit) -> None:
    shift(left.page, 1)
    left.page.wait_for_timeout(5_100)
    shift(left.page, 1)
    assert left.page.locator(".told").inner_text() == "Trykk Shift 2 ganger til for å forlate siden."


def test_the_page_is_blank_before_the_other_one_comes(left: Visit) -> None:
    left.page.evaluate(
        """() => {
            const link = document.querySelector(".leave a")
            link.addEventListener("click", (event) => event.preventDefault())
            link.click()
        }"""
    )
    assert left.page.locator(".blank").get_attribute("role") == "alert"
    assert left.page.title() == "Laster"
    assert not left.page.locator("h1").is_visible()
    at_the_middle = "document.elementFromPoint(innerWidth / 2, innerHeight / 2).className"
    assert left.page.evaluate(at_the_middle) == "blank", "nothing shines through"


def test_a_page_that_comes_back_is_whole(left: Visit) -> None:
    title = left.page.title()
    left.page.evaluate(
        """() => {
            document.querySelector(".leave a").dispatchEvent(new Event("click", { cancelable: true }))
            dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
        }"""
    )
    assert left.page.locator(".blank").count() == 0
    assert left.page.locator("h1").is_visible()
    assert left.page.title() == title


@pytest.mark.parametrize("visit", ["phone-no-script"], indirect=True)
def test_the_link_leaves_without_scripts(left: Visit) -> None:
    left.page.locator(".leave a").click()
    assert is_elsewhere(left)


@pytest.mark.parametrize("visit", ["phone", "phone-no-script"], indirect=True)
def test_the_way_out_comes_next_after_the_skip_link(left: Visit) -> None:
    shown = left.page.locator(".leave a").get_attribute("href")
    left.page.keyboard.press("Tab")
    left.page.keyboard.press("Tab")
    assert left.page.locator(":focus").get_attribute("href") == shown


@pytest.mark.parametrize("width", [320, 360])
def test_strip_and_exit_together_take_a_third_of_a_small_phone(left: Visit, width: int) -> None:
    left.page.set_viewport_size({"width": width, "height": 640})
    heights = [left.page.locator(it).bounding_box() for it in (".strip", ".leave a")]
    assert sum(it["height"] for it in heights if it) <= THIRD


def test_the_exit_never_lies_over_what_has_focus(left: Visit) -> None:
    exit_box = "document.querySelector('.leave a').getBoundingClientRect()"
    for _ in range(40):
        left.page.keyboard.press("Tab")
        covered = left.page.evaluate(
            f"""() => {{
                const focused = document.activeElement.getBoundingClientRect(), exit = {exit_box}
                if (document.activeElement.closest(".leave") || document.activeElement === document.body) return false
                return focused.left < exit.right && focused.right > exit.left
                    && focused.top < exit.bottom && focused.bottom > exit.top
            }}"""
        )
        assert not covered, left.page.locator(":focus").inner_text()


def test_leaving_stores_nothing(left: Visit) -> None:
    shift(left.page, 2)
    assert left.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]") == [0, 0, 0]
