"""Who does the page say answers, always and day by day?"""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from build_tools.content import examine
from build_tools.views.answering import answering_page
from build_tools.views.channel_words import channel_view
from tests.conftest import Content

LINE = "grunn/services/barnelinjen.yml"
SURE = "    sources: [veiviser]\n    certainty: confirmed\n"


def body(content: Content) -> dict[str, Any]:
    return dict(next(answering_page(content.guide())).body)


def titles(found: Any) -> list[str]:
    return [it.link.text for it in found]


def test_those_who_always_answer_stand_in_the_order_of_the_strip(content: Content) -> None:
    found = body(content)["always"]
    assert titles(found) == ["Politiets nødnummer", "Barnelinjen"]
    assert [way.text for it in found for way in it.channels] == ["112", "116 111"]


def test_one_that_says_it_is_always_open_but_is_not_confirmed_is_not_among_them(content: Content) -> None:
    content.write(
        "dal/services/hjelp.yml",
        """title: Hjelp\nshort: Hjelp\ntier: state\nhelps_with: Alt.\nfor_readers: [forelder]
channels:\n  - {id: a, kind: phone, number: "116123", always_open: true, sources: [veiviser], certainty: uncertain}
sources: [veiviser]\ncertainty: confirmed\n""",
    )
    found = body(content)
    assert "Hjelp" not in titles(found["always"])
    hjelp = next(it for it in found["unknown"] if it.link.text == "Hjelp")
    assert (hjelp.whom, hjelp.channels[0].notes) == ("For foreldre", ("hele døgnet", "usikker opplysning"))


def test_an_internal_channel_is_never_shown(content: Content) -> None:
    assert "998 87 766" not in str(body(content))


def test_a_week_is_said_day_by_day(content: Content) -> None:
    (chat,) = body(content)["weeks"]
    assert (chat.id, chat.title) == ("barnelinjen-chat", "Barnelinjen: Chat")
    assert [way.text for way in chat.always] == ["116 111"]
    assert chat.rows[0] == ("Mandag", "16.15–22.45")
    assert chat.rows[5] == ("Lørdag", "16.15–23.45")
    assert chat.holidays == "Vi vet ikke"
    assert json.loads(chat.data["week"])[6] == [["16:15", "22:45"]]


def test_two_chats_are_told_apart_by_what_they_are_for(content: Content) -> None:
    night = (
        '  - {id: natt, kind: chat, label: Om natten, address: "https://www.example.org/natt", certainty: unconfirmed, '
    )
    content.change(
        LINE, "also: [barnetelefonen]", f'{night}hours: [{{days: [sat], from: "00:00", to: "06:00"}}]}}\nalso: []'
    )
    assert [it.title for it in body(content)["doubtful"]] == ["Barnelinjen: Om natten"]


@pytest.mark.parametrize(("value", "said"), [("open", "Som ellers"), ("closed", "Stengt")])
def test_a_week_says_what_happens_on_holidays(value: str, said: str, content: Content) -> None:
    content.change(LINE, SURE, f"    on_holidays: {value}\n{SURE}")
    assert body(content)["weeks"][0].holidays == said


def test_hours_we_are_not_sure_of_stand_apart(content: Content) -> None:
    content.change(LINE, SURE, SURE.replace("confirmed", "uncertain"))
    found = body(content)
    assert found["weeks"] == []
    assert [it.id for it in found["doubtful"]] == ["barnelinjen-chat"]


def test_a_service_nobody_can_call_is_said_to_be_unknown(content: Content) -> None:
    assert titles(body(content)["unknown"]) == ["Barnevernet i Dal"]


def test_a_special_day_is_said_and_told_the_script(content: Content) -> None:
    days = '    special_days: [{id: jul, on: 2026-12-24, from: "10:00", to: "12:00"}, {id: ny, on: 2026-12-31}]\n'
    guide = content.change(LINE, SURE, f"    on_holidays: closed\n{days}{SURE}").guide()
    chat = body(content)["weeks"][0]
    assert chat.special == ["24. desember 2026 kl. 10.00–12.00", "stengt 31. desember 2026"]
    assert json.loads(chat.data["special"]) == {"2026-12-24": [["10:00", "12:00"]], "2026-12-31": []}
    notes = channel_view(guide.services["barnelinjen"].channels[1]).notes
    assert notes[1:] == ("stengt på helligdager", "24. desember 2026 kl. 10.00–12.00 og stengt 31. desember 2026")


def test_the_page_is_the_same_all_year(content: Content) -> None:
    days = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31), datetime.date(2027, 1, 1))
    guides = [examine(content.folder, "dal", day)[0] for day in days]
    first, last, next_year = [dict[str, Any](next(answering_page(it)).body) for it in guides if it]
    assert (first["years"], first["dates"]) == (last["years"], last["dates"])
    assert [year for year, _ in next_year["years"]] == [2027, 2028]
    assert first["years"][0][1][0] == ("Torsdag 1. januar", "Første nyttårsdag")
