"""Can the site be put anywhere, and is a draft kept out of search engines?"""

from __future__ import annotations

import gzip
import re
import shlex
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from build_tools.admin.bundle import policy
from build_tools.cli import cli
from build_tools.engine.beside import pack
from build_tools.engine.publish import Asked, publish
from build_tools.engine.several import publish_each
from build_tools.problems import ContentError
from tests.conftest import ROOT, Content, build_example, link_the_rest
from tests.links import broken
from tests.recipes import POLICY, PUBLISH, headers
from tests.shared import once

PLACE = "https://www.dal.example/veileder"
IIS = ElementTree.parse(PUBLISH / "web.config").getroot()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example guide, built for an address in a folder of a server, with packed copies beside its files."""

    def make(folder: Path) -> None:
        pack(build_example(Content(folder), folder, handouts=True, address=PLACE))

    return once(tmp_path_factory, "in-a-folder", make) / "site"


def adopt(content: Content) -> None:
    content.change("dal/guide.yml", "status: draft", "status: adopted\nadopted_by: Vedtatt av kommunestyret")


def test_an_address_gives_canonical_links_and_a_map_of_the_site(built: Path) -> None:
    for path in (it for it in built.rglob("index.html") if it.parent.parent.name != "ark"):
        place = path.parent.relative_to(built).as_posix().strip(".")
        wanted = f'<link rel="canonical" href="{PLACE}/{place}{"/" if place else ""}">'
        assert wanted in path.read_text("utf-8"), place
    places = [
        it.text or "" for it in ElementTree.parse(built / "sitemap.xml").getroot().iter() if it.tag.endswith("loc")
    ]
    assert f"{PLACE}/steg/del/" in places
    assert [it for it in places if not it.startswith(f"{PLACE}/") or "/redaktor/" in it] == []


def test_a_handout_is_known_by_the_page_it_belongs_to(built: Path) -> None:
    text = (built / "ark" / "ansatt-barnehage-undring" / "index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{PLACE}/ansatt/barnehage/undring/">' in text


def test_the_page_for_an_unknown_address_leads_into_the_folder(built: Path) -> None:
    links = re.findall(r'(?:href|src)="(/[^"]*)"', (built / "404.html").read_text("utf-8"))
    assert len(links) > 5
    assert [it for it in links if not it.startswith("/veileder/")] == []


def test_no_other_page_has_a_link_that_begins_at_the_root(built: Path) -> None:
    pages = [path for path in built.rglob("*.html") if path.name != "404.html"]
    assert [path for path in pages if re.search(r'(?:href|src)="/', path.read_text("utf-8"))] == []


def test_every_link_leads_somewhere_in_the_folder(built: Path) -> None:
    assert broken(built, "/veileder/") == []
    assert {page for page, _ in broken(built)} == {"/404.html"}, "the only one that must know where the site lies"


def test_the_address_in_the_guide_counts_when_none_is_told(content: Content, tmp_path: Path) -> None:
    content.change("dal/guide.yml", "status: draft", f"status: draft\naddress: {PLACE}")
    page = build_example(content, tmp_path) / "index.html"
    assert f'<link rel="canonical" href="{PLACE}/">' in page.read_text("utf-8")


def test_without_an_address_nothing_is_canonical(example_site: Path) -> None:
    assert [path for path in example_site.rglob("*.html") if "canonical" in path.read_text("utf-8")] == []


def test_a_draft_turns_search_engines_away(built: Path) -> None:
    assert (built / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"


def test_an_adopted_guide_shows_search_engines_the_way(content: Content, tmp_path: Path) -> None:
    adopt(content)
    site = build_example(content, tmp_path)
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"
    publish(tmp_path, "dal", site, address=PLACE, handouts=False)
    assert f"Sitemap: {PLACE}/sitemap.xml\n" in (site / "robots.txt").read_text("utf-8")


def test_a_preview_of_an_adopted_guide_is_marked_on_every_page_and_kept_from_search_engines(
    content: Content, tmp_path: Path
) -> None:
    adopt(content)
    link_the_rest(tmp_path)
    publish(tmp_path, "dal", tmp_path / "site", handouts=False, preview=True)
    pages = {path: path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html")}
    assert len(pages) > 50
    assert [path for path, text in pages.items() if '<meta name="robots" content="noindex' not in text] == []
    assert [
        path for path, text in pages.items() if 'id="innhold"' in text and "<strong>UTKAST.</strong>" not in text
    ] == []
    assert (tmp_path / "site/robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"


def test_packed_copies_are_whole_and_the_same_every_time(built: Path, tmp_path: Path) -> None:
    again = shutil.copytree(built, tmp_path / "site")
    pack(again)
    first = {path.relative_to(built): path.read_bytes() for path in built.rglob("*.gz")}
    assert {path.relative_to(again): path.read_bytes() for path in again.rglob("*.gz")} == first
    assert Path("steg/del/index.html.gz") in first
    for path, packed in first.items():
        assert gzip.decompress(packed) == (built / path).with_suffix("").read_bytes()
        assert packed[4:8] == b"\0\0\0\0", "the time of the packing"


def test_several_guides_are_built_at_once_and_every_mistake_is_told(content: Content, tmp_path: Path) -> None:
    link_the_rest(tmp_path)
    shutil.copytree(tmp_path / "content/dal", tmp_path / "content/fjell")
    asked: Asked = {"address": PLACE, "packed": True, "handouts": False}
    outcomes = list(publish_each(tmp_path, ["dal", "finnes-ikke", "grunn", "fjell"], tmp_path / "alle", asked))
    assert [it.guide for it in outcomes if it.error is None] == ["dal", "fjell"]
    errors = [it.error for it in outcomes if isinstance(it.error, ContentError)]
    assert [error.problems[0].code for error in errors] == ["guide-unknown", "layer-without-status"]
    assert f'href="{PLACE}/fjell/"' in (tmp_path / "alle/fjell/index.html").read_text("utf-8")
    assert (tmp_path / "alle/dal/index.html.gz").is_file()
    assert sorted(path.name for path in (tmp_path / "alle").iterdir()) == ["dal", "fjell"]


def test_no_page_has_a_script_or_a_style_of_its_own(site: Path) -> None:
    inside = re.compile(r'<script>|<script (?!src=)|<style|\sstyle="|\son\w+="')
    assert [path for path in site.rglob("*.html") if inside.search(path.read_text("utf-8"))] == []


def test_no_script_of_the_theme_is_published(site: Path) -> None:
    ours = {"assets/sok.js", "assets/ut.js", "assets/hvem-svarer.js", "assets/uten-nett.js", "sok/register.js", "sw.js"}
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.js")} == ours


def test_every_recipe_sends_the_same_headers() -> None:
    apache = re.findall(
        r'^Header always set (\S+) "(.*)"$', (PUBLISH / "apache.htaccess").read_text("utf-8"), re.MULTILINE
    )
    iis = IIS.iterfind("system.webServer/httpProtocol/customHeaders/add")
    assert len(headers()) == 4
    assert {name: value for name, value in apache if name != "Cache-Control"} == headers()
    assert {it.get("name"): it.get("value") for it in iis} == headers()


def test_the_forms_have_a_policy_of_their_own_in_every_recipe() -> None:
    backend = {"config": {"backend": {"name": "github"}}}
    mine = f"{policy(backend)}; frame-ancestors 'none'"
    apache = (PUBLISH / "apache.htaccess").read_text("utf-8")
    assert headers("/admin/")[POLICY] == mine
    assert re.findall(rf'(?s)<If [^\n]*/admin/#">\s+Header always set {POLICY} "([^"]+)"', apache) == [mine]
    iis = IIS.find("location[@path='admin']/system.webServer/httpProtocol/customHeaders/add")
    assert iis is not None
    assert iis.get("value") == mine


@pytest.mark.parametrize(("part", "key"), [("httpProtocol/customHeaders", "name"), ("staticContent", "fileExtension")])
def test_nothing_in_the_recipe_for_iis_is_there_twice_when_the_server_has_it_already(part: str, key: str) -> None:
    taken_away: set[str | None] = set()
    for it in IIS.iterfind(f"system.webServer/{part}/*"):
        if it.tag == "remove":
            taken_away.add(it.get(key))
        elif key in it.attrib:
            assert it.get(key) in taken_away, "IIS answers 500.19"


@pytest.mark.parametrize("recipe", ["nginx.conf", "apache.htaccess", "web.config"])
def test_no_server_keeps_a_file_for_more_than_five_minutes(recipe: str) -> None:
    text = (PUBLISH / recipe).read_text("utf-8")
    assert set(re.findall(r"(?:max-age=|MaxAge=\")([\d.:]+)", text)) <= {"300", "00:05:00"}
    assert not re.search("expires|immutable", text), "No name tells that a file is new."


BUILDERS = [ROOT / ".github/workflows/pages.yml", PUBLISH / "gitlab-ci.yml"]


NIGHTLY = ROOT / ".github/workflows/nattlig.yml"


@pytest.mark.parametrize("path", BUILDERS, ids=lambda it: it.name)
def test_a_recipe_for_a_builder_builds_with_its_address(path: Path) -> None:
    text = path.read_text("utf-8")
    assert yaml.safe_load(text)
    assert "veileder build" in text
    assert "--address" in text
    assert [it for it in re.findall(r"uses: (\S+)", text) if not re.search(r"@[0-9a-f]{40}$", it)] == []


@pytest.mark.parametrize("path", [PUBLISH / "README.md", ROOT / "README.md"], ids=["recipes", "project"])
def test_every_command_in_a_recipe_is_one_that_the_program_knows(path: Path) -> None:
    said = re.findall(r"(?:^|run: |- |`|bin/)veileder ([a-z].*?)(?:`| {2,}|$)", path.read_text("utf-8"), re.MULTILINE)
    assert said
    for line in said:
        name, *arguments = shlex.split(line)
        command = cli.commands[name]
        command.make_context(name, arguments)


def test_the_nightly_round_is_off_asks_for_little_and_writes_one_case() -> None:
    text = NIGHTLY.read_text("utf-8")
    read = yaml.safe_load(text)
    assert list(read[True]) == ["workflow_dispatch"]  # «on» is true to this library
    assert read["permissions"] == {"contents": "read"}
    assert [it for it in re.findall(r"uses: (\S+)", text) if not re.search(r"@[0-9a-f]{40}$", it)] == []
    assert "veileder diff" not in text
    assert all(f"veileder {it}" in text for it in ("check", "links", "status"))


def test_every_target_in_a_recipe_is_in_the_makefile() -> None:
    said = {
        it for path in [*BUILDERS, ROOT / "README.md"] for it in re.findall(r"make ([a-z]+)", path.read_text("utf-8"))
    }
    assert said <= set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert "check" in said


def test_the_readme_of_the_recipes_names_each_of_them() -> None:
    text = (PUBLISH / "README.md").read_text("utf-8")
    assert [it.name for it in PUBLISH.iterdir() if it.name != "README.md" and f"]({it.name})" not in text] == []
