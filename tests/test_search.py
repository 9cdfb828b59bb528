"""Does the search register hold what a page says, and only that?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from build_tools.pages import Page, pages
from build_tools.search import register
from build_tools.search.entries import entries
from build_tools.search.language import parts, stem, words
from schema import Synonyms
from tests.conftest import ROOT, Content

HTML = """<section class="strip" data-search-exclude><p>Ring 112</p></section>
<h1 id="innhold">Å se &amp; høre</h1><p>Se <strong>n</strong>øye.</p><p>Hør &lt;b&gt;.</p>
<h2 class="x" id="hvem">Hvem</h2><ul><li>Du</li><li>Jeg</li></ul>
<footer class="foot" data-search-exclude><p>Utkast</p></footer>"""


def drawn(html: str, searched: bool = True, address: str = "se/", title: str = "Å se", **more: Any) -> Page:
    given = {"description": "", "sensitive": False, "reader": "", "words": (), "exit": None, "edit": "", **more}
    return Page(address=address, title=title, name=title, html=html, searched=searched, **given)


def read(*pages: Page, synonyms: tuple[Synonyms, ...] = ()) -> dict[str, Any]:
    script = register(pages, synonyms)
    found: dict[str, Any] = json.loads(script.removeprefix("veilederRegister(").rstrip().removesuffix(")"))
    return found


def weights(found: dict[str, Any], word: str) -> dict[int, int]:
    """The pages that have a word, each with its weight."""
    row = found["posts"][found["stems"].index(word)]
    places = [sum(row[0 : place + 1 : 2]) for place in range(0, len(row), 2)]
    return dict(zip(places, row[1::2], strict=True))


def test_a_page_is_an_entry_with_the_words_inside_it() -> None:
    (found,) = entries(drawn(HTML, words=("syn",)))
    assert found.names == "Å se · syn"
    assert found.headings == "Å se & høre Hvem"
    assert found.text == "Å se & høre Se nøye. Hør <b>. Hvem Du Jeg"


def test_a_page_that_is_not_searched_is_left_out() -> None:
    assert read(drawn(HTML, searched=False))["pages"] == []


def test_a_page_says_what_it_is_or_whom_it_is_for() -> None:
    kinds = [it[2] for it in read(drawn(HTML, address="tema/x/"), drawn(HTML, address="ung/x/", reader="Ung"))["pages"]]
    assert kinds == ["Tema", "Ung"]


def test_a_name_weighs_more_than_a_heading_and_a_heading_more_than_the_text() -> None:
    other = drawn("<h1>B</h1><h2>Fravær</h2><p>Ord.</p>", address="b/", title="B")
    third = drawn("<h1>C</h1><p>Mye om fravær.</p>", address="c/", title="C")
    first = drawn("<h1>Fravær</h1>", address="a/", title="Fravær")
    found = weights(read(first, other, third), "fravær")
    assert found[0] > found[1] > found[2]


def test_a_long_word_is_found_by_what_it_ends_with() -> None:
    found = read(
        drawn("<h1>Bekymringsmelding</h1>", address="a/", title="Bekymringsmelding"),
        drawn("<h1>En melding</h1><p>Bekymring.</p>", address="b/", title="En melding"),
    )
    its = weights(found, "melding")
    assert its[1] > its[0] > 0


@pytest.mark.parametrize(
    ("word", "made_of"),
    [("bekymringsmelding", ("bekymring", "melding")), ("helsesykepleier", ("hels", "sykeplei")), ("melding", ())],
)
def test_a_word_is_split_where_both_parts_are_known(word: str, made_of: tuple[str, ...]) -> None:
    assert parts(word, {"bekymring", "melding", "hels", "sykeplei", "plei"}) == made_of


def test_a_number_in_groups_is_also_one_word() -> None:
    assert words("Ring 116 111 nå") == ["ring", "116", "111", "nå", "116111"]


def test_a_stem_is_the_beginning_of_its_word(content: Content) -> None:
    templates = Path(ROOT) / "guide" / "templates"
    seen = {word for page in pages(content.guide(), templates) for it in entries(page) for word in words(it.text)}
    assert len(seen) > 300
    assert [word for word in seen if not word.startswith(stem(word))] == []


def test_what_people_say_leads_to_the_words_of_the_guide() -> None:
    pairs = [{"id": "fravaer", "word": "fravær", "said": ["skulk", "borte fra skolen"]}]
    said = Synonyms.model_validate({"slug": "ung", "title": "Ungdomsord", "pairs": pairs})
    found = read(drawn("<h1>Fravær</h1>", title="Fravær"), synonyms=(said,))
    place = found["stems"].index("fravær")
    assert found["said"] == {"bort fra skol": [place], "skulk": [place]}


@pytest.mark.parametrize("said", ["kontroller", "kommune har ikke vedtatt"])
def test_nothing_that_stands_around_a_page_is_found(content: Content, said: str) -> None:
    templates = Path(ROOT) / "guide" / "templates"
    found = [it for page in pages(content.guide(), templates) for it in entries(page)]
    assert len(found) > 20
    assert not [it for it in found if said in it.text.lower()]
    assert not [it for it in found if "<" in it.text or ">" in it.text]
