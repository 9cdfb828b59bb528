"""What does a person read for each mistake?"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from build_tools.codes import helps
from build_tools.content import examine
from build_tools.events import MAX_VALUES
from build_tools.load import MAX_BYTES
from build_tools.model_words import PATTERNS, WORDS
from build_tools.problems import Mark, Problem, SourceFile
from build_tools.report import as_text
from build_tools.rules import DATED_RULES, RULES, code
from tests.cases import GOLDEN, Case, cases, read_for
from tests.conftest import TODAY, Content
from tests.test_architecture import name

ROOT = Path(__file__).parent.parent
CASES = [case for file in GOLDEN for case in cases(file)]


@pytest.mark.parametrize("case", [it for it in CASES if not it.told], ids=lambda case: f"{case.code}: {case.situation}")
def test_each_mistake_is_said_in_these_words(case: Case, content: Content) -> None:
    assert case.spoil(content).said(case.code) == case.read


@pytest.mark.parametrize(
    "case", [it for it in CASES if any(edit.better for edit in it.edits)], ids=lambda case: case.code
)
def test_what_is_right_to_write_instead_is_right(case: Case, content: Content) -> None:
    assert case.mend(content).problems() == []


def _latin(content: Content) -> None:
    (content.folder / "grunn/steps/se.yml").write_bytes("title: Se på barnet\n".encode("latin-1"))


def _folder(content: Content) -> None:
    (content.folder / "dal/steps/lytt.yml").mkdir()


def _large(content: Content) -> None:
    content.write("dal/steps/lytt.yml", "title: Lytt\n" + "#" * MAX_BYTES)


def _link_out(content: Content) -> None:
    outside = content.folder.parent / "passord.yml"
    outside.write_text("title: Lytt\n", "utf-8")
    (content.folder / "dal/terms").mkdir()
    (content.folder / "dal/terms/passord.yml").symlink_to(outside)


def _many(content: Content) -> None:
    content.write("dal/steps/lytt.yml", "title: Lytt\nteams:\n" + "- a\n" * MAX_VALUES)


def _linked_folder(content: Content) -> None:
    (content.folder / "dal/terms").symlink_to(content.folder / "grunn/terms")


SPOILED: dict[str, Callable[[Content], None]] = {
    "yaml-not-utf8": _latin,
    "yaml-unreadable": _folder,
    "yaml-too-large": _large,
    "yaml-too-many": _many,
    "folder-linked": _linked_folder,
    "file-outside": _link_out,
}
"""Mistakes that are no text."""

ELSEWHERE = {
    "admin-another", "admin-no-repository", "admin-not-fetched", "admin-repository",
    "checked-against-unknown", "checked-by-person", "checked-no-part", "checked-nothing",
    "fmt-not-content", "fmt-would-change", "handout-not-printed", "handout-too-long",
    "link-leads-nowhere", "long-sentence", "passive-hides-who", "plainer-word", "spelling",
}  # fmt: skip
"""Mistakes that no check finds, each held where it is found: in commands that write files, where handouts are
printed, where the built site is walked, where the forms are laid, and among the hints."""


@pytest.mark.parametrize("name", SPOILED)
def test_a_file_that_is_no_text_is_said_in_these_words(name: str, content: Content) -> None:
    SPOILED[name](content)
    assert content.said(name) == read_for(name)


def test_a_guide_that_does_not_exist_is_said_with_those_that_do(content: Content) -> None:
    _, problems = examine(content.folder, "dall", TODAY)
    assert as_text(problems).startswith(
        "content:1:1  STOPP guide-unknown\n   Det finnes ingen veileder som heter «dall»."
    )
    assert problems[0].guess == "dal"


def test_a_mistake_in_the_only_item_does_not_make_the_list_empty(content: Content) -> None:
    content.change("grunn/steps/se.yml", "{id: se, do: Se og lytt.}", "{id: se, gjør: Se og lytt.}")
    assert {problem.code for problem in content.problems()} == {"field-unknown", "field-missing"}


@pytest.mark.parametrize(
    "text",
    [
        "Ring 112, 110 eller 113.",
        "I 2024 og 2025-2026.",
        "Se barnevernsloven § 13-2.",
        "Postboks 0123 Oslo.",
        "Org.nr. 987654321.",
        "Sak 24/12345678.",
    ],
)
def test_a_number_that_no_one_can_call_may_stand_in_a_text(text: str, content: Content) -> None:
    content.change("grunn/steps/se.yml", "Legg merke til hva du ser.", text)
    assert not content.problems()


def test_a_number_may_stand_in_the_title_of_a_source(content: Content) -> None:
    content.change("grunn/sources/veiviser.yml", "title: Veiviseren", "title: Ring 116 111, under utarbeidelse")
    assert not content.problems()


@pytest.mark.parametrize("text", ["gamle barneloven § 9.", "Gamle barneloven § 9 i dag.", "(gamle barneloven § 9)"])
def test_a_section_that_is_replaced_is_found_where_it_is_cited(text: str, content: Content) -> None:
    content.change("grunn/steps/se.yml", "Legg merke til hva du ser.", text)
    assert [problem.code for problem in content.problems()] == ["repealed-sections-are-not-cited"]


@pytest.mark.parametrize(
    "text", ["gamle barneloven § 90", "gamle barneloven § 9 a", "gamle barneloven § 9b", "gamle barneloven § 9-1"]
)
def test_a_section_that_only_begins_like_one_that_is_replaced_may_stand(text: str, content: Content) -> None:
    content.change("grunn/steps/se.yml", "Legg merke til hva du ser.", text)
    assert not content.problems()


def test_the_section_that_replaced_another_may_say_which(content: Content) -> None:
    content.change("grunn/laws/lov-1.yml", "Du skal melde fra.", "Du skal melde fra. Før gamle barneloven § 9.")
    assert not content.problems()


def test_braces_in_the_name_of_a_law_are_only_braces(content: Content) -> None:
    content.change("grunn/laws/lov-1.yml", "act: barneloven", 'act: "lov {found} {0} {"')
    content.change("grunn/steps/se.yml", "Legg merke til hva du ser.", "Se gamle barneloven § 9.")
    assert "«gamle barneloven § 9» er erstattet" in content.problems()[0].message


def test_an_address_with_a_number_in_it_may_stand_in_a_channel(content: Content) -> None:
    content.change(
        "grunn/services/barnevern.yml",
        'kind: web, address: "https://www.example.org/barnevern"',
        "kind: email, text: alarm@116111.no",
    )
    assert not content.problems()


def test_a_code_is_said_in_no_words_but_ours(content: Content) -> None:
    for case in CASES:
        assert not re.search(r"\b(Input|should|valid|Value|str|int|None)\b", case.read), case.situation


def _known() -> set[str]:
    """Every code that a person can meet, from the tables and the words of the code itself."""
    sources = [path.read_text("utf-8") for path in [*ROOT.glob("build_tools/**/*.py"), *ROOT.glob("schema/*.py")]]
    tables = {code for stage in _stages() for code in stage.MISTAKES}
    model = {words[0] for words in (*WORDS.values(), *PATTERNS.values())}
    choices = re.findall(r'return "([a-z-]+)", ', (ROOT / "build_tools/model_words.py").read_text("utf-8"))
    custom = {it.replace("_", "-") for text in sources for it in re.findall(r'PydanticCustomError\(\s*"(\w+)"', text)}
    given = {it for text in sources for it in re.findall(r'\bcode="([a-z-]+)"', text)}
    rules = {code(rule) for rule in RULES} | {code(rule) for rule in DATED_RULES}
    return tables | model | set(choices) | custom | given | rules


def _stages() -> Iterator[ModuleType]:
    """The modules that have a table of what they find wrong."""
    for path in ROOT.glob("build_tools/**/*.py"):
        if "MISTAKES = Mistakes(" in path.read_text("utf-8"):
            yield importlib.import_module(name(path))


def test_every_code_has_help_and_no_help_is_for_no_code() -> None:
    assert sorted(helps()) == sorted(_known())


def test_every_code_says_why_it_matters_and_has_an_example() -> None:
    assert [it.code for it in helps().values() if len(it.why.split()) < 10 or not it.why.endswith((".", "?"))] == []
    assert [it.code for it in helps().values() if not it.examples] == []
    assert {case.code for case in CASES} == set(helps())


def test_why_it_matters_is_said_once_and_is_never_the_message() -> None:
    assert [why for why, count in Counter(it.why for it in helps().values()).items() if count > 1] == []
    assert [
        it.code for it in helps().values() for case in it.examples if case.read.split("\n")[1].strip() in it.why
    ] == []


def test_what_no_text_can_show_is_made_by_a_test() -> None:
    assert {case.code for case in CASES if case.told} == set(SPOILED) | ELSEWHERE


def test_every_problem_says_where_to_read_more() -> None:
    for it, help_ in helps().items():
        shown = as_text([Problem(it, "stop", Mark(SourceFile("a.yml")), "Feil.", "Rett.")])
        assert shown.endswith(f"\n   Les mer: veileder explain {it}, eller /{help_.address}\n\n1 stopp.")


def test_every_situation_is_said_once() -> None:
    twice = [situation for situation, count in Counter(case.situation for case in CASES).items() if count > 1]
    assert not twice
