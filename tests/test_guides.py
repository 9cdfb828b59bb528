"""Does every guide that we ship hold, and does the made-up one show what a layer can do?"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from build_tools.content import examine, read_guide
from build_tools.engine.publish import default_guide
from build_tools.engine.several import Asked, publish_each
from build_tools.guide import Guide
from build_tools.handouts import paper
from build_tools.load import read
from build_tools.problems import stops
from build_tools.report import as_text
from build_tools.rules.words import LEVEL
from tests.conftest import ROOT, TODAY
from tests.links import broken

CONTENT = ROOT / "content"
HEADS = {path.parent.name: read(path, ROOT) for path in sorted(CONTENT.glob("*/guide.yml"))}
GUIDES = [name for name, head in HEADS.items() if "status" in head]
LAYERS = [name for name, head in HEADS.items() if "status" not in head]
OTHERS = [name for name in GUIDES if name != default_guide(ROOT)]
EXAMPLE = "eksempel"
THEIR_TITLES = re.compile(r'<section class="trust".*?</section>', re.DOTALL)
"""Titles of sources: another municipality's levels have its own numbers."""

each_guide = pytest.mark.parametrize("name", GUIDES)


@cache
def guide(name: str) -> Guide:
    """A guide that we ship."""
    return read_guide(CONTENT, name, TODAY).guide


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every guide but the default one, built at once, each in its own folder."""
    out = tmp_path_factory.mktemp("guides")
    asked: Asked = {"address": "", "packed": False, "handouts": False, "offline": False, "admin": False}
    assert [it.error for it in publish_each(ROOT, OTHERS, out, asked)] == [None] * len(OTHERS)
    return out


def pages(site: Path) -> dict[str, str]:
    """Every page by its address."""
    return {it.relative_to(site).as_posix(): it.read_text("utf-8") for it in sorted(site.rglob("*.html"))}


@each_guide
def test_every_guide_that_we_ship_can_be_built(name: str) -> None:
    found = examine(CONTENT, name, TODAY)[1]
    assert not stops(found), as_text(stops(found))


@each_guide
def test_every_guide_that_we_ship_is_a_draft(name: str) -> None:
    assert guide(name).head.status == "draft"


def test_counties_and_the_shared_layer_are_no_guides() -> None:
    assert {"felles", "telemark", "vestfold", "trondelag"} == set(LAYERS)


@each_guide
def test_each_service_without_a_number_says_another_way(name: str) -> None:
    local = [it for it in guide(name).services.values() if it.tier in ("municipality", "county")]
    assert [it.slug for it in local if not it.channels and not it.way_round] == []


def test_the_guides_are_built_at_once_and_kept_out_of_search_engines(sites: Path) -> None:
    assert sorted(path.name for path in sites.iterdir()) == sorted(OTHERS)
    for name in OTHERS:
        assert (sites / name / "robots.txt").read_text("utf-8").endswith("Disallow: /\n")
        marked = [place for place, text in pages(sites / name).items() if 'name="robots" content="noindex' not in text]
        assert marked == []
        assert broken(sites / name) == []


def test_no_guide_tells_of_another_municipality_as_its_own(sites: Path) -> None:
    names = {"kragero": "Kragerø", "siljan": "Siljan", "trondheim": "Trondheim", EXAMPLE: "Eksempel"}
    for name in OTHERS:
        foot = re.compile(r"<footer.*</footer>", re.DOTALL).findall((sites / name / "index.html").read_text("utf-8"))
        assert foot
        assert [other for other, said in names.items() if other != name and f"{said} kommune" in foot[0]] == []


def test_letters_stand_everywhere_a_level_is_named(sites: Path) -> None:
    labels = {level.label for level in guide(EXAMPLE).levels.values()}
    assert labels == {"0", "A", "B", "C"}
    named: set[str] = set()
    for place, text in pages(sites / EXAMPLE).items():
        found = {it.rpartition(" ")[2] for it in LEVEL.findall(THEIR_TITLES.sub("", text)) if place != "ord/index.html"}
        assert found <= labels, f"{place}: {found - labels}"
        named |= found
    assert named == labels


def test_letters_stand_on_paper_too() -> None:
    named: set[str] = set()
    for document in paper(guide(EXAMPLE)).documents:
        data = {key: value for key, value in document.data.items() if key in ("title", "lead", "over", "blocks")}
        found = {it.rpartition(" ")[2] for it in LEVEL.findall(str(data))}
        assert found <= {"0", "A", "B", "C"}, document.sheet.name
        named |= found
    assert {"A", "B", "C"} <= named


def test_the_made_up_municipality_shows_what_a_layer_can_do(sites: Path) -> None:
    site = {place: text for place, text in pages(sites / EXAMPLE).items() if place.endswith("index.html")}
    assert "Eksempel er en oppdiktet kommune." in site["index.html"]
    assert all("Oppdiktede Eksempel kommune" in text for text in site.values() if 'class="draft"' in text)
    shown = "".join(site.values())
    for its_own in ("Gi barnet én fast voksen", "Onsdagsteamet", "Ungdomshuset og fritiden", "Avtale om fast voksen"):
        assert its_own in shown
    assert "sak 12/26" in site["steg/avklar-undringen/index.html"]
    assert "ansvarsgruppe" not in guide(EXAMPLE).terms
    assert "teammote" not in {it.id for it in guide(EXAMPLE).steps["del-undringen"].how}


def test_the_made_up_municipality_has_no_number_of_its_own() -> None:
    assert [path for path in (CONTENT / EXAMPLE).rglob("*.yml") if "\n    number:" in path.read_text("utf-8")] == []
