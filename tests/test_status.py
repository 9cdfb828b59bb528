"""Does a leader see what is written for whom, and what is blank?"""

from __future__ import annotations

import pytest

from build_tools.coverage import arena_cells, reader_cells, words_of
from build_tools.lix import lix
from build_tools.status.whole import status
from tests.conftest import Content


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
