"""Does every handout say on paper what it says on the screen, whole, to everyone, and nothing to those who must not know?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

import pytest

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.engine.publish import default_guide
from build_tools.guide import Guide
from build_tools.handouts.document import Document
from build_tools.handouts.prints import FOLDER, Prints, print_all
from tests import pdf
from tests.conftest import ROOT

TEMPLATES = ROOT / FOLDER
ADDRESS = "https://veileder.eksempel.no/dal/"


def nothing(more: int) -> None:
    """No one watches."""


@pytest.fixture(scope="module", params=["dal", "shipped"])
def guide(request: pytest.FixtureRequest) -> Guide:
    """The example, at an address so that it has codes, and the shipped guide."""
    folder, name = (ROOT / "tests" / "example", "dal") if request.param == "dal" else (ROOT, default_guide(ROOT))
    found = read_guide(folder / "content", name, today()).guide
    return found.at(ADDRESS) if request.param == "dal" else found


@pytest.fixture(scope="module")
def prints(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> Prints:
    """Every handout, printed."""
    return print_all(guide, TEMPLATES, tmp_path_factory.mktemp("empty"), nothing)


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
    return {word for text in said for word in re.split(r"[-–\s]+", text) if not re.fullmatch(r"[\d.]*", word)}


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


def test_every_pdf_can_be_read_aloud(prints: Prints) -> None:
    for it in prints.paper.documents:
        found = prints.files[it.pdf]
        assert isinstance(found, bytes)
        assert pdf.flaws(found) == [], it.sheet.name
