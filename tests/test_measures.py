"""Does the map show what is here and what is not, and does each reader meet their own measures?"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.guide import Guide
from build_tools.views import views
from build_tools.views.measure_map import Row, Tier, measure_map
from build_tools.views.measure_words import measure_links
from build_tools.views.overviews import overview_links
from build_tools.views.view import View
from tests.conftest import Content, build_example

CLUB = "grunn/measures/klubben.yml"
AGES = "ages: {from: 10, to: 17}"


def _tiers(guide: Guide) -> list[Tier]:
    tiers = measure_map(guide).body["tiers"]
    assert isinstance(tiers, list)
    return tiers


def _page(guide: Guide, address: str) -> View:
    return next(it for it in views(guide) if it.address == address)


def test_a_measure_counts_in_every_age_group_it_touches(content: Content) -> None:
    first = _tiers(content.guide())[0]
    assert [(row.service.text, row.counts) for row in first.rows] == [("Barnelinjen", (0, 1, 1, 1, 0))]
    assert first.gaps == "0–5 og 19–25 år"
    assert [(it.text, it.note) for it in first.measures] == [("Klubben", "Barnelinjen, 10–17 år")]


def test_a_level_without_measures_is_all_gap(content: Content) -> None:
    second = _tiers(content.guide())[1]
    assert (second.rows, second.gaps) == ([], "0–5, 6–12, 13–15, 16–18 og 19–25 år")


@pytest.mark.parametrize("added", ["elsewhere: Nabodal", "only_some_places: true"])
def test_what_is_not_known_to_be_here_is_never_counted(added: str, content: Content) -> None:
    guide = content.change(CLUB, AGES, f"{AGES}\n{added}").guide()
    assert [tier.rows for tier in _tiers(guide)] == [[], [], [], []]


def test_a_measure_without_ages_is_named_and_not_counted(content: Content) -> None:
    first = _tiers(content.change(CLUB, f"{AGES}\n", "").guide())[0]
    assert (first.rows, first.measures, [it.text for it in first.ageless]) == ([], [], ["Klubben"])


def test_the_services_of_the_levels_come_from_the_steps(content: Content) -> None:
    guide = content.guide()
    body = measure_map(guide).body
    rows, absent = body["rows"], body["absent"]
    assert isinstance(rows, list)
    assert isinstance(absent, list)
    assert all(isinstance(it, Row) and any(it.counts) and len(it.counts) == 2 for it in rows)
    assert len(rows) + len(absent) == len(guide.services)


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        (AGES, AGES, {"ansatt", "ung", "forelder"}),
        ("certainty: confirmed", "certainty: uncertain", {"ansatt", "forelder"}),
        ("[ung, forelder]", "[frivillig]", {"ansatt", "parorende", "frivillig"}),
        (AGES, f"{AGES}\nelsewhere: Nabodal", {"ansatt"}),
    ],
    ids=["its own readers", "only what is sure, to youth", "those who borrow words", "others' only to staff"],
)
def test_a_reader_meets_their_own_measures(old: str, new: str, seen: set[str], content: Content) -> None:
    guide = content.change(CLUB, old, new).guide()
    measures = guide.measures.values()
    assert {slug for slug, reader in guide.readers.items() if measure_links(guide, measures, reader)} == seen


@pytest.mark.parametrize(
    ("reader", "groups"),
    [("ung", [("Et sted å være", "")]), ("frivillig", [("Her", "Veilederen kjenner ingen tilbud for deg ennå.")])],
)
def test_each_reader_has_a_page_of_what_they_may_use(
    reader: str, groups: list[tuple[str, str]], content: Content
) -> None:
    page = _page(content.guide(), f"{reader}/tiltak/")
    shown = page.body["groups"]
    assert isinstance(shown, list)
    assert (page.title, [(heading, empty) for _, heading, empty, _ in shown]) == ("Tilbud for deg", groups)


def test_a_start_page_leads_to_the_readers_own_page(content: Content) -> None:
    guide = content.guide()
    addresses = {slug: [it.address for it in overview_links(guide, it)] for slug, it in guide.readers.items()}
    assert ("ung/tiltak/" in addresses["ung"], "slik-gjor-andre/" in addresses["ung"]) == (True, False)
    assert {"tiltak/", "slik-gjor-andre/"} <= set(addresses["ansatt"])


def test_others_stand_by_place_with_their_goals(content: Content) -> None:
    guide = content.change(CLUB, AGES, f"{AGES}\nelsewhere: Nabodal\nperiod: 2020–2023").guide()
    groups = _page(guide, "slik-gjor-andre/").body["groups"]
    assert isinstance(groups, list)
    assert [(heading, [it.text for it, _ in lines]) for _, heading, _, lines in groups] == [
        ("Nabodal", ["Klubben", "Mål: Færre unge står utenfor"])
    ]
    assert groups[0][3][0][0].note == "10–17 år, slik gjør Nabodal, 2020–2023"


def test_a_guide_that_knows_no_place_to_be_says_so(content: Content) -> None:
    guide = content.change(CLUB, AGES, f"{AGES}\nelsewhere: Nabodal").guide()
    groups = _page(guide, "steder/").body["groups"]
    assert isinstance(groups, list)
    assert [(heading, bool(empty), len(lines)) for _, heading, empty, lines in groups] == [
        (f"I {guide.head.municipality}", True, 0),
        ("Slik gjør andre", False, 1),
    ]


def test_the_pages_say_what_is_not_known(content: Content, tmp_path: Path) -> None:
    content.change(CLUB, "price: Gratis.\n", "")
    site = build_example(content, tmp_path)
    page = (site / "tiltak/klubben/index.html").read_text("utf-8")
    assert "Vi vet ikke hva det koster." in page
    assert "(ikke BTI-nivå)" in page
    whole = (site / "tiltak/index.html").read_text("utf-8")
    assert '<span aria-hidden="true">–</span><span class="heard">ingen</span>' in whole
    assert "<strong>Ingen tiltak for:</strong> 0–5 og 19–25 år." in whole
    for place in ("tema/fravaer", "ung/fravaer", "hjelp/barnelinjen", "steder"):
        assert "tiltak/klubben/" in (site / place / "index.html").read_text("utf-8"), place


def test_a_measure_of_others_is_no_offer(content: Content, tmp_path: Path) -> None:
    content.change(CLUB, AGES, f"{AGES}\nelsewhere: Nabodal")
    page = (build_example(content, tmp_path) / "tiltak/klubben/index.html").read_text("utf-8")
    assert "<strong>Slik gjør Nabodal.</strong> Ikke et tilbud her." in page
    assert 'id="veien-inn"' not in page
    assert 'id="tjenester"' not in page
