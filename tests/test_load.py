"""Is what stands in a file read as it was written, and is every mistake said at its root?"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.load import parse, read
from build_tools.problems import Mark, Refused, SourceFile
from build_tools.raw import Fields, Items, Written
from tests.conftest import Content


def fields(text: str) -> Fields:
    return parse(SourceFile("a.yml", text))


@pytest.mark.parametrize(
    "text",
    [
        "116117",
        "0123456",
        "15:30",
        "no",
        "yes",
        "null",
        "~",
        "1e3",
        "0x1F",
        "2026-12-01",
        "3.10",
        "1_000",
        "true",
        ".5",
        "-1",
        "«Hei»",
        "+4722400040",
    ],
)
def test_a_scalar_stays_the_text_it_was_written_as(text: str) -> None:
    value = fields(f"a: {text}\n")["a"]
    assert value == text
    assert isinstance(value, Written)


@pytest.mark.parametrize(
    "sign", ["\xad", "\x7f", "\x80", "\x85", "\x9f", "\u200b", "\u202e", "\u2028", "\ufeff", "\x00", "\x1b"]
)
@pytest.mark.parametrize(
    "text", ["a: før{}etter\n", 'a: "før{}etter"\n', "a: b # før{}etter\n", "a: >-\n  før{}etter\n"]
)
def test_a_sign_that_no_one_sees_is_never_read(sign: str, text: str) -> None:
    with pytest.raises(Refused) as refused:
        fields(text.format(sign))
    assert refused.value.problem.code == "yaml-invisible"
    assert refused.value.problem.message == f"Linjen har et usynlig tegn (U+{ord(sign):04X})."


@pytest.mark.parametrize("text", ["non\u00a0breaking", "e\u0301", "👩\u200d👧", "æøå–«»…", "tab\tog mer"])
def test_a_sign_that_one_does_see_may_stand(text: str) -> None:
    assert fields(f"a: {text}\n")["a"] == text


def test_an_empty_value_is_an_empty_text() -> None:
    assert fields("a:\nb: ''\n") == {"a": "", "b": ""}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: >-\n  Spør: hva #2 [er]\n  dette?\n", "Spør: hva #2 [er] dette?"),
        ("a: |\n  Ett\n\n  To\n", "Ett\n\nTo\n"),
        ('a: "Spør: hva"\n', "Spør: hva"),
        ("a: 'ikke # en merknad'\n", "ikke # en merknad"),
        ("a: rett fram\n  på to linjer\n", "rett fram på to linjer"),
    ],
)
def test_prose_may_be_written_in_every_way_that_yaml_has(text: str, value: str) -> None:
    assert fields(text)["a"] == value


def test_each_key_and_value_knows_its_line_and_column() -> None:
    tree = fields("title: Se\nhow:\n  - {id: se, do: Lytt}\n")
    how = tree["how"]
    assert isinstance(how, Items)
    assert isinstance(how[0], Fields)
    marks = [
        tree.key("title").mark,
        tree["title"].mark,
        how.mark,
        how[0].mark,
        how[0].key("do").mark,
        how[0]["do"].mark,
    ]
    assert [(mark.line, mark.column) for mark in marks] == [(1, 1), (1, 8), (3, 3), (3, 5), (3, 14), (3, 18)]


def test_marks_count_letters_and_not_bytes() -> None:
    assert fields("æøå: {å: ø}\n")["æøå"].mark == Mark(SourceFile("a.yml", "æøå: {å: ø}\n"), 1, 6)


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbftitle: Se\r\nwhat: Hei\r\n",
        b"title: Se\r\nwhat: Hei",
        b"---\ntitle: Se\nwhat: Hei\n",
        b"# Merknad\n\ntitle: Se # ord\nwhat: Hei\n",
    ],
)
def test_what_windows_and_other_editors_add_makes_no_difference(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(data)
    assert read(tmp_path / "a.yml", tmp_path) == {"title": "Se", "what": "Hei"}


def test_a_mark_after_a_byte_order_mark_is_where_the_editor_shows_it(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbftitle: Se\r\nwhat: Hei\r\n")
    tree = read(tmp_path / "a.yml", tmp_path)
    assert [str(tree[key].mark) for key in tree] == ["a.yml:1:8", "a.yml:2:7"]


def test_a_whole_guide_saved_on_windows_is_the_same_guide(content: Content) -> None:
    for path in content.folder.rglob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert not content.problems()


def test_a_file_with_a_place_outside_the_root_is_never_named_in_full(tmp_path: Path) -> None:
    (tmp_path / "dal").mkdir()
    (tmp_path / "dal" / "a.yml").write_text("- a", "utf-8")
    with pytest.raises(Refused) as refused:
        read(tmp_path / "dal" / "a.yml", tmp_path)
    assert str(refused.value.problem.mark) == "dal/a.yml:1:1"


@pytest.mark.parametrize(
    "text",
    [
        "a: [" + "[" * 20_000,
        "{a: " * 20_000,
        "- " * 20_000 + "a",
        "&a [*a]",
        "a: &b [*b, *b]\n",
        "? [a]\n",
        "%YAML 9.9\n---\na: b\n",
        "\ud7ff: \n\x00",
    ],
)
def test_a_hostile_file_is_refused_with_one_problem(text: str) -> None:
    with pytest.raises(Refused) as refused:
        fields(text)
    assert refused.value.problem.code.startswith("yaml-")


def test_a_broken_file_does_not_make_its_references_dangle(content: Content) -> None:
    content.change("grunn/tools/ark.yml", "kind: form", "kind: [form")
    assert [problem.code for problem in content.problems()] == ["yaml-bracket"]


def test_a_broken_lower_file_does_not_make_the_upper_one_wrong(content: Content) -> None:
    content.change("grunn/services/barnevern.yml", "tier: municipality", "tier: [municipality")
    assert [problem.code for problem in content.problems()] == ["yaml-bracket"]


def test_a_file_that_does_not_hold_does_not_make_its_references_dangle(content: Content) -> None:
    content.change("grunn/tools/ark.yml", "kind: form", "kind: from")
    assert [problem.code for problem in content.problems()] == ["not-a-choice"]


def test_a_broken_upper_file_leaves_the_lower_one_standing(content: Content) -> None:
    content.change("dal/services/barnevern.yml", "title: Barnevernet i Dal", 'title: "Barnevernet i Dal')
    assert [problem.code for problem in content.problems()] == ["yaml-quote"]


def test_mistakes_in_many_files_are_all_said_in_one_run(content: Content) -> None:
    content.change("grunn/tools/ark.yml", "kind: form", "kind: from")
    content.change("grunn/terms/undring.yml", "means:", "menas:")
    content.change("grunn/laws/lov-1.yml", "act: barneloven", "act: @lov")
    content.change("grunn/levels/undring.yml", "steps: [se, del]", "steps: [se, del, lytt]")
    content.write("dal/steps/lytt.yaml", "title: Lytt\n")
    codes = {problem.code for problem in content.problems()}
    assert codes == {
        "not-a-choice",
        "field-unknown",
        "field-missing",
        "yaml-first-sign",
        "reference-dangling",
        "file-ending",
    }


def test_many_mistakes_in_one_file_are_all_said_in_one_run(content: Content) -> None:
    content.change("grunn/steps/se.yml", "parents: none", "parents: non")
    content.change("grunn/steps/se.yml", "write_down:", "write:")
    content.change("grunn/steps/se.yml", "tools: [ark]", "tools: ark")
    found = [(problem.mark.line, problem.code) for problem in content.problems()]
    assert found == [(1, "field-missing"), (3, "not-a-choice"), (8, "field-unknown"), (9, "not-list")]


def test_a_problem_is_said_once_also_when_two_layers_meet_it(content: Content) -> None:
    content.change("grunn/steps/del.yml", "parents: told", "parents: tolt")
    assert len(content.problems()) == 1
