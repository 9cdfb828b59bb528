"""Is a change told in a draft that may be read by everyone?"""

from __future__ import annotations

import pytest

from build_tools.diff.log import drafts, write_draft
from build_tools.diff.side import read_side
from build_tools.fmt.files import in_form
from tests.conftest import EXAMPLE, TODAY, Content

SERVICE, STEP, TERM = "grunn/services/barnelinjen.yml", "grunn/steps/del.yml", "grunn/terms/undring.yml"


def written(content: Content) -> dict[str, str]:
    """The drafts of a change by their place, without the line for editors."""
    before, after = (read_side(it, "dal", TODAY) for it in (EXAMPLE, content.folder))
    files = [write_draft(content.folder, it) for it in drafts(before, after)]
    return {
        it.relative_to(content.folder).as_posix(): it.read_text("utf-8").partition("\n")[2].rstrip() for it in files
    }


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "said"),
    [
        (
            SERVICE, 'number: "116111"', 'number: "116117"', "grunn/updates/2026-11-22-barnelinjen.yml",
            "kind: action\nwhat: >-\n  Tjeneste «Barnelinjen»: kontaktvei «telefon», nummer er endret.\npages: [\"service:barnelinjen\"]",
        ),
        (
            STEP, "within: 14 dager", "within: 7 dager", "grunn/updates/2026-11-22-del.yml",
            "kind: action\nwhat: >-\n  Steg «Del undringen»: frist er endret fra 14 dager til 7 dager.\npages: [\"step:del\"]",
        ),
        (
            TERM, "means: At du lurer.", "means: At du undrer deg.", "grunn/updates/2026-11-22-undring.yml",
            "kind: correction\nwhat: >-\n  Ord «Undring»: betydning er endret.\npages: [\"term:undring\"]",
        ),
        (
            "grunn/themes/vold.yml", "do: Lytt.", "do: Lytt til barnet.",
            "grunn/updates/2026-11-22-noen-a-snakke-med.yml",
            "kind: action\nwhat: Tema «Noen å snakke med» er endret.\npages: [\"theme:vold\"]",
        ),
    ],
)  # fmt: skip
def test_each_change_is_told_in_these_words(
    path: str, old: str, new: str, place: str, said: str, content: Content
) -> None:
    found = written(content.change(path, old, new))
    assert found == {place: f"day: 2026-11-22\n{said}"}


def test_a_draft_is_a_content_file_in_form_that_holds(content: Content) -> None:
    [place] = written(content.change(STEP, "within: 14 dager", "within: 7 dager"))
    now, formed = in_form(content.folder / place, content.folder.parent)
    assert now == formed
    assert not content.problems()


def test_what_came_and_what_went_is_told(content: Content) -> None:
    content.write("dal/terms/uro.yml", "title: Uro\nmeans: Noe er galt.\nsources: [veiviser]\ncertainty: confirmed\n")
    content.remove("grunn/goals/flere-fullforer.yml")
    said = written(content)
    assert "kind: addition\nwhat: Ord «Uro» er lagt til." in said["dal/updates/2026-11-22-uro.yml"]
    gone = said["grunn/updates/2026-11-22-flere-fullforer.yml"]
    assert "what: Mål «Færre unge står utenfor» er tatt bort." in gone
    assert "pages" not in gone


def test_what_is_told_already_is_not_told_again(content: Content) -> None:
    content.change(STEP, "within: 14 dager", "within: 7 dager")
    assert len(written(content)) == 1
    assert written(content) == {}


def test_no_draft_is_written_over(content: Content) -> None:
    told = "day: 2026-11-22\nkind: correction\nwhat: Noe annet.\n"
    content.write("dal/updates/2026-11-22-del.yml", told).change(STEP, "within: 14 dager", "within: 7 dager")
    assert list(written(content)) == ["grunn/updates/2026-11-22-del-2.yml"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TERM, "also: [uro]", "also: [uro, magefølelse]"),
        (TERM, "certainty: confirmed", "certainty: uncertain"),
        ("grunn/sources/veiviser.yml", "title: Veiviseren", "title: Veiviser"),
        (SERVICE, "channels:\n", "channels:\n  - {id: intern, kind: phone, number: '99887766', internal: true, sources: [veiviser], certainty: confirmed}\n"),
        (TERM, "means: At du lurer.", "meens: At du lurer."),
    ],
    ids=["search words", "certainty", "a source", "a number for staff alone", "a stop"],
)  # fmt: skip
def test_what_is_not_for_everyone_is_not_told(path: str, old: str, new: str, content: Content) -> None:
    assert written(content.change(path, old, new)) == {}


def test_a_change_inside_a_channel_for_staff_alone_is_not_told(content: Content) -> None:
    inside = (
        "  - {{id: intern, kind: phone, number: '{}', internal: true, sources: [veiviser], certainty: confirmed}}\n"
    )
    old = (EXAMPLE / SERVICE).read_text("utf-8").replace("channels:\n", "channels:\n" + inside.format("99887766"))
    new = old.replace("99887766", "99887767")
    (content.folder.parent / "before").mkdir()
    before = Content(content.folder.parent / "before")
    before.write(SERVICE, old)
    content.write(SERVICE, new)
    sides = [read_side(it.folder, "dal", TODAY) for it in (before, content)]
    assert list(drafts(*sides)) == []
