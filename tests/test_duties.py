"""Does each service find its duties, each reader the age limits, and everyone who sees what?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pytest

from build_tools.content import examine
from build_tools.engine.publish import default_guide
from build_tools.guide import Guide
from build_tools.pages import pages
from build_tools.search.entries import entries
from build_tools.views import views
from build_tools.views.cooperation import Bound
from build_tools.views.duties import duty, kind
from build_tools.views.steps import step_view
from build_tools.views.view import Link, View
from tests.conftest import ROOT, TODAY, Content

LAW = "grunn/laws/lov-1.yml"


def page(guide: Guide, address: str) -> View:
    return next(it for it in views(guide) if it.address == address)


def body(guide: Guide, address: str) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], page(guide, address).body)


def addresses(guide: Guide) -> list[str]:
    return [it.address for it in views(guide)]


def with_duty(content: Content, *lines: str) -> Guide:
    return content.change(LAW, "act: barneloven", "\n".join(["act: barneloven", "duty: report", *lines])).guide()


def bound(guide: Guide) -> list[str]:
    return [it.title for it in cast(list[Bound], body(guide, "plikter/")["bound"])]


def test_a_guide_without_duties_has_no_page_of_them(content: Content) -> None:
    assert "plikter/" not in addresses(content.guide())


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        ([], ["Alle, og kommunen som helhet"]),
        (["arenas: [skole]"], ["Skole"]),
        (["arenas: [skole]", "binds: [barnevern]"], ["Barnevernet i Dal"]),
        (["binds: [barnevern]", "binds_at: [skole]"], ["Skole", "Barnevernet i Dal"]),
    ],
    ids=["everyone", "a place of work", "a service alone", "both"],
)
def test_a_duty_stands_with_those_it_binds(lines: list[str], who: list[str], content: Content) -> None:
    assert bound(with_duty(content, *lines)) == who


def test_services_with_the_same_duties_stand_together(content: Content) -> None:
    assert bound(with_duty(content, "binds: [barnelinjen, nodnummer]")) == ["Barnelinjen og Politiets nødnummer"]


def test_a_service_page_lists_what_the_service_must(content: Content) -> None:
    guide = with_duty(content, "binds: [barnevern]")
    assert [(it.kind, it.law.text) for it in body(guide, "hjelp/barnevern/")["duties"]] == [
        ("Melde fra", "barneloven § 1")
    ]
    assert body(guide, "hjelp/barnelinjen/")["duties"] == ()


def test_a_law_page_says_the_duty_and_whom_it_binds(content: Content) -> None:
    law = body(with_duty(content, "binds: [barnevern]"), "lov/lov-1/")
    assert (law["duty"], [it.text for it in law["bound"]]) == ("Melde fra", ["Barnevernet i Dal"])


def test_a_section_that_nobody_has_read_may_only_exist(content: Content) -> None:
    content.change(LAW, "means: Du skal melde fra.", "means: Etter det vi har hørt, er det en plikt her.")
    content.change(LAW, "certainty: confirmed", "certainty: unconfirmed")
    law = with_duty(content).laws["lov-1"]
    assert (kind(law), duty(law).mark) == ("Kanskje melde fra", "ikke bekreftet")


def test_a_duty_says_since_when_and_how_sure(content: Content) -> None:
    guide = with_duty(content, "valid_from: 2023-01-01", "valid_to: 2028-06-30")
    (everyone,) = cast(list[Bound], body(guide, "plikter/")["bound"])
    assert everyone.duties[0].holds == ("Gjelder fra 1. januar 2023", "Gjelder til 30. juni 2028", "Bekreftet")


def test_an_old_reference_leads_to_the_section_that_holds(content: Content) -> None:
    found = cast(list[tuple[str, Link]], body(with_duty(content), "plikter/")["replaced"])
    assert found == [("gamle barneloven § 9", Link("barneloven § 1 Plikt til å melde", "lov/lov-1/"))]


@pytest.mark.parametrize(
    ("old", "new"),
    [("opplæringslova § 9 A", "lov/oppl-12-4/"), ("barnevernloven § 6-4", "lov/bvl-13-2/")],
)
def test_search_and_index_find_the_new_law_by_its_old_name(old: str, new: str) -> None:
    guide, _ = examine(ROOT / "content", default_guide(ROOT), TODAY)
    assert guide is not None
    drawn = [it for it in pages(guide, ROOT / "guide/templates") if it.address == new]
    assert [it.address for page in drawn for it in entries(page) if old in it.names] == [new]
    index = cast(Mapping[str, list[Link]], body(guide, "a-til-aa/")["letters"])
    assert [it.address for it in index[old[:1].upper()] if it.text == old] == [new]


def test_who_sees_what_stands_by_tier_and_only_when_said(content: Content) -> None:
    assert "hvem-ser-hva/" not in addresses(content.guide())
    content.change("grunn/services/barnelinjen.yml", "tier: state", "tier: state\nsees: Det barnet forteller.")
    content.change("grunn/arenas/skole.yml", "title: Skole", "title: Skole\nsees: Eleven i klassen.")
    groups = body(content.guide(), "hvem-ser-hva/")["groups"]
    assert [(title, [(who.text, sees) for who, sees in rows]) for _, title, rows in groups] == [
        ("Der barnet er hver dag", [("Skole", "Eleven i klassen.")]),
        ("Staten", [("Barnelinjen", "Det barnet forteller.")]),
    ]


def test_a_step_shows_the_age_limits_it_rests_on(content: Content) -> None:
    content.change("grunn/steps/del.yml", "parents: told", "parents: told\nage_limits: [seksten]")
    guide = content.guide()
    assert step_view(guide, guide.steps["del"]).age_limits == (Link("16 år: Helse", "aldersgrenser/#seksten"),)


def own_limits(guide: Guide, reader: str) -> list[tuple[str, list[str]]]:
    return [
        (age, [limit.title for limit, *_ in found])
        for age, found in body(guide, f"{reader}/hva-kan-jeg-bestemme/")["ages"]
    ]


def test_a_reader_with_words_has_a_page_of_what_one_decides(content: Content) -> None:
    guide = content.guide()
    assert own_limits(guide, "ung") == [("16 år", ["Helse"])]
    assert "forelder/hva-kan-jeg-bestemme/" not in addresses(guide)
    assert Link("Hva kan jeg bestemme?", "ung/hva-kan-jeg-bestemme/") in body(guide, "ung/")["overviews"]
    assert Link("Aldersgrenser", "aldersgrenser/") in body(guide, "forelder/")["overviews"]


def test_youth_are_told_of_confirmed_limits_only(content: Content) -> None:
    content.change("grunn/age_limits/seksten.yml", "certainty: confirmed", "certainty: uncertain")
    content.change(
        "grunn/age_limits/seksten.yml",
        "  ung: {means: Du bestemmer selv.}",
        "  ung: {means: Ja.}\n  forelder: {means: Nei.}",
    )
    guide = content.guide()
    assert "ung/hva-kan-jeg-bestemme/" not in addresses(guide)
    assert own_limits(guide, "forelder") == [("16 år", ["Helse"])]
