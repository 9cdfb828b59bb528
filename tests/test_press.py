"""Is only what has changed printed again, and what cannot be printed a problem at its place?"""

from __future__ import annotations

import io
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import typst

from build_tools.guide import Guide
from build_tools.handouts import sheets
from build_tools.handouts.blocks import Text
from build_tools.handouts.document import Document
from build_tools.handouts.press import written_keys
from build_tools.handouts.printer import LITTLE, NotPrinted, Printed, drawn, print_document
from build_tools.handouts.prints import print_all
from build_tools.handouts.sheet import Sheet
from build_tools.problems import ContentError
from build_tools.report import as_text
from tests import pdf
from tests.cases import read_for
from tests.conftest import Content, in_words
from tests.printed import TEMPLATES, nothing


def test_only_what_has_changed_is_printed_again(content: Content, tmp_path: Path) -> None:
    before = print_all(content.guide(), TEMPLATES, tmp_path, nothing)
    for place, it in before.files.items():
        if place.endswith((".pdf", ".json")):
            (tmp_path / place).parent.mkdir(exist_ok=True)
            (tmp_path / place).write_bytes(it.encode() if isinstance(it, str) else it)
    content.change("grunn/tools/ark.yml", "title: Ark for notater", "title: Et ark å snakke ut fra")
    told: list[int] = []
    after = print_all(content.guide(), TEMPLATES, tmp_path, told.append)
    changed = sorted(
        place for place in after.files if after.files[place] != before.files.get(place) and place.endswith("pdf")
    )
    assert "ark/verktoy-ark.pdf" in changed
    assert 0 < len(changed) == told[0] < len(after.paper.documents) / 2


def test_two_printings_are_the_same_to_the_byte(content: Content, tmp_path: Path) -> None:
    first = print_all(content.guide(), TEMPLATES, tmp_path / "a", nothing)
    second = print_all(content.guide(), TEMPLATES, tmp_path / "b", nothing)
    assert first.files == second.files


@pytest.mark.parametrize("keys", ["", "{", "[]", '{"kort": 1}', '{"kort": {"key": 1}}'])
def test_an_earlier_site_that_cannot_be_read_is_passed_over(keys: str, tmp_path: Path) -> None:
    (tmp_path / "ark.json").write_text(keys, "utf-8")
    assert written_keys(tmp_path) == {}


def test_a_word_that_is_too_wide_is_a_problem_at_its_entry(content: Content, tmp_path: Path) -> None:
    word = "Menneskerettighetskonvensjonsforpliktelsesoppfyllelsesmeldeplikt" * 2
    content.change("grunn/tools/ark.yml", "title: Ark for notater", f"title: {word}")
    with pytest.raises(ContentError) as caught:
        print_all(content.guide(), TEMPLATES, tmp_path, nothing)
    assert in_words(caught.value.problems[0]) == read_for("handout-not-printed")


def test_a_sheet_that_is_too_long_is_printed_and_its_editor_told(content: Content, tmp_path: Path) -> None:
    parts = "".join(
        f"\n  - {{id: nr-{n}, heading: Del, questions: [{{id: a, ask: Hva, lines: 12}}]}}" for n in range(12)
    )
    text = (content.folder / "grunn/tools/ark.yml").read_text("utf-8")
    content.write("grunn/tools/ark.yml", re.sub(r"parts:(\n  .*)+", f"parts:{parts}", text))
    done = print_all(content.guide(), TEMPLATES, tmp_path, nothing)
    found = next(it for it in done.problems if "verktoy-ark" in it.message)
    assert done.paper.pages["verktoy-ark"] > 4
    assert in_words(found) == read_for("handout-too-long")


def test_lines_stand_closer_only_when_that_saves_a_page(content: Content) -> None:
    guide = content.guide()
    sheet = sheet_of(guide, "verktoy-ark")
    lengths = [_of_length(guide, sheet, lines) for lines in range(20, 50)]
    loose = [it for it in lengths if it[1].pages == it[0].pages]
    closer = [it for it in lengths if it[1].pages < it[0].pages]
    assert loose
    assert closer
    assert all(before.pdf == after.pdf for before, after in loose)
    assert {before.last <= LITTLE for before, _ in closer} == {True}


def _of_length(guide: Guide, sheet: Sheet, lines: int) -> tuple[Printed, Printed]:
    """A sheet with some paragraphs, as loose as it can be and as it is printed."""
    text = Document(replace(sheet, blocks=lambda: (Text(("Ord.",)),) * lines), guide).text
    return drawn(TEMPLATES, "sheet", text), print_document(TEMPLATES, "sheet", text)


def test_a_document_changes_its_version_when_its_words_change(content: Content) -> None:
    before = Document(sheet_of(guide_before := content.guide(), "verktoy-ark"), guide_before).data["sign"]["version"]
    content.change("grunn/tools/ark.yml", "title: Ark for notater", "title: Et annet ark")
    after = Document(sheet_of(guide_after := content.guide(), "verktoy-ark"), guide_after).data["sign"]["version"]
    assert before != after


def sheet_of(guide: Guide, name: str) -> Sheet:
    return next(it for it in sheets(guide) if it.name == name)


def test_a_card_with_too_much_on_it_is_not_cut(content: Content, tmp_path: Path) -> None:
    numbers = "".join(f"\n  - {{id: nr-{n}, service: nodnummer, text: Nummer {n}}}" for n in range(12))
    text = (content.folder / "grunn/guide.yml").read_text("utf-8")
    content.write("grunn/guide.yml", re.sub(r"pocket:(\n  .*)+", f"pocket:{numbers}", text))
    with pytest.raises(ContentError) as caught:
        print_all(content.guide(), TEMPLATES, tmp_path, nothing)
    assert re.search(r"kortet «Numre» er for høyt: \d+ mm, plass til 54 mm", as_text(caught.value.problems))


def test_every_handout_that_cannot_be_printed_is_told_at_once(content: Content, tmp_path: Path) -> None:
    word = "Menneskerettighetskonvensjonsforpliktelsesoppfyllelsesmeldeplikt" * 2
    content.change("grunn/tools/ark.yml", "title: Ark for notater", f"title: {word}")
    content.change("grunn/themes/fravaer.yml", "title: Skolefravær", f"title: {word}")
    with pytest.raises(ContentError) as caught:
        print_all(content.guide(), TEMPLATES, tmp_path, nothing)
    assert len({it.mark.file.path for it in caught.value.problems}) >= 2


@pytest.mark.parametrize(
    ("template", "said"), [("#nei", "unknown variable: nei"), ('#image(bytes("<svg/>"))', "unknown image format")]
)
def test_a_template_that_does_not_hold_is_said_and_nothing_is_printed(template: str, said: str, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "fonts", tmp_path / "fonts")
    (tmp_path / "sheet.typ").write_text(template, "utf-8")
    with pytest.raises(NotPrinted, match=said):
        print_document(tmp_path, "sheet", "{}")


def test_a_picture_without_words_is_refused(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "fonts", tmp_path / "fonts")
    picture = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    head = '#set document(title: "T", date: none)\n#set text(lang: "nb", font: "Source Sans 3")\n= T\n'
    (tmp_path / "sheet.typ").write_text(f'{head}#image(bytes("{picture}"))', "utf-8")
    with pytest.raises(NotPrinted, match="alt"):
        print_document(tmp_path, "sheet", "{}")


@pytest.fixture(scope="module")
def contacts(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One PDF that has everything the checker looks for."""
    folder = tmp_path_factory.mktemp("one")
    prints = print_all(Content(folder).guide(), TEMPLATES, folder, nothing)
    found = prints.files["ark/kontaktliste.pdf"]
    assert isinstance(found, bytes)
    return found


def test_the_checker_finds_what_is_wrong() -> None:
    drawn = typst.compile(b"= Hei\n#table([a])\n#rect()", format="pdf")
    assert isinstance(drawn, bytes)
    assert {"no title", "table without heads", "does not say that it is PDF/UA-1"} <= set(pdf.flaws(drawn))
    plain = (
        typst.compile(b"#line()", format="pdf", pdf_tags=False) if "pdf_tags" in str(typst.compile.__doc__) else None
    )
    assert plain is None or "no heading" in pdf.flaws(plain)


@pytest.mark.parametrize("gone", ["/Lang", "/MarkInfo", "/StructTreeRoot", "/Outlines"])
def test_the_checker_misses_what_is_taken_away(contacts: bytes, gone: str) -> None:
    assert pdf.flaws(contacts) == []
    spoiled = io.BytesIO()
    with pikepdf.open(io.BytesIO(contacts)) as document:
        del document.Root[gone]
        document.save(spoiled)
    assert pdf.flaws(spoiled.getvalue()) != []
