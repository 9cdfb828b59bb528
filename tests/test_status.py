"""Does a leader see what is written for whom, and what is blank?"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from build_tools.coverage import arena_cells, reader_cells, words_of
from build_tools.engine.publish import publish
from build_tools.lix import lix
from build_tools.search import ADDRESS
from build_tools.status.built import TESTS, Built, counted, last, remember
from build_tools.status.section import Section, as_text
from build_tools.status.whole import sections, status
from tests.conftest import Content, link_the_rest


def test_a_level_counts_the_steps_that_each_reader_has(content: Content) -> None:
    found = {(it.level.slug, it.column.slug): it.steps for it in reader_cells(content.guide())}
    assert [found["undring", reader] for reader in ("ansatt", "ung", "forelder", "parorende", "frivillig")] == [
        2,
        2,
        1,
        1,
        1,
    ]


def test_an_arena_counts_the_steps_with_something_of_its_own(content: Content) -> None:
    found = {(it.level.slug, it.column.slug): (it.steps, it.why) for it in arena_cells(content.guide())}
    assert found["undring", "barnehage"] == (1, "")
    assert found["undring", "skole"] == (0, "Skolen gjør som de andre.")


def test_a_blank_shows_its_reason_and_one_without_cries_out(content: Content) -> None:
    said = status(content.guide(), [])
    assert "undring    1          –" in said
    assert "samarbeid  TOMT       TOMT" in said
    assert "Undring, Skole: Skolen gjør som de andre." in said


def test_a_leader_sees_what_someone_must_look_at(content: Content) -> None:
    content.change("grunn/services/barnevern.yml", "way_round: Se kommunens nettsted.", "way_round: Se nettstedet.")
    assert "local-contact-is-known" not in status(content.guide(), [])
    content.change("dal/guide.yml", "teams: [dalteam]", "teams: []")
    assert "every-list-is-whole  1" in status(content.guide(), content.problems())


def test_each_reader_is_judged_by_their_own_words(content: Content) -> None:
    guide = content.guide()
    assert "En voksen legger merke til deg" in list(words_of(guide, guide.readers["ung"]))
    assert "Se barnet" not in list(words_of(guide, guide.readers["ung"]))
    assert "Se barnet" in list(words_of(guide, guide.readers["ansatt"]))


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Du kan ringe nå.", 4),
        ("Kommunestyret vedtar planen. Den gjelder alle.", 36),
        ("", 0),
        ("112!", 0),
    ],
)
def test_long_words_and_long_sentences_are_hard(text: str, index: int) -> None:
    assert lix([text]) == index


def section(content: Content, name: str, built: Built | None = None) -> Section:
    """One section of the example's status."""
    return next(it for it in sections(content.guide(), [], built) if it.id == name)


def test_what_is_too_old_comes_first_with_its_owner(content: Content) -> None:
    assert as_text("", [section(content, "forfalt")]).endswith("Ingen kontroll er for gammel.")
    content.change("grunn/laws/lov-1.yml", "act:", "checked: {on: 2025-01-01, by: leder, against: veiviser}\nact:")
    content.change(
        "grunn/steps/se.yml",
        "tools: [ark]",
        "tools: [ark]\nowner: helsesykepleier\nchecked: {on: 2024-01-01, by: leder, against: veiviser}",
    )
    assert section(content, "forfalt").lines == [
        "Lov «barneloven § 1»: fristen var 1. januar 2026. Eier: ingen eier.",
        "Steg «Se barnet»: fristen var 1. januar 2026. Eier: helsesykepleier.",
    ]
    counts = section(content, "kontrollert")
    assert [row[counts.head.index("for gammel")] for row in counts.rows] == ["0", "1", "1"]


def test_who_answers_late_on_saturday_is_said_for_each_reader(content: Content) -> None:
    assert section(content, "lordag").lines[1] == "Jeg er ung: Barnelinjen og Politi."
    content.change("grunn/services/barnelinjen.yml", 'number: "116111", always_open: true,', 'number: "116111",')
    content.change("grunn/services/barnelinjen.yml", 'to: "23:45"', 'to: "23:00"')
    content.change("grunn/guide.yml", "strip: [nodnummer, barnelinjen]", "strip: [nodnummer]")
    assert section(content, "lordag").lines[1] == "Jeg er ung: Politi. Vi vet ikke om disse svarer: Barnelinjen."


def test_a_missing_number_is_said_with_the_way_round(content: Content) -> None:
    assert section(content, "mangler").lines == ["Barnevernet i Dal: Se kommunens nettsted."]


def test_services_are_counted_by_level_and_reader(content: Content) -> None:
    found = {row[0]: row[1:] for row in section(content, "tjenester").rows}
    assert found["Barnelinjen"] == ("–", "–")
    content.change("grunn/steps/se.yml", "laws: [lov-1]", "laws: [lov-1]\nservices: [barnelinjen]")
    content.change(
        "grunn/services/barnelinjen.yml",
        "[ansatt, ung, forelder, parorende, frivillig]",
        "[ansatt, ung, forelder, parorende]",
    )
    found = {row[0]: row[1:] for row in section(content, "tjenester").rows}
    assert found["Barnelinjen"] == ("4 av 5", "–")
    assert found["Tjenester for frivillige"][1] == "INGEN"


def test_what_hangs_on_one_thread_is_said(content: Content) -> None:
    rows = section(content, "en-kontaktvei").rows
    assert ("Politiets nødnummer", "telefon") in [row[:2] for row in rows]
    content.change("grunn/steps/se.yml", "laws: [lov-1]", "laws: [lov-1]\nservices: [barnevern]")
    assert (
        "Steg «Se barnet»: bare Barnevernet i Dal, med ingen kontaktvei der noen svarer."
        in section(content, "en-trad").lines
    )


def test_of_the_last_build_only_what_was_counted_is_said(content: Content, tmp_path: Path) -> None:
    assert as_text("", [section(content, "bygg")]).endswith("Veilederen er ikke bygget på denne maskinen.")
    assert last(tmp_path, "dal") is None
    for name in ("index.html", "a/index.html", "a/ark.pdf", "404.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("", "utf-8")
    built = counted(tmp_path / "site", "2026-11-22", 2)
    remember(tmp_path, "dal", built)
    remember(tmp_path, "grunn", built)
    assert last(tmp_path, "dal") == built
    assert [row[1] for row in section(content, "bygg", built).rows][2:] == [
        *("2", "1", "2"),
        "ikke kjørt på denne maskinen",
    ]
    (tmp_path / TESTS).write_text("3 gikk bra, 0 feilet, 2026-11-22\n", "utf-8")
    after = last(tmp_path, "dal")
    assert after
    assert after.tests == "3 gikk bra, 0 feilet, 2026-11-22"
    (tmp_path / ".veileder" / "bygg.json").write_text("{", "utf-8")
    assert last(tmp_path, "dal") is None


@pytest.fixture(scope="module")
def internal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, built for staff only."""
    folder = tmp_path_factory.mktemp("intern")
    link_the_rest(folder)
    content = Content(folder).change("dal/guide.yml", "status: draft", "status: adopted\nadopted_by: Rådet")
    publish(content.folder.parent, "dal", folder / "site", handouts=False, internal=True)
    return folder / "site"


def test_an_internal_build_is_marked_on_every_page_and_kept_from_search_engines(internal: Path) -> None:
    pages = [it.read_text("utf-8") for it in internal.rglob("*.html")]
    assert len(pages) > 50
    assert [it for it in pages if "Intern: " not in it or 'name="robots" content="noindex' not in it] == []
    assert "Disallow: /" in (internal / "robots.txt").read_text("utf-8")


def test_the_status_page_says_what_the_terminal_says(internal: Path, content: Content) -> None:
    page = " ".join(re.sub(r"<[^>]+>", " ", (internal / "status/index.html").read_text("utf-8")).split())
    said = [it for it in sections(content.guide(), [], None) if it.id not in ("se-pa", "bygg")]
    cells = [cell for it in said for row in [it.head, *it.rows, it.lines] for cell in row]
    assert len(cells) > 50
    assert [it for it in (html.escape(cell, quote=False) for cell in cells) if it not in page] == []


def test_the_status_page_has_calendars_and_is_in_no_search_and_no_list(internal: Path) -> None:
    assert (internal / "status/kalender/ingen-eier.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert 'href="kalender/ingen-eier.ics"' in (internal / "status/index.html").read_text("utf-8")
    for place in ("a-til-aa/index.html", "sw.js", ADDRESS):
        assert "status/" not in (internal / place).read_text("utf-8")


def test_an_open_build_has_no_status(example_site: Path) -> None:
    assert not (example_site / "status").exists()
    assert "Intern: " not in (example_site / "index.html").read_text("utf-8")
