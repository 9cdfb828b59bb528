"""Does the built site keep its promises, byte for byte?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.addresses import address
from build_tools.content import read_guide
from build_tools.engine.publish import default_guide
from build_tools.walk import walk
from schema.entry import Trusted
from tests.conftest import ROOT, TODAY, Content, build_example
from tests.links import Seen, broken, read_register

PUBLISHED = (Path(__file__).parent / "addresses.txt").read_text("utf-8").split()
FEED = 'rel="alternate" type="application/atom+xml"'


def html(site: Path) -> Iterator[tuple[str, str]]:
    """Every page with its address."""
    for path in sorted(site.rglob("*.html")):
        place = path.relative_to(site).as_posix()
        yield place.removesuffix("index.html"), path.read_text("utf-8")


def test_every_address_ever_published_still_answers(site: Path) -> None:
    assert [it for it in PUBLISHED if not (site / it / "index.html").is_file()] == []


def test_what_the_readme_says_that_the_guide_carries_is_there_and_is_found(site: Path) -> None:
    table = (ROOT / "README.md").read_text("utf-8").partition("## Hva veilederen bærer")[2].partition("\n## ")[0]
    told = [it for it in re.findall(r"`([a-z0-9/-]+/)`", table) if it != "content/"]
    assert table.count("\n| ") == 1 + 15
    assert [it for it in told if not (site / it / "index.html").is_file()] == []
    found = {address.partition("#")[0] for address, *_ in read_register(site)["pages"]}
    reached = found | {address for address in told for it in found if it.startswith(address)}
    assert [it for it in told if it not in reached] == []


def test_every_page_is_on_the_list_of_addresses(site: Path) -> None:
    now = {place for place, _ in html(site)} - {"404.html", ""}
    assert sorted(now - set(PUBLISHED)) == [], "legg adressene til i tests/addresses.txt"


def test_every_internal_link_and_fragment_leads_somewhere(site: Path) -> None:
    assert broken(site) == []


def test_no_page_has_two_places_of_one_name(site: Path) -> None:
    ids = {place: Seen(text).ids for place, text in html(site)}
    assert [place for place, names in ids.items() if len(names) != len(set(names))] == []


def test_nothing_is_fetched_from_anywhere_else(site: Path) -> None:
    fetched = re.compile(r'<(?:script|img|iframe|link)\b[^>]*(?:src|href)="(https?:)?//(?!www\.w3\.org)[^"]*"')
    found = [
        (place, it[0]) for place, text in html(site) for it in fetched.finditer(text) if 'rel="canonical"' not in it[0]
    ]
    assert found == []


def test_a_draft_is_kept_out_of_search_engines_and_says_so_on_every_page(site: Path) -> None:
    for place, text in html(site):
        assert '<meta name="robots" content="noindex' in text, place
        assert 'class="draft"' in text or "Utkast. " in text or place == "ark/kort/", place


def test_every_page_has_the_emergency_strip_and_someone_to_turn_to(site: Path) -> None:
    for place, text in html(site):
        assert 'class="strip"' in text, place
        assert 'class="helpers"' in text or re.fullmatch("ark/.+/", place), place
        assert 'href="tel:112"' in text, place


def test_a_sensitive_page_shows_its_cover_only(site: Path) -> None:
    guide = read_guide(ROOT / "content", default_guide(ROOT), TODAY).guide
    for theme in (it for it in guide.themes.values() if it.sensitive and it.cover):
        text = (site / (address("theme", theme) or "") / "index.html").read_text("utf-8")
        head = text.partition("<body")[0]
        assert f"<title>{theme.cover.title}</title>" in head if theme.cover else False
        assert theme.title not in head
        assert guide.head.title not in head
        assert FEED not in head


def test_a_news_reader_finds_the_feed(site: Path) -> None:
    assert f'{FEED} title="Hva er nytt?" href="endringer/feed.xml"' in (site / "index.html").read_text("utf-8")


def test_the_generator_and_the_engine_are_not_named(site: Path) -> None:
    for place, text in html(site):
        assert 'name="generator"' not in text, place
        assert "Made with" not in text, place


def test_nothing_shipped_claims_to_be_checked_by_the_municipality() -> None:
    guide = read_guide(ROOT / "content", default_guide(ROOT), TODAY).guide
    assert [
        entry.slug for _, entry in guide.entries() for _, it in walk(entry) if isinstance(it, Trusted) and it.checked
    ] == []


def test_internal_channels_are_in_no_byte_of_the_public_site(example_site: Path) -> None:
    files = [path for path in example_site.rglob("*") if path.is_file()]
    assert len(files) > 50
    assert [path.name for path in files if b"99887766" in path.read_bytes() or b"998 87 766" in path.read_bytes()] == []


def test_an_address_that_a_page_had_before_leads_on(content: Content, tmp_path: Path) -> None:
    content.change("grunn/roles/den-som-ser.yml", "title: Den som ser", "title: Den som ser\nformerly: [rolle/seeren]")
    text = (build_example(content, tmp_path) / "rolle" / "seeren" / "index.html").read_text("utf-8")
    assert 'href="../den-som-ser/"' in text


def test_an_adopted_guide_has_no_banner_and_may_be_found(content: Content, tmp_path: Path) -> None:
    content.change("dal/guide.yml", "status: draft", "status: adopted\nadopted_by: Vedtatt av kommunestyret")
    site = build_example(content, tmp_path)
    text = (site / "index.html").read_text("utf-8")
    assert 'class="draft"' not in text
    assert "noindex" not in text
    for editors in site.glob("redaktor/**/index.html"):
        assert "noindex" in editors.read_text("utf-8").partition("</head>")[0]


@pytest.mark.parametrize("bad", ["<script>alert(1)</script>", "{{7*7}}", "<img src=x onerror=alert(1)>"])
def test_nothing_an_author_writes_becomes_markup(content: Content, tmp_path: Path, bad: str) -> None:
    content.change("grunn/roles/den-som-ser.yml", "title: Den som ser", f'title: "{bad}"')
    content.change("grunn/roles/den-som-ser.yml", "task: Legger merke til barnet.", f'task: "Før {bad} etter"')
    text = (build_example(content, tmp_path) / "rolle" / "den-som-ser" / "index.html").read_text("utf-8")
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert ">49<" not in text
    assert "Før 49 etter" not in text
