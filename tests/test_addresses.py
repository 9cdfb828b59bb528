"""Does each page have an address, and does each link find its way?"""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from build_tools.addresses import address, arena_level, reader_page_address, relative
from schema import KINDS
from tests.conftest import Content


@pytest.mark.parametrize(
    ("here", "there", "way"),
    [
        ("", "", "./"),
        ("", "steg/del/", "steg/del/"),
        ("", "ord/#undring", "ord/#undring"),
        ("steg/del/", "", "../../"),
        ("steg/del/", "steg/del/", "./"),
        ("steg/del/", "steg/del/#hvordan", "#hvordan"),
        ("steg/del/", "steg/se/", "../se/"),
        ("steg/del/", "ord/#undring", "../../ord/#undring"),
        ("steg/del/", "assets/veileder.css", "../../assets/veileder.css"),
        ("ung/", "ung/del/", "del/"),
        ("ung/del/", "ung/", "../"),
        ("ansatt/skole/undring/", "ansatt/barnehage/undring/", "../../barnehage/undring/"),
    ],
)
def test_the_way_from_one_page_to_another(here: str, there: str, way: str) -> None:
    assert relative(here, there) == way


@pytest.mark.parametrize(
    "root", ["https://www.example.org/", "https://www.example.org/veileder/", "file:///C:/veileder/"]
)
@pytest.mark.parametrize("here", ["", "ung/", "steg/del/", "ansatt/skole/undring/"])
@pytest.mark.parametrize("there", ["", "ung/", "steg/del/", "ansatt/skole/undring/", "ord/#undring", "assets/a.css"])
def test_a_browser_that_follows_the_way_comes_where_it_leads(root: str, here: str, there: str) -> None:
    assert urljoin(root + here, relative(here, there)).partition("#")[0] == (root + there).partition("#")[0]


ADDRESSES = {
    ("level", "undring"): "niva/undring/",
    ("step", "del"): "steg/del/",
    ("emergency", "meld"): "akutt/meld/",
    ("role", "den-som-ser"): "rolle/den-som-ser/",
    ("team", "dalteam"): "team/dalteam/",
    ("theme", "fravaer"): "tema/fravaer/",
    ("theme", "vold"): "tema/noen-a-snakke-med/",
    ("service", "barnevern"): "hjelp/barnevern/",
    ("tool", "ark"): "verktoy/ark/",
    ("law", "lov-1"): "lov/lov-1/",
    ("reader", "ung"): "ung/",
    ("term", "undring"): "ord/#undring",
    ("age_limit", "seksten"): "aldersgrenser/#seksten",
    ("article", "om"): "om/",
    ("synonyms", "ungdomsord"): None,
    ("measure", "klubben"): "tiltak/klubben/",
    ("figure", "utenfor"): "tall/utenfor/",
    ("goal", "flere-fullforer"): "plan/#flere-fullforer",
    ("case", "lordag-kveld"): "oving/#lordag-kveld",
    ("question", "ansatt-1"): "hva-na/ansatt-1/",
    ("advice", "ansatt-8"): "hva-na/ansatt-8/",
    ("update", "2026-11-20-del"): "endringer/#2026-11-20-del",
    ("source", "veiviser"): None,
    ("arena", "skole"): None,
    ("exception", "voksen"): None,
    ("guide", "guide"): None,
}


@pytest.mark.parametrize(("kind", "slug"), ADDRESSES)
def test_each_kind_of_entry_has_its_address(kind: str, slug: str, content: Content) -> None:
    assert address(kind, content.guide().get(kind, slug)) == ADDRESSES[kind, slug]


def test_no_kind_is_forgotten() -> None:
    assert {kind for kind, _ in ADDRESSES} == set(KINDS)


def test_a_sensitive_theme_never_shows_its_own_name(content: Content) -> None:
    guide = content.guide()
    assert not [it.slug for it in guide.themes.values() if it.sensitive and it.slug in str(address("theme", it))]


def test_a_step_and_a_level_stand_under_their_reader(content: Content) -> None:
    assert reader_page_address("ung", content.guide().steps["del"]) == "ung/del/"
    assert arena_level("ansatt", "skole", "undring") == "ansatt/skole/undring/"
