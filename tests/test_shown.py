"""Is each page, while it is written, what the content says now?"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from build_tools.engine.publish import publish
from build_tools.engine.shown import Shown, with_panel
from build_tools.load import parse
from build_tools.search import ADDRESS
from tests.conftest import ROOT, Content
from tests.links import read_register

STEP = "grunn/steps/se.yml"


@pytest.fixture
def shown(content: Content, tmp_path: Path) -> Shown:
    """The example guide as its editor sees it, with templates of its own."""
    shutil.copytree(ROOT / "guide", tmp_path / "guide")
    for name in ("build_tools", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    shown = Shown(tmp_path, "dal", tmp_path / "shown", lambda words: None)
    shown.read()
    return shown


def page(shown: Shown, address: str = "steg/se/") -> str:
    shown.ready(address)
    return (shown.folder / address / "index.html").read_text("utf-8")


def test_a_page_is_drawn_when_it_is_asked_for(shown: Shown) -> None:
    assert not (shown.folder / "steg" / "se" / "index.html").exists()
    assert "Se og lytt" in page(shown)
    assert not (shown.folder / "steg" / "del" / "index.html").exists()


def test_a_page_is_the_same_as_in_the_built_site_but_for_the_pages_of_what_is_not_printed(shown: Shown) -> None:
    publish(shown.root, "dal", shown.root / "site")
    for file in (
        "index.html",
        "steg/se/index.html",
        "ark/index.html",
        "ark/ung-undring/index.html",
        "404.html",
        "endringer/feed.xml",
    ):
        shown.ready(file.removesuffix("index.html"))
        built = re.sub(r", \d+ side[r]?\b", "", (shown.root / "site" / file).read_text("utf-8"))
        assert (shown.folder / file).read_text("utf-8") == built
    shown.ready(ADDRESS)
    assert read_register(shown.folder)["pages"] == read_register(shown.root / "site")["pages"]


def test_a_handout_is_printed_when_it_is_asked_for(shown: Shown) -> None:
    shown.ready("ark/ung-undring.pdf")
    assert (shown.folder / "ark" / "ung-undring.pdf").read_bytes().startswith(b"%PDF")
    assert not (shown.folder / "ark" / "kort.pdf").exists()


def test_nothing_of_a_handout_is_made_before_it_is_asked_for(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.handouts.pieces.strip", None)  # what every handout begins with
    shown.read()
    assert "Skriv ut" in page(shown, "ung/")
    assert "kunne ikke tegnes" in page(shown, "ark/ung-undring/")


def test_a_change_is_seen_after_the_next_reading_and_search_knows_it(shown: Shown, content: Content) -> None:
    page(shown)
    content.change(STEP, "Se og lytt.", "Se og hør.")
    assert "Se og lytt." in page(shown)
    shown.read()
    assert "Se og hør." in page(shown)
    shown.ready(ADDRESS)
    assert "hør" in read_register(shown.folder)["stems"]


def test_a_mistake_stands_on_every_page_of_the_last_good_guide(shown: Shown, content: Content) -> None:
    right = (content.folder / STEP).read_text("utf-8")
    content.write(STEP, right.replace("what:", "whta:"))
    shown.read()
    assert "field-unknown" in page(shown)
    assert "Se og lytt." in page(shown)
    assert "field-unknown" in page(shown, "steg/del/")
    content.write(STEP, right)
    shown.read()
    assert "field-unknown" not in page(shown)


def test_a_guide_that_never_was_good_shows_its_mistake(shown: Shown, content: Content) -> None:
    content.change(STEP, "title: Se barnet", "titel: Se barnet")
    new = Shown(shown.root, "dal", shown.root / "new", lambda words: None)
    new.read()
    assert "field-unknown" in page(new, "")


def test_a_template_that_does_not_hold_leaves_the_page_as_it_was(shown: Shown) -> None:
    page(shown)
    template = shown.root / "guide" / "templates" / "foot.html"
    template.write_text("{% if %}", "utf-8")
    shown.read()
    text = page(shown)
    assert "Siden kunne ikke tegnes: Expected an expression" in text
    assert "Se og lytt." in text


def test_a_file_that_says_the_same_is_not_parsed_again(shown: Shown, content: Content) -> None:
    before = parse.cache_info()
    content.change(STEP, "Se og lytt.", "Se, hør og vent.")
    shown.read()
    assert parse.cache_info().misses - before.misses == 1


def test_a_message_stands_first_on_the_page_and_is_not_markup() -> None:
    page = '<html><body class="a"><p>x</p></body></html>'
    assert with_panel(page, "1 < 2").startswith(
        '<html><body class="a"><div class="problems" role="alert">1 &lt; 2</div>'
    )
    assert with_panel(page, "") == page
