"""Does the page of who answers say the truth by the reader's clock, and nothing without it?"""

from __future__ import annotations

import datetime

import pytest

from tests.browser.conftest import Visit

CHAT = "#uke-alarmtelefonen-chat"


def said(visit: Visit, moment: str, service: str = "alarmtelefonen-chat") -> str:
    """What the page says of a channel at a moment, given in universal time."""
    visit.page.clock.install(time=datetime.datetime.fromisoformat(f"{moment}+00:00"))
    visit.go("hvem-svarer/")
    return visit.page.locator(f"#uke-{service} ~ .answer").inner_text()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-23T15:14", "Stengt nå."),
        ("2026-11-23T15:15", "Åpent nå, til kl. 22.45."),
        ("2026-11-23T21:44", "Åpent nå, til kl. 22.45."),
        ("2026-11-23T21:45", "Stengt nå."),
        ("2026-11-28T22:30", "Åpent nå, til kl. 23.45."),
        ("2026-07-06T14:14", "Stengt nå."),
        ("2026-07-06T14:15", "Åpent nå, til kl. 22.45."),
        ("2026-12-25T18:00", "Vi vet ikke om de svarer i dag: det kan være helligdag."),
        ("2026-12-25T09:00", "Stengt nå."),
        ("2031-03-03T18:00", "Vi vet ikke om de svarer i dag: det kan være helligdag."),
    ],
)
def test_it_follows_the_clock_in_norway(visit: Visit, moment: str, words: str) -> None:
    assert said(visit, moment) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-23T20:00", "Trolig åpent nå, til kl. 07.00."),
        ("2026-11-23T22:59", "Trolig åpent nå, til kl. 07.00."),
        ("2026-11-23T23:00", "Trolig åpent nå, til kl. 07.00."),
        ("2026-11-24T06:00", "Trolig stengt nå."),
        ("2026-12-25T22:00", "Trolig åpent nå, til kl. 07.00."),
    ],
)
def test_it_goes_on_over_midnight_and_says_when_it_is_not_sure(visit: Visit, moment: str, words: str) -> None:
    assert said(visit, moment, "foreldresupport-telefon") == words


def test_it_changes_while_one_looks_and_says_so_politely(visit: Visit) -> None:
    assert said(visit, "2026-11-23T21:44:50") == "Åpent nå, til kl. 22.45."
    status = visit.page.locator("#nytt[role=status]")
    assert status.inner_text().startswith("Åpent nå: Alarmtelefonen (Chat), Alarmtelefonen (SMS)")
    visit.page.clock.run_for(30_000)
    assert visit.page.locator(f"{CHAT} ~ .answer").inner_text() == "Stengt nå."
    assert status.inner_text() == "Ingen av dem med åpningstider har åpent nå. Andre svarer hele døgnet."


@pytest.mark.parametrize("visit", ["phone-no-script"], indirect=True)
def test_without_a_script_the_tables_stand_alone(visit: Visit) -> None:
    visit.go("hvem-svarer/")
    assert visit.page.locator(".answer:visible", has_text="nå").count() == 0
    rows = visit.page.locator("table", has_text="Alarmtelefonen").first.locator("tbody tr")
    assert rows.all_inner_texts()[0].split() == ["Mandag", "16.15–22.45"]
    assert rows.count() == 8


def test_on_paper_it_says_nothing_of_now(visit: Visit) -> None:
    visit.go("hvem-svarer/")
    visit.page.emulate_media(media="print")
    assert visit.page.locator(".answer:visible").count() == 0


@pytest.mark.parametrize("visit", ["phone", "phone-no-script"], indirect=True)
def test_an_answer_is_folded_away_until_one_opens_it(visit: Visit) -> None:
    visit.go("oving/")
    answer = visit.page.locator("details").first
    assert not answer.locator("dl").is_visible()
    answer.locator("summary").click()
    assert answer.locator("dl").is_visible()


def test_on_paper_every_answer_stands_open(visit: Visit) -> None:
    visit.go("oving/")
    visit.page.emulate_media(media="print")
    folded = visit.page.locator("details dl").evaluate_all(
        "found => found.filter(it => !it.checkVisibility() || !it.offsetHeight)"
    )
    assert folded == []
    assert visit.page.locator("summary:visible").count() == 0
