"""Can every sentence be checked, and signed for?"""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from build_tools.factcheck.draw import as_html, as_pdf
from build_tools.factcheck.sentences import sentences
from build_tools.factcheck.sheet import FactCheck, for_level, for_theme
from build_tools.handouts.prints import TEMPLATES
from tests.conftest import ROOT, Content

FOLDER = ROOT / TEMPLATES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring 112. Vent på hjelp.", ["Ring 112.", "Vent på hjelp."]),
        ("Ring 112. 113 er ambulanse.", ["Ring 112.", "113 er ambulanse."]),
        ("Kom kl. 15.30. Ta med papirer.", ["Kom kl. 15.30.", "Ta med papirer."]),
        ("Fristen er 1. mars. Spør f.eks. NAV.", ["Fristen er 1. mars.", "Spør f.eks. NAV."]),
        ("Les § 13-2. Barnet skal høres (jf. FNs barnekonvensjon).", ["Les § 13-2.", "Barnet skal høres (jf. FNs barnekonvensjon)."]),
        ("Si: «Jeg er bekymret.» Vent!", ["Si: «Jeg er bekymret.»", "Vent!"]),
        ("Ta med:\n\n- Vann. Mye.\n- Mat", ["Ta med:", "Vann.", "Mye.", "Mat"]),
        ("Ring **[Barnelinjen](service:barnelinjen)**.", ["Ring Barnelinjen."]),
        ("", []),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_it_ends(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


def level(content: Content) -> FactCheck:
    """The sheet of the first level."""
    return for_level(content.guide(), "undring")


def test_a_level_is_checked_with_its_steps_and_the_numbers_in_them(content: Content) -> None:
    assert [(it.title, it.file) for it in level(content).groups][:3] == [
        ("Nivå: Undring", "content/grunn/levels/undring.yml"),
        ("Steg: Se barnet", "content/grunn/steps/se.yml"),
        ("Steg: Del undringen", "content/dal/steps/del.yml"),
    ]
    said = {row.text: row for group in level(content).groups for row in group.rows}
    assert said["Se og lytt."].place == "handling «se», hva du gjør"
    assert [it for it in said if it.startswith("Frist: 14 dager")]
    assert said["Foreldrene får vite, med mindre et unntak gjelder."].place == "foreldrenes plass"
    signs = [
        row.text for group in for_theme(content.guide(), "vold").groups for row in group.rows if "tegn" in row.place
    ]
    assert signs == ["Barnet er redd for å gå hjem. (3–17 år)"]


def test_the_rows_are_numbered_through_and_have_codes_of_their_own(content: Content) -> None:
    rows = [row for group in level(content).groups for row in group.rows]
    assert [it.number for it in rows] == [*range(1, len(rows) + 1)]
    assert len({it.code for it in rows}) == len(rows)


def test_a_code_stays_when_other_sentences_change(content: Content) -> None:
    before = {row.text: row.code for group in level(content).groups for row in group.rows}
    content.change("grunn/steps/se.yml", "do: Se og lytt.", "do: Se og hør. Spør barnet.")
    after = {row.text: row.code for group in level(content).groups for row in group.rows}
    assert {*before} - {*after} == {"Se og lytt."}
    assert all(after[text] == code for text, code in before.items() if text in after)


def test_a_fact_says_what_it_rests_on_itself(content: Content) -> None:
    content.change(
        "grunn/services/nodnummer.yml",
        "always_open: true,",
        "always_open: true, checked: {on: 2026-10-01, by: barnevernleder, against: veiviser},",
    )
    rows = [row for group in for_theme(content.guide(), "vold").groups for row in group.rows]
    police = next(it for it in rows if it.text.startswith("Telefon: 112"))
    assert (police.certainty, police.checked) == ("Bekreftet", "kontrollert 1. oktober 2026")
    assert {it.checked for it in rows if it is not police} == {"ikke kontrollert"}


def test_a_number_for_staff_alone_is_on_no_paper(content: Content) -> None:
    inside = "channels:\n  - {id: intern, kind: phone, number: '99887766', internal: true, sources: [veiviser], certainty: confirmed}\n"
    content.change("grunn/services/barnelinjen.yml", "channels:\n", inside)
    assert "998" not in str(for_theme(content.guide(), "vold").data)


def test_a_sensitive_theme_has_a_file_with_a_neutral_name(content: Content) -> None:
    assert for_theme(content.guide(), "vold").name == "faktasjekk-tema-noen-a-snakke-med"


def test_the_sheet_says_how_much_there_is_in_these_words(content: Content) -> None:
    sheet = for_theme(content.guide(), "vold")
    count = sum(len(group.rows) for group in sheet.groups)
    assert sheet.title == "Faktasjekk. Tema: Vold og overgrep"
    assert sheet.lead == (
        f"{count} setninger fra 3 filer, med 1 kilde. Skrevet ut 22. november 2026. Utkast, ikke vedtatt."
    )


def bare(text: str) -> str:
    """Words without the places where lines break."""
    return re.sub(r"\s+", "", text)


def test_paper_and_screen_show_every_sentence_with_boxes_and_a_line(content: Content, tmp_path: Path) -> None:
    sheet = for_theme(content.guide(), "vold")
    rows = [row for group in sheet.groups for row in group.rows]
    printed = as_pdf(sheet, FOLDER)
    paper = bare("".join(it.get_textpage().get_text_range() for it in pypdfium2.PdfDocument(printed.pdf)))
    html = as_html(sheet, FOLDER)
    for row in rows:
        assert bare(row.text) in paper
        assert row.code in paper
        assert row.code in html
    assert paper.count("Stemmer") == paper.count("Mårettes") == len(rows)
    assert html.count('type="checkbox"') == 2 * len(rows)
    assert "Veiviseren" in paper
    assert "http" not in html.replace("https://www.example.org/veiviser", "")


def test_what_an_author_wrote_is_words_and_nothing_else(content: Content) -> None:
    content.change("grunn/themes/vold.yml", "what: Noen skader et barn.", 'what: "<b>Noen</b> #let x = 1 $y$."')
    sheet = for_theme(content.guide(), "vold")
    assert "&lt;b&gt;Noen" in as_html(sheet, FOLDER)
    assert "#let" in "".join(
        it.get_textpage().get_text_range() for it in pypdfium2.PdfDocument(as_pdf(sheet, FOLDER).pdf)
    )
