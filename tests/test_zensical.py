"""Does the engine that comes after MkDocs show the same pages?"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.engine.hooks import today
from build_tools.engine.publish import default_guide
from build_tools.search import ADDRESS
from build_tools.write import write
from tests.conftest import ROOT
from tests.shared import once

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
HEADINGS = ("h1", "h2", "h3", "h4")


class Ours(HTMLParser):
    """Our part of a page: its words, links, headings and marks."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.depth = 0
        self.words: list[str] = []
        self.links: list[str | None] = []
        self.headings: list[tuple[str, str | None]] = []
        self.marks: list[tuple[str, str | None]] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        ours = tag == "div" and "page" in (given.get("class") or "").split()
        if (self.depth or ours) and tag not in VOID:
            self.depth += 1
        if self.depth:
            self.marks.append((tag, given.get("class")))
            self.links += [given.get("href")] if tag == "a" else []
            self.headings += [(tag, given.get("id"))] if tag in HEADINGS else []

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth) and tag not in VOID

    def handle_data(self, data: str) -> None:
        self.words += data.split() if self.depth else []


def zensical(folder: Path) -> None:
    """The written pages, built by Zensical."""
    command = [str(Path(sys.executable).with_name("zensical")), "build", "--clean"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module", params=["dal", "shipped"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A guide as MkDocs builds it, and as Zensical does."""
    dal = request.param == "dal"
    built = request.getfixturevalue("example_site" if dal else "site")
    root, name = (built.parent, "dal") if dal else (ROOT, default_guide(ROOT))

    def make(folder: Path) -> None:
        shutil.copytree(built / "ark", folder / "docs" / "ark")  # the handouts are printed already
        write(root, name, folder, today())
        zensical(folder)

    return built, once(tmp_path_factory, f"zensical-{name}", make) / "site"


def addresses(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_every_page_has_the_same_words_links_and_headings(both: tuple[Path, Path]) -> None:
    mkdocs, other = both
    assert addresses(mkdocs) == addresses(other)
    for place in addresses(mkdocs):
        one, two = Ours(mkdocs / place), Ours(other / place)
        assert one.words or place.startswith("ark/"), place
        for part in ("words", "links", "headings", "marks"):
            assert getattr(one, part) == getattr(two, part), f"{part}: {place}"


def test_every_page_has_the_same_head(both: tuple[Path, Path]) -> None:
    kept = re.compile(
        r'<title>.*?</title>|<meta name="(?:robots|description|referrer|generator)"[^>]*>|<link rel="canonical[^>]*>'
    )
    for place in addresses(both[0]):
        heads = [kept.findall((site / place).read_text("utf-8")) for site in both]
        assert len(heads[0]) >= 3, place
        assert heads[0] == heads[1], place


def test_search_knows_the_same(both: tuple[Path, Path]) -> None:
    mkdocs, other = both
    assert (other / ADDRESS).read_bytes() == (mkdocs / ADDRESS).read_bytes()
