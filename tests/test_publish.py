"""Can the site be put anywhere, and is a draft kept out of search engines?"""

from __future__ import annotations

import gzip
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from build_tools.engine.beside import pack
from build_tools.engine.publish import publish
from build_tools.engine.several import publish_each
from build_tools.problems import ContentError
from tests.conftest import ROOT, Content, build_example
from tests.recipes import PUBLISH, headers

PLACE = "https://www.dal.example/veileder"


@pytest.fixture
def built(content: Content, tmp_path: Path) -> Path:
    """The example guide, built for an address in a folder of a server."""
    build_example(content, tmp_path)
    publish(tmp_path, "dal", tmp_path / "site", address=PLACE)
    return tmp_path / "site"


def adopt(content: Content) -> None:
    content.change("dal/guide.yml", "status: draft", "status: adopted\nadopted_by: Vedtatt av kommunestyret")


def test_an_address_gives_canonical_links_and_a_map_of_the_site(built: Path) -> None:
    for path in built.rglob("index.html"):
        place = path.parent.relative_to(built).as_posix().strip(".")
        wanted = f'<link rel="canonical" href="{PLACE}/{place}{"/" if place else ""}">'
        assert wanted in path.read_text("utf-8"), place
    places = [
        it.text or "" for it in ElementTree.parse(built / "sitemap.xml").getroot().iter() if it.tag.endswith("loc")
    ]
    assert f"{PLACE}/steg/del/" in places
    assert [it for it in places if not it.startswith(f"{PLACE}/")] == []


def test_the_page_for_an_unknown_address_leads_into_the_folder(built: Path) -> None:
    links = re.findall(r'(?:href|src)="(/[^"]*)"', (built / "404.html").read_text("utf-8"))
    assert len(links) > 5
    assert [it for it in links if not it.startswith("/veileder/")] == []


def test_no_other_page_has_a_link_that_begins_at_the_root(built: Path) -> None:
    pages = [path for path in built.rglob("*.html") if path.name != "404.html"]
    assert [path for path in pages if re.search(r'(?:href|src)="/', path.read_text("utf-8"))] == []


def test_the_address_in_the_guide_counts_when_none_is_told(content: Content, tmp_path: Path) -> None:
    content.change("dal/guide.yml", "status: draft", f"status: draft\naddress: {PLACE}")
    page = build_example(content, tmp_path) / "index.html"
    assert f'<link rel="canonical" href="{PLACE}/">' in page.read_text("utf-8")


def test_without_an_address_nothing_is_canonical(content: Content, tmp_path: Path) -> None:
    site = build_example(content, tmp_path)
    assert [path for path in site.rglob("*.html") if "canonical" in path.read_text("utf-8")] == []


def test_a_draft_turns_search_engines_away(built: Path) -> None:
    assert (built / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"


def test_an_adopted_guide_shows_search_engines_the_way(content: Content, tmp_path: Path) -> None:
    adopt(content)
    site = build_example(content, tmp_path)
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"
    publish(tmp_path, "dal", site, address=PLACE)
    assert f"Sitemap: {PLACE}/sitemap.xml\n" in (site / "robots.txt").read_text("utf-8")


def test_packed_copies_are_whole_and_the_same_every_time(built: Path) -> None:
    pack(built)
    first = {path: path.read_bytes() for path in built.rglob("*.gz")}
    pack(built)
    assert {path: path.read_bytes() for path in built.rglob("*.gz")} == first
    assert built / "steg/del/index.html.gz" in first
    for path, packed in first.items():
        assert gzip.decompress(packed) == path.with_suffix("").read_bytes()
        assert packed[4:8] == b"\0\0\0\0", "the time of the packing"


def test_several_guides_are_built_at_once_and_every_mistake_is_told(content: Content, tmp_path: Path) -> None:
    build_example(content, tmp_path)
    shutil.copytree(tmp_path / "content/dal", tmp_path / "content/fjell")
    outcomes = list(publish_each(tmp_path, ["dal", "finnes-ikke", "grunn", "fjell"], tmp_path / "alle", PLACE, True))
    assert [it.guide for it in outcomes if it.error is None] == ["dal", "fjell"]
    errors = [it.error for it in outcomes if isinstance(it.error, ContentError)]
    assert [error.problems[0].code for error in errors] == ["guide-unknown", "layer-without-status"]
    assert f'href="{PLACE}/fjell/"' in (tmp_path / "alle/fjell/index.html").read_text("utf-8")
    assert (tmp_path / "alle/dal/index.html.gz").is_file()
    assert sorted(path.name for path in (tmp_path / "alle").iterdir()) == ["dal", "fjell"]


def test_no_page_has_a_script_or_a_style_of_its_own(site: Path) -> None:
    inside = re.compile(r'<script>|<script (?!src=|id="__config" type="application/json")|<style|\sstyle="|\son\w+="')
    assert [path for path in site.rglob("*.html") if inside.search(path.read_text("utf-8"))] == []


def test_our_script_gives_material_what_its_own_did() -> None:
    theme = next(path for path in map(Path, sys.path) if (path / "material/templates").is_dir()) / "material/templates"
    theirs = (theme / "partials/javascripts/base.html").read_text("utf-8")
    ours = (ROOT / "guide/pages/assets/scope.js").read_text("utf-8")
    assert set(re.findall(r"(__md_\w+)=", theirs)) == set(re.findall(r"var (__md_\w+) =", ours))


def test_every_recipe_sends_the_same_headers() -> None:
    apache = (PUBLISH / "apache.htaccess").read_text("utf-8")
    iis = {it.get("name"): it.get("value") for it in ElementTree.parse(PUBLISH / "web.config").getroot().iter("add")}
    assert len(headers()) == 4
    for name, value in headers().items():
        assert f'Header always set {name} "{value}"' in apache
        assert iis[name] == value


@pytest.mark.parametrize(
    "path", [ROOT / ".github/workflows/pages.yml", PUBLISH / "gitlab-ci.yml"], ids=lambda it: it.name
)
def test_a_recipe_for_a_builder_builds_with_its_address(path: Path) -> None:
    text = path.read_text("utf-8")
    assert yaml.safe_load(text)
    assert "veileder build" in text
    assert "--address" in text
    assert [it for it in re.findall(r"uses: (\S+)", text) if not re.search(r"@[0-9a-f]{40}$", it)] == []


def test_the_readme_of_the_recipes_names_each_of_them() -> None:
    text = (PUBLISH / "README.md").read_text("utf-8")
    assert [it.name for it in PUBLISH.iterdir() if it.name != "README.md" and f"]({it.name})" not in text] == []
