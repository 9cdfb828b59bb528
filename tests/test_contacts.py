"""Does a contact say what is missing, and do they all stand in their order?"""

from __future__ import annotations

import pytest

from build_tools.views import views
from build_tools.views.contacts import contact, contacts
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


def _titles(directory: View) -> list[str]:
    tiers = directory.body["tiers"]
    assert isinstance(tiers, list)
    return [it.link.text for _, tier, found in tiers if tier == "state" for it in found]
