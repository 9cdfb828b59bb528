"""Is a link that leads nowhere found while the site is built?"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from build_tools.engine import publish
from build_tools.engine.leads import dead_ends
from build_tools.pages import Page
from build_tools.problems import ContentError
from build_tools.report import as_text
from tests.conftest import Content, build_example


def page(address: str, html: str) -> Page:
    """A page with that main part."""
    return Page(address, "t", "t", "", html, False, False, "", (), None, "content/dal/steps/del.yml")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The files of a small site: two pages in a frame with one place of its own."""
    for address in ("index.html", "steg/del/index.html", "steg/se/index.html", "ark/se.pdf"):
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_text('<main id="innhold">', "utf-8")
    return tmp_path


def nowhere(site: Path, html: str) -> list[str]:
    """The links on a page that lead nowhere, beside another with a place called «frist»."""
    pages = [
        page("", ""),
        page("steg/del/", html),
        page("steg/se/", '<h2 id="frist">'),
        page("404.html", '<a href="/x/">'),
    ]
    return [it.message.split("«")[1].split("»")[0] for it in dead_ends(site, pages)]


@pytest.mark.parametrize(
    "link",
    ["../se/", "../se/#frist", "../../", "./", "#her", "../../ark/se.pdf", "#innhold", "../se/#innhold", "https://x.no/y",
     "tel:116111", "mailto:a@b.no", "../se/?a=b&amp;c=d#frist", "../../#innhold"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_let_be(site: Path, link: str) -> None:
    assert nowhere(site, f'<a class="a" href="{link}">a</a><h2 id="her">') == []


@pytest.mark.parametrize(
    "link",
    ["../ser/", "../se", "../se/#dato", "#frist", "../../ark/ser.pdf", "../../../x/", "/steg/ser/", "../../#her"],
)
def test_a_link_that_leads_nowhere_is_found(site: Path, link: str) -> None:
    assert nowhere(site, f'<a class="a" href="{link}">a</a><h2 id="her">') == [link]


def test_a_build_with_such_a_link_stops_in_these_words(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = tuple(dead_ends(tmp_path, [page("steg/del/", '<a href="../borte/">a</a>')]))
    assert (
        as_text(found)
        == dedent("""
        content/dal/steps/del.yml:1:1  STOPP link-leads-nowhere
           Lenken «../borte/» på siden «/steg/del/» fører ingen steder.
           Slik retter du: Rett lenken. Er den ikke skrevet i innholdet, er feilen i malen siden tegnes av.
           Les mer: veileder explain link-leads-nowhere, eller /redaktor/koder/henvisninger/#link-leads-nowhere

        1 stopp.""").strip()
    )
    monkeypatch.setattr(publish, "dead_ends", lambda *_: found)
    with pytest.raises(ContentError):
        build_example(content, tmp_path)
    assert not (tmp_path / "site").exists()
