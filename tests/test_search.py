"""Does the search register hold what a page says, and only that?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_tools.pages import Page, pages
from build_tools.search import register
from tests.conftest import ROOT, Content

HTML = """<section class="strip" data-search-exclude><p>Ring 112</p></section>
<h1 id="innhold">Å se &amp; høre</h1><p>Se <strong>n</strong>øye.</p><p>Hør &lt;b&gt;.</p>
<h2 class="x" id="hvem">Hvem</h2><ul><li>Du</li><li>Jeg</li></ul>
<footer class="foot" data-search-exclude><p>Utkast</p></footer>"""


def entries(page: Page) -> list[tuple[str, str, str]]:
    found = json.loads(register([page]))["docs"]
    return [(it["location"], it["title"], it["text"]) for it in found]


def drawn(html: str, searched: bool = True) -> Page:
    return Page("se/", "Å se", "", html, searched, sensitive=False, edit="")


def test_a_page_and_each_of_its_sections_is_an_entry() -> None:
    assert entries(drawn(HTML)) == [
        ("se/", "Å se &amp; høre", "Se nøye. Hør &lt;b&gt;."),
        ("se/#hvem", "Hvem", "Du Jeg"),
    ]


def test_a_page_that_is_not_searched_is_left_out() -> None:
    assert entries(drawn(HTML, searched=False)) == []


@pytest.mark.parametrize("said", ["Kontroller", "data-search-exclude", "Utkast, ikke vedtatt"])
def test_nothing_that_stands_around_a_page_is_found(content: Content, said: str) -> None:
    templates = Path(ROOT) / "guide" / "templates"
    found = json.loads(register(pages(content.guide(), templates)))["docs"]
    assert len(found) > 40
    assert not [it for it in found if said in it["text"]]
    assert not [it for it in found if "<" in it["text"] or ">" in it["text"]]
