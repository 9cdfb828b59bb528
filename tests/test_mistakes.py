"""What does a person read for each mistake?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from build_tools import chain, check, folders, layers, link, merge, private, yaml_mistakes
from build_tools.content import examine
from build_tools.events import MAX_VALUES
from build_tools.load import MAX_BYTES
from build_tools.model_words import PATTERNS, WORDS
from build_tools.report import as_text
from build_tools.rules import DATED_RULES, RULES, code
from tests.cases import GOLDEN, Case, cases
from tests.conftest import TODAY, Content

ROOT = Path(__file__).parent.parent
CASES = [case for file in GOLDEN for case in cases(file)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.situation}")
def test_each_mistake_is_said_in_these_words(case: Case, content: Content) -> None:
    assert case.spoil(content).said(case.code) == case.read


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


SPOILED: dict[str, tuple[Callable[[Content], None], str]] = {
    "yaml-not-utf8": (
        _latin,
        """
        content/grunn/steps/se.yml:1:1  STOPP yaml-not-utf8
           Filen er ikke lagret som UTF-8 (byte 0xE5).
           Slik retter du: Lagre filen på nytt med tegnsettet UTF-8.""",
    ),
    "yaml-unreadable": (
        _folder,
        """
        content/dal/steps/lytt.yml:1:1  STOPP yaml-unreadable
           Filen kan ikke leses.
           Slik retter du: Se etter at det er en vanlig fil, og at du har lov til å lese den.""",
    ),
    "yaml-too-large": (
        _large,
        """
        content/dal/steps/lytt.yml:1:1  STOPP yaml-too-large
           Filen er større enn 500 kB.
           Slik retter du: Del innholdet i flere filer.""",
    ),
    "yaml-too-many": (
        _many,
        """
        content/dal/steps/lytt.yml:4998:3  STOPP yaml-too-many
           Filen har mer enn 5000 verdier.
          4998 | - a
               |   ^
           Slik retter du: Del innholdet i flere filer.""",
    ),
    "folder-linked": (
        _linked_folder,
        """
        content/dal/terms:1:1  STOPP folder-linked
           Mappen er en lenke til en annen mappe.
           Slik retter du: Legg selve mappen her.""",
    ),
    "file-outside": (
        _link_out,
        """
        content/dal/terms/passord.yml:1:1  STOPP file-outside
           Filen er en lenke ut av innholdsmappen.
           Slik retter du: Legg selve filen her.""",
    ),
}
"""Mistakes that are no text."""


@pytest.mark.parametrize("name", SPOILED)
def test_a_file_that_is_no_text_is_said_in_these_words(name: str, content: Content) -> None:
    spoil, read = SPOILED[name]
    spoil(content)
    assert content.said(name) == dedent(read).strip()


UNCONFIRMED = """
content/grunn/services/barnevern.yml:10:84  MERK unconfirmed-is-shown
   Opplysningen er ikke bekreftet.
    10 |   - {id: nett, kind: web, address: "https://www.example.org/barnevern", certainty: unconfirmed}
       |                                                                                    ^
   Slik retter du: Finn en kilde og les den, eller la det stå. Leserne ser at den ikke er bekreftet."""


def test_what_the_example_itself_has_not_confirmed_is_said_in_these_words(content: Content) -> None:
    _, problems = examine(content.folder, "dal", TODAY)
    found = [problem for problem in problems if problem.code == "unconfirmed-is-shown"]
    assert as_text(found[:1]).rsplit("\n\n", 1)[0] == UNCONFIRMED.strip()


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


STAGES = (yaml_mistakes, merge, layers, folders, chain, private, check, link)
"""The modules that each have a table of what they find wrong."""


def _known() -> set[str]:
    """Every code that a person can meet, from the tables and the words of the code itself."""
    tables = {code for stage in STAGES for code in stage.MISTAKES}
    model = {words[0] for words in (*WORDS.values(), *PATTERNS.values())}
    choices = re.findall(r'return "([a-z-]+)", ', (ROOT / "build_tools/model_words.py").read_text("utf-8"))
    custom = {
        name.replace("_", "-")
        for path in (ROOT / "schema").glob("*.py")
        for name in re.findall(r'PydanticCustomError\(\s*"(\w+)"', path.read_text("utf-8"))
    }
    rules = {code(rule) for rule in RULES} | {code(rule) for rule in DATED_RULES}
    return tables | model | set(choices) | custom | rules


def test_every_stage_with_a_table_is_known() -> None:
    named = {
        path.stem for path in (ROOT / "build_tools").glob("*.py") if "MISTAKES = Mistakes(" in path.read_text("utf-8")
    }
    assert {stage.__name__.rpartition(".")[2] for stage in STAGES} == named


def test_every_code_has_a_case() -> None:
    assert {case.code for case in CASES} | set(SPOILED) | {"unconfirmed-is-shown"} == _known()


def test_every_situation_is_said_once() -> None:
    twice = [situation for situation, count in Counter(case.situation for case in CASES).items() if count > 1]
    assert not twice
