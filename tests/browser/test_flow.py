"""Can one who does not know what to do answer, go back, and come to someone, without a script and without a trace?"""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import Visit

WITH_AND_WITHOUT = pytest.mark.parametrize("visit", ["phone", "phone-no-script"], indirect=True)


def answer(visit: Visit, words: str) -> None:
    visit.page.locator(".answers a").get_by_text(words, exact=True).click()


def heading(visit: Visit) -> str:
    return visit.page.locator("h1").inner_text()


def begin(visit: Visit, reader: str) -> None:
    visit.go("").page.get_by_role("link", name="Usikker på hva du gjør nå?").click()
    visit.page.locator(".doors a", has_text=reader).click()


@WITH_AND_WITHOUT
def test_a_youth_comes_from_the_front_page_to_someone_to_write_to(visit: Visit) -> None:
    begin(visit, "Jeg er ung")
    for words in ("Nei", "Ja"):
        answer(visit, words)
    assert heading(visit) == "Si det til én voksen. Det er ikke din feil"
    assert visit.page.locator(".card a[href='tel:116111']").is_visible()
    assert visit.page.locator(".card a[href^='sms:']").first.is_visible()
    assert visit.page.locator(".leave a").is_visible()


@WITH_AND_WITHOUT
def test_back_leads_to_the_question_before(visit: Visit) -> None:
    begin(visit, "Jeg er ung")
    first = heading(visit)
    answer(visit, "Nei")
    second = heading(visit)
    answer(visit, "Ja")
    visit.page.go_back()
    assert heading(visit) == second
    visit.page.go_back()
    assert heading(visit) == first


@WITH_AND_WITHOUT
def test_one_can_begin_again(visit: Visit) -> None:
    visit.go("hva-na/ung-3/")
    visit.page.get_by_role("link", name="Begynn på nytt").click()
    assert heading(visit) == "Er du i fare nå?"


@pytest.mark.parametrize("reader", ["ansatt", "ung", "forelder", "frivillig"])
def test_danger_is_one_answer_away_and_leads_to_a_number(visit: Visit, reader: str) -> None:
    visit.go(f"hva-na/{reader}-1/").page.locator(".answers a").first.click()
    assert visit.page.locator("main a[href='tel:112']").first.is_visible()


def test_neither_tab_nor_address_tells_what_one_answered(visit: Visit) -> None:
    visit.go("hva-na/ung-1/")
    for words in ("Nei", "Nei", "Noe er vanskelig hjemme", "Noen drikker eller ruser seg"):
        assert re.fullmatch(r"Hva gjør jeg nå\? Spørsmål \d", visit.page.title())
        answer(visit, words)
    assert visit.page.title() == "Hva gjør jeg nå? Råd"
    assert re.fullmatch(r"hva-na/ung-\d+/", visit.page.url.removeprefix(visit.home))
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]") == [0, 0, 0]


def test_answers_are_large_enough_to_hit(visit: Visit) -> None:
    visit.go("hva-na/ung-3/")
    heights = [it.bounding_box() for it in visit.page.locator(".answers a").all()]
    assert min(it["height"] for it in heights if it) >= 44


@pytest.mark.parametrize("visit", ["desktop"], indirect=True)
@pytest.mark.parametrize("reader", ["ansatt", "ung", "forelder", "frivillig"])
def test_every_word_of_the_drawing_stands_inside_its_box(visit: Visit, reader: str) -> None:
    visit.go(f"hva-na/alle-veier/{reader}/")
    script = """() => [...document.querySelectorAll('.flow__title, .flow__answer, .flow__end, .flow__urgent')].filter(word => {
        const it = word.getBBox(), inside = box => it.x >= box.x && it.x + it.width <= box.x + box.width
            && it.y >= box.y && it.y + it.height <= box.y + box.height
        return ![...document.querySelectorAll('.flow rect')].some(rect => inside(rect.getBBox()))
    }).map(word => word.textContent)"""
    assert visit.page.evaluate(script) == []


def test_the_drawing_scrolls_by_itself_on_a_phone_and_is_whole_on_paper(visit: Visit) -> None:
    visit.go("hva-na/alle-veier/ansatt/")
    drawing = visit.page.locator(".flow")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert drawing.evaluate("it => it.scrollWidth > it.clientWidth")
    visit.page.emulate_media(media="print")
    assert drawing.evaluate("it => it.querySelector('svg').getBoundingClientRect().width <= it.clientWidth")


def test_the_drawing_says_in_words_where_the_same_stands_as_a_list(visit: Visit) -> None:
    visit.go("hva-na/alle-veier/ansatt/")
    picture = visit.page.get_by_role("img", name="Flyten for ansatte")
    assert picture.count() == 1
    assert visit.page.get_by_role("heading", name="Spørsmål for spørsmål").count() == 1
