"""Does a contact say what is missing, and do they all stand in their order?"""

from __future__ import annotations

import pytest

from build_tools.views import views
from build_tools.views.contacts import contact, contacts
from build_tools.views.strip import strip
from build_tools.views.view import View
from tests.conftest import Content

WEB = '  - {id: nett, kind: web, address: "https://www.example.org/barnevern", certainty: unconfirmed}'
PHONE = '  - {id: telefon, kind: phone, number: "02800", sources: [veiviser], certainty: confirmed}'


@pytest.mark.parametrize(
    ("channel", "missing"),
    [
        (WEB, "Telefonnummer mangler."),
        (PHONE, ""),
        (PHONE.replace("sources", "via: nodnummer, sources"), "Lokalt nummer mangler."),
    ],
    ids=["no phone", "a phone", "the phone of another"],
)
def test_a_contact_says_which_phone_it_lacks(channel: str, missing: str, content: Content) -> None:
    guide = content.change("grunn/services/barnevern.yml", WEB, channel).guide()
    assert contact(guide.services["barnevern"]).missing == missing


def test_a_number_that_another_answers_must_say_who(content: Content) -> None:
    content.change("grunn/services/barnevern.yml", WEB, PHONE.replace("sources", "via: politiet, sources"))
    assert [problem.code for problem in content.problems()] == ["reference-dangling"]


def test_a_reader_meets_first_whom_they_are_always_to_see_first(content: Content) -> None:
    guide = content.guide()
    named = ["nodnummer", "barnevern", "barnelinjen"]
    titles = [it.link.text for it in contacts(guide, named, guide.readers["ung"])]
    assert titles == ["Barnelinjen", "Politiets nødnummer", "Barnevernet i Dal"]


def test_the_directory_stands_in_norwegian_order(content: Content) -> None:
    for slug, title in (("a", "Åpen dør"), ("b", "Østlinjen"), ("c", "Ærlig talt")):
        text = (content.folder / "grunn/services/nodnummer.yml").read_text("utf-8")
        content.write(f"dal/services/{slug}.yml", text.replace("Politiets nødnummer", title))
    directory = next(it for it in views(content.guide()) if it.address == "kontakt/")
    assert _titles(directory)[-3:] == ["Ærlig talt", "Østlinjen", "Åpen dør"]


VIA = PHONE.replace("sources", "via: nodnummer, always_open: true, sources")


@pytest.mark.parametrize(
    ("web", "seen"),
    [
        (WEB, {"ung": False, "forelder": True, None: True}),
        (WEB.replace("unconfirmed", "confirmed, sources: [veiviser]"), {"ung": True, "forelder": True, None: True}),
        (WEB.replace("certainty", "for_readers: [ansatt], certainty"), {"ung": False, "forelder": False, None: True}),
        (WEB.replace("certainty", "internal: true, certainty"), {"ung": False, "forelder": False, None: False}),
    ],
    ids=["unconfirmed", "confirmed", "for staff", "internal"],
)
def test_the_page_beside_a_number_in_the_strip_is_one_the_reader_may_see(
    web: str, seen: dict[str | None, bool], content: Content
) -> None:
    content.change("grunn/guide.yml", "strip: [nodnummer, barnelinjen]", "strip: [nodnummer, barnevern]")
    guide = content.change("grunn/services/barnevern.yml", WEB, f"{VIA}\n{web}").guide()
    shown = {slug: strip(guide, guide.readers[slug] if slug else None)[1].beside is not None for slug in seen}
    assert shown == seen


def _titles(directory: View) -> list[str]:
    tiers = directory.body["tiers"]
    assert isinstance(tiers, list)
    return [it.link.text for _, tier, found in tiers if tier == "state" for it in found]
