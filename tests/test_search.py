"""Does the search register hold what a page says, and only that?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from build_tools.content import read_guide
from build_tools.handouts import Paper
from build_tools.pages import Page, pages
from build_tools.search import register
from build_tools.search.entries import Entry, entries
from build_tools.search.language import SMALL, parts, stem, stems, words
from schema import Synonyms
from tests.conftest import ROOT, TODAY, Content

DICTIONARY = Path("/usr/share/hunspell/nb_NO.dic")
"""Of Debian's package hunspell-no, kept by LibreOffice. Nothing needs it: it only checks how words are split."""

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
    _, *row = found["posts"][found["stems"].index(word)]
    places = [sum(row[0 : place + 1 : 2]) for place in range(0, len(row), 2)]
    return dict(zip(places, row[1::2], strict=True))


def test_a_page_is_an_entry_with_the_words_inside_it() -> None:
    (found,) = entries(drawn(HTML, words=("syn",)))
    assert found.names == ("Å se", "syn")
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
    its = weights(found, "meld")
    assert its[1] > its[0] > 0


@pytest.mark.parametrize(
    ("word", "made_of"),
    [("bekymringsmelding", ("bekymr", "meld")), ("helsesykepleier", ("hels", "sykeplei")), ("melding", ())],
)
def test_a_word_is_split_where_both_parts_are_known(word: str, made_of: tuple[str, ...]) -> None:
    assert parts(word, {"bekymr", "meld", "hels", "sykeplei", "plei"}) == made_of


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
    place = {word: place for place, word in enumerate(found["stems"])}
    assert found["said"] == [[[place["skulk"]], [place["fravær"]]], [[place["bort"], place["skol"]], [place["fravær"]]]]


def test_a_name_of_several_words_leads_to_its_page_and_to_no_other_that_has_only_one_of_them() -> None:
    other = drawn("<h1>Stolen</h1><p>To ord om en stol.</p>", address="stol/", title="Stolen")
    found = read(other, drawn("<h1>Ansvar</h1>", address="ansvar/", title="Ansvar", words=("mellom to stoler",)))
    (phrase, (target,)) = found["said"][0]
    assert [found["stems"][it] for it in phrase] == ["mellom", "stol", "to"]
    assert found["posts"][target][1::2] == [1]


def test_each_place_on_a_page_of_many_things_is_found_by_its_own_name() -> None:
    html = """<h1>Ord</h1><p>Forklart.</p><dl><dt id="ip">IP</dt><dd><p>En plan.</p>
    <p class="also">Andre ord: individuell plan, planen</p></dd><dt id="tom">Tom</dt><dd></dd></dl>"""
    page, place = entries(drawn(html, address="ord/", title="Ord", words=("individuell plan",)))
    assert (page.address, page.names, page.text) == ("ord/", ("Ord",), "Ord Forklart.")
    assert (place.address, place.kind) == ("ord/#ip", "Ord")
    assert place.names == ("IP", "individuell plan", "planen")
    assert "En plan." in place.text


def test_editions_of_a_page_know_of_each_other() -> None:
    pages = (
        drawn(HTML, address="tema/x/"),
        drawn(HTML, address="ung/x/", reader="Ung"),
        drawn(HTML, address="lov/x/"),
    )
    assert [it[5:] for it in read(*pages)["pages"]] == [["x/"], ["x/"], []]


def test_words_that_tell_nothing_are_neither_laid_down_nor_looked_for() -> None:
    assert stems("Hva skjer når jeg har meldt?") == ["skjer", "meld"]
    found = read(drawn("<h1>Hva er det</h1><p>Det er en plan.</p>", title="Hva er det"))
    assert found["stems"] == ["plan"]
    assert "hva" in found["small"]
    assert all(word == word.lower() for word in SMALL)


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("mobbing", "mobber"),
        ("evaluer", "evaluere"),
        ("bekymringer", "bekymre"),
        ("undring", "undre"),
        ("meldt", "melding"),
    ],
)
def test_forms_of_a_word_have_one_stem(word: str, same: str) -> None:
    assert stem(word) == stem(same)


@cache
def shipped() -> tuple[tuple[Entry, ...], tuple[Synonyms, ...]]:
    """What search reads of the shipped guide."""
    guide = read_guide(Path(ROOT) / "content", "kragero", TODAY).guide
    drawn = pages(guide, Path(ROOT) / "guide" / "templates", Paper(()))
    return tuple(it for page in drawn for it in entries(page)), tuple(guide.synonyms.values())


def test_what_people_say_leads_somewhere_in_the_shipped_guide() -> None:
    found, synonyms = shipped()
    there = [set(stems(" ".join((*it.names, it.headings, it.text)))) for it in found]
    meant = {pair.word for it in synonyms for pair in it.pairs}
    assert len(meant) > 150
    assert [it for it in sorted(meant) if not any(set(stems(it)) <= words for words in there)] == []


@pytest.mark.skipif(not DICTIONARY.exists(), reason="Debians ordbok hunspell-no er ikke installert")
def test_parts_of_words_are_words() -> None:
    """Debian's bokmål and nynorsk dictionaries know nine of ten parts; the rest are our own words and names."""
    found, _ = shipped()
    seen = {word for it in found for word in words(it.text) if word.isalpha()}
    known = frozenset(map(stem, seen))
    split = {part for word in seen for part in parts(word, known)}
    begin = {part[:3] for part in split}  # a stem begins as its word does, and stemming both dictionaries takes long
    forms = {stem(word) for word in _in_dictionary() if word[:3] in begin}
    strange = sorted(it for it in split if it not in forms)
    assert len(split) > 500
    assert len(strange) < len(split) / 10, strange


def _in_dictionary() -> Iterator[str]:
    for name in ("nb_NO", "nn_NO"):
        for line in (DICTIONARY.parent / f"{name}.dic").read_text("latin-1").splitlines()[1:]:
            yield line.partition("/")[0].lower()


@pytest.mark.parametrize("said", ["kontroller", "kommune har ikke vedtatt"])
def test_nothing_that_stands_around_a_page_is_found(content: Content, said: str) -> None:
    templates = Path(ROOT) / "guide" / "templates"
    found = [it for page in pages(content.guide(), templates) for it in entries(page)]
    assert len(found) > 20
    assert not [it for it in found if said in it.text.lower()]
    assert not [it for it in found if "<" in it.text or ">" in it.text]
