"""Does every handout say on paper what it says on the screen, whole, to everyone, and nothing to those who must not know?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.engine.publish import default_guide
from build_tools.guide import Guide
from build_tools.handouts import paper, sheets
from build_tools.handouts.blocks import Ticks
from build_tools.handouts.document import Document
from build_tools.handouts.prints import Prints, print_all
from build_tools.handouts.shelf import offers
from build_tools.views.links import lender
from tests import pdf
from tests.conftest import ROOT
from tests.printed import TEMPLATES, lay, nothing

ADDRESS = "https://veileder.eksempel.no/dal/"


@pytest.fixture(scope="module", params=["dal", "shipped"])
def guide(request: pytest.FixtureRequest) -> Guide:
    """The example, at an address so that it has codes, and the shipped guide."""
    folder, name = (ROOT / "tests" / "example", "dal") if request.param == "dal" else (ROOT, default_guide(ROOT))
    found = read_guide(folder / "content", name, today()).guide
    return found.at(ADDRESS) if request.param == "dal" else found


@pytest.fixture(scope="module")
def prints(guide: Guide, site: Path) -> Prints:
    """Every handout, printed; those of the shipped guide are the ones in its site."""
    return print_all(guide, TEMPLATES, site, nothing)


class Main(HTMLParser):
    """The words of the sheet on a print page: what stands around it helps on the screen only."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.inside = False
        self.numbers = [0]
        self.said: list[str] = []
        self.shown: list[str] = []
        """With the numbers that the browser puts before the lines of a numbered list."""

        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside |= tag == "main"
        if tag in ("ol", "ul"):
            self.numbers.append(0 if tag == "ol" else -1000)
        elif tag == "li":
            self.numbers[-1] += 1
            self.shown += [f"{self.numbers[-1]}."] if self.inside and self.numbers[-1] > 0 else []

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"
        if tag in ("ol", "ul"):
            self.numbers.pop()

    def handle_data(self, data: str) -> None:
        self.said += data.split() if self.inside else []
        self.shown += data.split() if self.inside else []


UNSAID = {"form", "kind", "look", "address", "qr", "alt", "short", "contents"}


def texts(value: Any) -> Iterator[str]:
    """The texts of a document, in the order they are drawn."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from texts(inner) if key not in UNSAID else ()
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def letters(said: Iterable[str]) -> Counter[str]:
    """The letters of some words: on paper a word with a hyphen may stand on two lines."""
    return Counter("".join("".join(said).split()))


def parts(said: Iterable[str]) -> set[str]:
    """The words without page numbers and dotted lines."""
    return {word for text in said for word in re.split(r"[-–/\s]+", text) if not re.fullmatch(r"[\d.]*", word)}


def made(prints: Prints, it: Document) -> tuple[Main, list[str]]:
    """The words on the screen and on the paper."""
    found = prints.files[it.pdf]
    assert isinstance(found, bytes)
    foot = f"{it.sheet.title} · {it.data['short']}" if it.data["short"] else ""
    return Main(str(prints.files[f"{it.address}index.html"])), pdf.words(found, foot)


def of(prints: Prints, *forms: str) -> list[Document]:
    found = [it for it in prints.paper.documents if it.sheet.form in forms]
    assert found
    return found


def test_sheets_say_on_the_screen_what_they_are_to_say_to_the_letter(prints: Prints) -> None:
    for it in of(prints, "sheet", "cards"):
        assert letters(made(prints, it)[0].said) == letters(texts(it.data)), it.sheet.name


def test_sheets_say_the_same_on_paper_where_the_head_of_a_table_may_be_repeated(prints: Prints) -> None:
    for it in of(prints, "sheet"):
        screen, paper = made(prints, it)
        heads = {word for block in it.data["blocks"] for head in block.get("head", ()) for word in head.split()}
        more = Counter(paper) - Counter(screen.shown)
        assert letters(screen.shown) <= letters(paper), it.sheet.name
        assert parts(more) <= parts(heads) | parts(screen.shown), it.sheet.name
        assert parts(paper) == parts(screen.shown), it.sheet.name


def test_booklets_and_cards_say_the_same_words_on_paper_and_on_the_screen(prints: Prints) -> None:
    for it in of(prints, "booklet", "cards"):
        screen, paper = made(prints, it)
        assert parts(screen.said) == parts(paper) >= parts(texts(it.data)), it.sheet.name


def test_no_link_of_the_content_stands_on_paper_as_it_was_written(prints: Prints) -> None:
    assert [it.sheet.name for it in prints.paper.documents if any("](" in text for text in texts(it.data))] == []


def test_every_pdf_can_be_read_aloud(prints: Prints) -> None:
    for it in prints.paper.documents:
        found = prints.files[it.pdf]
        assert isinstance(found, bytes)
        assert pdf.flaws(found) == [], it.sheet.name


def test_no_page_of_a_sheet_ends_with_a_heading(prints: Prints) -> None:
    for it in of(prints, "sheet", "booklet"):
        found = prints.files[it.pdf]
        assert isinstance(found, bytes)
        title_page = [1] if it.sheet.form == "booklet" else []
        assert [page for page in pdf.orphans(found) if page not in title_page] == [], it.sheet.name


def test_every_level_has_a_sheet_for_every_reader_and_every_arena(guide: Guide) -> None:
    about = [dict(it.about) for it in sheets(guide)]
    for level in (it for it in guide.levels.values() if it.steps):
        for arena in guide.head.arenas:
            assert {"level": level.slug, "reader": guide.staff.slug, "arena": arena} in about
        for reader in (it for it in guide.readers.values() if not it.staff):
            met = any(lender(reader, guide.steps[step].for_) for step in level.steps)
            assert ({"level": level.slug, "reader": reader.slug} in about) == met


def test_there_is_a_sheet_for_every_theme_and_tool_and_the_lists_and_cards(guide: Guide) -> None:
    names = {it.name for it in sheets(guide)}
    assert {it.about["theme"] for it in sheets(guide) if "theme" in it.about} == set(guide.themes)
    assert {f"verktoy-{slug}" for slug in guide.tools} <= names
    assert {f"hefte-{slug}" for slug in guide.readers} <= names
    assert {"kontaktliste", "aldersgrenser", "kort", "kort-akutt"} <= names


def test_only_staff_have_boxes_to_tick_for_what_was_done(guide: Guide) -> None:
    ticked = [it for it in sheets(guide) if any(isinstance(block, Ticks) for block in it.blocks())]
    assert ticked
    assert all(it.reader and it.reader.staff for it in ticked)


def test_the_exceptions_stand_before_the_steps_on_every_sheet_for_staff(guide: Guide) -> None:
    for it in sheets(guide):
        if "arena" in it.about:
            kinds = [block.kind for block in it.blocks()]
            parents = {guide.steps[step].parents for step in guide.levels[it.about["level"]].steps}
            assert parents == {"none"} or kinds[:2] == ["box", "box"], it.name
            assert "ticks" not in kinds[:2]


def test_every_sheet_but_forms_and_the_neutral_card_begins_with_the_emergency_numbers(prints: Prints) -> None:
    for it in prints.paper.documents:
        said = " ".join(texts(it.data))
        assert "112" in said or it.sheet.name.startswith("verktoy-"), it.sheet.name


def test_the_neutral_card_says_nothing_of_what_it_is_for(prints: Prints, guide: Guide) -> None:
    card = next(it for it in prints.paper.documents if it.sheet.name == "kort")
    said = " ".join(made(prints, card)[1])
    for word in (guide.head.municipality, guide.head.title, "Utkast", "ersjon", "barn", "vold", "http"):
        assert word not in said
    assert card.data["sign"] is None
    found = prints.files[card.pdf]
    assert isinstance(found, bytes)
    assert pdf.codes(found) == []
    assert guide.head.title.encode() not in found


def test_a_sheet_that_is_dangerous_to_be_found_with_follows_its_cover(guide: Guide) -> None:
    for theme in (it for it in guide.themes.values() if it.sensitive and it.cover):
        about = [it for it in sheets(guide) if it.about.get("theme") == theme.slug]
        assert [it.reader for it in about] == [None]
        assert theme.cover
        assert (about[0].title, about[0].name) == (theme.cover.title, f"tema-{theme.cover.address}")


def test_the_code_leads_to_the_page(prints: Prints, guide: Guide) -> None:
    for it in prints.paper.documents[::6]:
        found = prints.files[it.pdf]
        assert isinstance(found, bytes)
        wanted = [f"{ADDRESS}{it.sheet.page.address}"] if guide.head.address and it.sheet.signed else []
        assert pdf.codes(found) == wanted, it.sheet.name


def test_a_form_has_its_lines_and_no_answers(prints: Prints) -> None:
    for it in (one for one in prints.paper.documents if one.sheet.name.startswith("verktoy-")):
        wanted = sum(block["lines"] for block in it.data["blocks"] if block["kind"] == "question")
        assert str(prints.files[f"{it.address}index.html"]).count('class="rule"') == wanted


def test_what_shows_the_same_is_not_printed_again(prints: Prints, guide: Guide, tmp_path: Path) -> None:
    lay(prints, tmp_path)
    told: list[int] = []
    again = print_all(guide, TEMPLATES, tmp_path, told.append)
    assert told == [0]
    assert again.files == prints.files


def test_a_page_offers_its_handouts_in_words_that_say_what_is_printed(guide: Guide) -> None:
    known = paper(guide)
    found = offers(known.documents, {"forelder-undring": 2, "kort": 1})
    home = [it.text for it in found["forelder/"]]
    assert "Skriv ut nivå 0 for foreldre, 2 sider" in home
    assert "Skriv ut et lite kort med numre, 1 side" in home
    assert all(it.text.startswith("Skriv ut ") for offered in found.values() for it in offered)
