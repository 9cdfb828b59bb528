"""Is nothing saved on a phone that it may not be found with, and does each change make a new edition?"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.content import read_guide
from build_tools.engine.folder import HEADING
from build_tools.engine.hooks import today
from build_tools.engine.publish import default_guide
from build_tools.handouts import Paper
from build_tools.pages import Page, pages
from build_tools.saved import saved, worker
from tests.conftest import ROOT

SCRIPT = ROOT / "guide/templates/sw.js"


@cache
def shipped() -> tuple[str, dict[str, Page], list[str]]:
    """The staff of the shipped guide, its pages, and the addresses of those that may be saved."""
    guide = read_guide(ROOT / "content", default_guide(ROOT), today()).guide
    drawn = {it.address: it for it in pages(guide, ROOT / "guide/templates", Paper(()))}
    return guide.staff.slug, drawn, list(saved(drawn.values(), guide.staff.slug))


def kept(site: Path) -> dict[str, Any]:
    """What the script of a built site knows."""
    text = (site / "sw.js").read_text("utf-8")
    found: dict[str, Any] = json.JSONDecoder().raw_decode(text.removeprefix("const KEPT = "))[0]
    return found


def test_no_sensitive_page_and_no_page_of_another_reader_is_saved() -> None:
    staff, drawn, addresses = shipped()
    guide = read_guide(ROOT / "content", default_guide(ROOT), today()).guide
    others = tuple(f"{slug}/" for slug in guide.readers if slug != staff)
    assert [it for it in addresses if drawn[it].sensitive or drawn[it].reader or it.startswith(others)] == []
    covers = [it.cover.address for it in guide.themes.values() if it.cover]
    assert covers
    assert [it for it in addresses for cover in covers if cover in it] == []
    assert {it.split("/")[0] for it in addresses} == {
        staff, "steg", "niva", "verktoy", "lov", "kontakt", "hvem-svarer", "uten-nett",
    }  # fmt: skip


def test_a_page_that_turns_sensitive_is_saved_no_more() -> None:
    staff, drawn, addresses = shipped()
    page = drawn["steg/del-undringen/"]
    assert page.address in addresses
    told = {name: getattr(page, name) for name in Page.__dataclass_fields__}
    assert list(saved([Page(**{**told, "sensitive": True})], staff)) == []
    assert list(saved([Page(**{**told, "reader": "Ung"})], staff)) == []


def test_the_script_knows_each_page_with_what_it_is_shown_with(example_site: Path) -> None:
    files = kept(example_site)["files"]
    assert {"ansatt/", "steg/del/", "kontakt/", "assets/veileder.css", "assets/ut.js", "uten-nett/"} <= set(files)
    assert [it for it in files if it.startswith(("sok/", "ark/", "ung/", "tema/", "akutt/")) or it == ""] == []
    for it in files:
        path = example_site / it / "index.html" if it.endswith("/") else example_site / it
        assert path.is_file()
        assert not it.endswith("/") or path.read_text("utf-8").count(HEADING) == 1, "where a copy says its age"


def test_each_change_of_a_saved_file_is_a_new_edition_and_no_other_is(tmp_path: Path) -> None:
    for name in ("steg/del", "ung"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text('<link rel="stylesheet" href="../../stil.css">', "utf-8")
    (tmp_path / "stil.css").write_text("p {}", "utf-8")
    first = worker(tmp_path, ["steg/del/"], "")
    (tmp_path / "ung/index.html").write_text("Noe annet.", "utf-8")
    assert worker(tmp_path, ["steg/del/"], "") == first
    (tmp_path / "stil.css").write_text("p { margin: 0 }", "utf-8")
    assert worker(tmp_path, ["steg/del/"], "") != first


def test_the_script_and_the_pages_agree_on_where_the_age_is_told() -> None:
    assert f"const HEADING = '{HEADING}'" in SCRIPT.read_text("utf-8")


def test_the_script_is_small_and_asks_no_one_else() -> None:
    text = SCRIPT.read_text("utf-8")
    assert len(text.splitlines()) < 80
    assert not re.search(r"https?://|importScripts|localStorage|indexedDB", text)
