"""Is every link of a build for a folder a link to a file, and does each copy say how old it is?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from build_tools.engine.folder import HEADING, with_files
from build_tools.engine.publish import default_guide, publish
from tests.conftest import ROOT, Content, build_example
from tests.links import Seen
from tests.shared import once


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example guide with its handouts, built to be opened from its folder."""

    def make(it: Path) -> None:
        build_example(Content(it), it, handouts=True, offline=True)

    return once(tmp_path_factory, "offline-example", make) / "site"


@pytest.fixture(scope="session")
def shipped_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped guide, built to be opened from its folder."""

    def make(it: Path) -> None:
        publish(ROOT, default_guide(ROOT), it / "site", offline=True, handouts=False)

    return once(tmp_path_factory, "offline", make) / "site"


def not_files(site: Path) -> Iterator[tuple[str, str]]:
    """Each page with each of its links that is not a file, or not a place in one."""
    ids = {path: set(Seen(path.read_text("utf-8")).ids) for path in site.rglob("*.html")}
    for path in ids:
        for link in Seen(path.read_text("utf-8")).links:
            to = urlsplit(urljoin(path.as_uri(), link))
            there = Path(unquote(to.path))
            if to.scheme == "file" and (
                not there.is_file() or (to.fragment and unquote(to.fragment) not in ids[there])
            ):
                yield path.relative_to(site).as_posix(), link


def test_every_link_of_the_example_is_a_file(folder: Path) -> None:
    assert list(not_files(folder)) == []


def test_every_link_of_the_shipped_guide_is_a_file(shipped_folder: Path) -> None:
    assert list(not_files(shipped_folder)) == []


def test_a_build_for_a_server_has_links_that_a_folder_has_not(example_site: Path) -> None:
    assert list(not_files(example_site))


def test_each_page_of_the_guide_says_when_the_copy_was_made(folder: Path) -> None:
    pages = [it.read_text("utf-8") for it in folder.rglob("*.html") if HEADING in it.read_text("utf-8")]
    assert len(pages) > 50
    assert [it for it in pages if it.count("Kopi fra ") != 1] == []


def test_what_only_servers_ask_for_is_left_out(folder: Path, example_site: Path) -> None:
    left_out = {"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "sw.js"}
    there = {it.relative_to(example_site).as_posix() for it in example_site.rglob("*")}
    assert there - {it.relative_to(folder).as_posix() for it in folder.rglob("*")} == left_out


def test_a_build_for_a_folder_sends_no_policy_that_stops_its_search(folder: Path) -> None:
    assert [it for it in folder.rglob("*.html") if "http-equiv" in it.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("here", "way", "named"),
    [
        ("", "./", "./index.html"),
        ("", "steg/del/", "steg/del/index.html"),
        ("steg/del", "../..", "../../index.html"),
        ("steg/del", "../se/#slik", "../se/index.html#slik"),
        ("steg/del", "#slik", "#slik"),
        ("steg/del", "../../../ute/", "../../../ute/"),
        ("steg/del", "../../ark/a.pdf", "../../ark/a.pdf"),
        ("steg/del", "https://ute.example/", "https://ute.example/"),
        ("steg/del", "tel:112", "tel:112"),
    ],
)
def test_a_link_to_a_folder_leads_to_the_file_in_it(here: str, way: str, named: str) -> None:
    page = with_files(f'<a class="x" href="{way}">', here, {"", "steg", "steg/del", "steg/se"})
    assert page == f'<a class="x" href="{named}">'
