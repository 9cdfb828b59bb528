"""Does a check always say who checked, and against what, and is a heap of them told of?"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from build_tools.diff import review as review_module
from build_tools.diff.drawn import NOTHING
from build_tools.fmt.renew import Check, renewed
from build_tools.problems import Refused
from build_tools.report import as_text
from tests.changes import said
from tests.conftest import Content


@pytest.fixture(autouse=True)
def nothing_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which pages show a change is another test's."""
    monkeypatch.setattr(review_module, "_drawn", lambda *_: (NOTHING, NOTHING))


CHECK = Check(datetime.date(2026, 11, 22), "leder, barnevernet", "veiviser")
LINES = """checked:
  "on": 2026-11-22
  by: leder, barnevernet
  against: veiviser
"""
LAW = "grunn/laws/lov-1.yml"
SERVICE = "grunn/services/barnelinjen.yml"


def text(content: Content, path: str, *parts: str, check: Check = CHECK) -> str:
    """A file of the example, with a check."""
    return renewed(content.folder / path, content.folder.parent, check, parts)


def test_a_file_is_checked_with_all_its_parts(content: Content) -> None:
    content.write(SERVICE, text(content, SERVICE))
    guide = content.guide()
    service = guide.services["barnelinjen"]
    assert service.checked
    assert {(it.by, it.against) for it in (service.checked, *(it.checked for it in service.channels)) if it} == {
        ("leder, barnevernet", "veiviser")
    }


def test_one_part_is_checked_alone(content: Content) -> None:
    content.write(SERVICE, text(content, SERVICE, "telefon"))
    service = content.guide().services["barnelinjen"]
    assert [bool(it.checked) for it in (service, *service.channels)] == [False, True, False, False]


def test_a_check_takes_the_place_of_the_one_before_and_comments_stay(content: Content) -> None:
    content.change(
        LAW,
        "title: Plikt til å melde",
        "# Ring fylket.\ntitle: Plikt til å melde\nchecked:\n  on: 2020-01-01\n  by: noen\n  against: veiviser",
    )
    found = text(content, LAW)
    assert found.count("checked:") == 1
    assert found.endswith(LINES)
    assert "# Ring fylket.\ntitle:" in found
    assert text(content.write(LAW, found), LAW) == found


@pytest.mark.parametrize(
    ("check", "parts", "words"),
    [
        (
            Check(CHECK.on, "Kari Nordmann", "veiviser"),
            (),
            "content/grunn/laws/lov-1.yml:1:1  STOPP checked-by-person\n"
            "   «Kari Nordmann» ser ut som en person, ikke en rolle.\n"
            "   Slik retter du: Skriv rollen, med små bokstaver: «leder for helsestasjonen».",
        ),
        (
            Check(CHECK.on, "leder", "veivisr"),
            (),
            "content/grunn/laws/lov-1.yml:1:1  STOPP checked-against-unknown\n"
            "   Det finnes ingen kilde som heter «veivisr».\n"
            "   Slik retter du: Skriv filnavnet til kilden uten .yml. Finnes den ikke, lag den:"
            " veileder new source NAVN --guide VEILEDER\n   Mente du «veiviser»?",
        ),
        (
            CHECK,
            ("telefon",),
            "content/grunn/laws/lov-1.yml:1:1  STOPP checked-no-part\n"
            "   Filen har ingen del som heter «telefon».\n"
            "   Slik retter du: Delene er: ingen. Uten «--part» gjelder det hele filen.",
        ),
    ],
)
def test_a_check_that_does_not_say_is_refused(
    content: Content, check: Check, parts: tuple[str, ...], words: str
) -> None:
    with pytest.raises(Refused) as refused:
        text(content, LAW, *parts, check=check)
    assert as_text([refused.value.problem]).startswith(words)


def test_what_rests_on_no_source_is_not_checked(content: Content) -> None:
    with pytest.raises(Refused, match="Filen har ikke noe som kan kontrolleres"):
        text(content, "grunn/questions/ansatt-1.yml")


FILES = ("laws/lov-1", "steps/se", "steps/del", "levels/undring", "levels/samarbeid", "themes/vold")


def dated(folder: Path, files: tuple[str, ...], on: str, by: str = "barnevernleder") -> Content:
    """The example, with a check in some of its files."""
    folder.mkdir()
    content = Content(folder)
    for it in files:
        path = content.folder / f"grunn/{it}.yml"
        path.write_text(f"{path.read_text('utf-8')}checked: {{on: {on}, by: {by}, against: veiviser}}\n", "utf-8")
    return content


def test_dates_renewed_in_a_heap_are_told_of_loudly(tmp_path: Path) -> None:
    before, after = dated(tmp_path / "a", FILES, "2026-01-01"), dated(tmp_path / "b", FILES, "2026-11-20")
    assert said(before.folder, after.folder).endswith(
        "!! MANGE KONTROLLER PÅ EN GANG !!\n"
        "  - 6 oppføringer er kontrollert 20. november 2026 av barnevernleder mot «Veiviseren»: Lov «barneloven § 1»,"
        " Nivå 1 «Samarbeid», Nivå 0 «Undring», Nivå 0, steg 2 «Del undringen», Nivå 0, steg 1 «Se barnet»,"
        " Tema «Vold og overgrep». Bare datoen er ny i alle. Spør om hver av dem er lest mot kilden."
    )


def test_a_heap_with_another_role_does_not_say_that_only_the_date_is_new(tmp_path: Path) -> None:
    before, after = dated(tmp_path / "a", FILES, "2026-01-01"), dated(tmp_path / "b", FILES, "2026-11-20", "rådgiver")
    words = said(before.folder, after.folder)
    assert "6 oppføringer er kontrollert 20. november 2026 av rådgiver" in words
    assert "Bare datoen" not in words


def test_a_few_checks_are_no_heap(tmp_path: Path) -> None:
    before, after = dated(tmp_path / "a", FILES[:5], "2026-01-01"), dated(tmp_path / "b", FILES[:5], "2026-11-20")
    assert "MANGE KONTROLLER" not in said(before.folder, after.folder)
