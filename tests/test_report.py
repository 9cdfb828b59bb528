"""Is a problem said exactly, to a person, a program and a code review?"""

from __future__ import annotations

import json

import pytest

from build_tools.problems import Mark, Problem, Severity, SourceFile, in_order
from build_tools.report import as_github, as_json, as_text, summary

FILE = SourceFile("content/dal/tools/ark.yml", "title: Ark\nkind: from\n")
PROBLEM = Problem(
    "not-a-choice",
    "stop",
    Mark(FILE, 2, 7),
    "«from» er ikke et av valgene.",
    "Velg en av: form, checklist.",
    understood="teksten «from»",
    guess="form",
)

TEXT = """\
content/dal/tools/ark.yml:2:7  STOPP not-a-choice
   «from» er ikke et av valgene.
     2 | kind: from
       |       ^
   Vi leste: teksten «from».
   Slik retter du: Velg en av: form, checklist.
   Mente du «form»?
   Les mer: veileder explain not-a-choice, eller /redaktor/koder/felt/#not-a-choice

1 stopp."""

JSON = """\
[
  {
    "file": "content/dal/tools/ark.yml",
    "line": 2,
    "column": 7,
    "code": "not-a-choice",
    "severity": "stop",
    "message": "«from» er ikke et av valgene.",
    "understood": "teksten «from»",
    "cure": "Velg en av: form, checklist.",
    "guess": "form",
    "help": "/redaktor/koder/felt/#not-a-choice"
  }
]"""

GITHUB = (
    "::error file=content/dal/tools/ark.yml,line=2,col=7,title=not-a-choice::"
    "«from» er ikke et av valgene. Velg en av: form, checklist. Mente du «form»? "
    "Les mer: /redaktor/koder/felt/#not-a-choice\n1 stopp."
)


@pytest.mark.parametrize(
    ("form", "said"), [(as_text, TEXT), (as_json, JSON), (as_github, GITHUB)], ids=["text", "json", "github"]
)
def test_a_problem_is_said_in_three_forms(form: object, said: str) -> None:
    assert callable(form)
    assert form([PROBLEM]) == said


HOME = "https://www.dal.example/veileder/"
HELP = "redaktor/koder/felt/#not-a-choice"


def test_a_problem_leads_to_its_help_on_the_published_guide() -> None:
    assert f"\n   Les mer: {HOME}{HELP}\n" in as_text([PROBLEM], HOME)
    assert json.loads(as_json([PROBLEM], HOME))[0]["help"] == HOME + HELP
    assert as_github([PROBLEM], HOME).splitlines()[0].endswith(f"Mente du «form»? Les mer: {HOME}{HELP}")


def test_a_code_without_help_leads_nowhere() -> None:
    it = problem("stop")
    assert "Les mer" not in as_text([it], HOME) + as_github([it], HOME)
    assert json.loads(as_json([it], HOME))[0]["help"] == ""


def problem(severity: Severity, line: int = 1, path: str = "a.yml") -> Problem:
    return Problem("code", severity, Mark(SourceFile(path), line), "Feil.", "Rett.")


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ([], "Alt i orden."),
        (["stop"], "1 stopp."),
        (["stop", "stop"], "2 stopp."),
        (["notice"], "1 merknad. Veilederen kan bygges."),
        (["notice", "notice"], "2 merknader. Veilederen kan bygges."),
        (["hint"], "1 tips. Veilederen kan bygges."),
        (["hint", "stop", "notice", "notice"], "1 stopp, 2 merknader, 1 tips."),
    ],
)
def test_the_last_line_counts_what_was_found(severities: list[Severity], words: str) -> None:
    problems = [problem(it) for it in severities]
    assert summary(problems) == words
    assert as_text(problems).endswith(words)
    assert as_github(problems).endswith(words)


def test_nothing_wrong_is_an_empty_list_for_a_program() -> None:
    assert as_json([]) == "[]"
    assert json.loads(as_json([PROBLEM, PROBLEM]))[1]["line"] == 2


@pytest.mark.parametrize(("severity", "level"), [("stop", "error"), ("notice", "warning"), ("hint", "notice")])
def test_a_code_review_gets_github_s_own_words(severity: Severity, level: str) -> None:
    assert as_github([problem(severity)]).startswith(f"::{level} file=a.yml,line=1,col=1,title=code::Feil. Rett.")


def test_a_line_break_or_a_percent_sign_does_not_end_an_annotation() -> None:
    broken = Problem("code", "stop", Mark(FILE), "100 %\nborte", "Rett.")
    assert as_github([broken]).splitlines()[0].endswith("::100 %25%0Aborte Rett.")


def test_what_github_has_no_room_for_is_said_in_its_log() -> None:
    lines = as_github([*[problem("stop", line) for line in range(1, 13)], problem("notice")]).splitlines()
    assert len([line for line in lines if line.startswith("::error")]) == 10
    assert lines[10:] == [
        "a.yml:11:1 code: Feil.",
        "a.yml:12:1 code: Feil.",
        "::warning file=a.yml,line=1,col=1,title=code::Feil. Rett.",
        "2 til vises ikke i pull requesten. De står over, og i oppsummeringen.",
        "12 stopp, 1 merknad.",
    ]


@pytest.mark.parametrize("text", ["", "\n", "   \ntitle: x"])
def test_a_line_with_nothing_on_it_is_not_shown(text: str) -> None:
    shown = as_text([Problem("code", "stop", Mark(SourceFile("a.yml", text)), "Feil.", "Rett.")])
    assert shown == "a.yml:1:1  STOPP code\n   Feil.\n   Slik retter du: Rett.\n\n1 stopp."


def test_the_caret_stands_under_the_mark_also_on_line_1000() -> None:
    file = SourceFile("a.yml", "a: b\n" * 1000)
    lines = as_text([Problem("code", "stop", Mark(file, 1000, 4), "Feil.", "Rett.")]).split("\n")
    assert lines[2:4] == ["  1000 | a: b", "       |    ^"]


def test_stops_come_first_then_files_lines_and_columns_each_once() -> None:
    mixed = [
        problem("hint"),
        problem("notice", 10),
        problem("notice", 9),
        problem("stop", 3, "b.yml"),
        problem("stop", 2, "b.yml"),
        problem("hint"),
    ]
    assert [(it.severity, it.mark.line) for it in in_order(mixed)] == [
        ("stop", 2),
        ("stop", 3),
        ("notice", 9),
        ("notice", 10),
        ("hint", 1),
    ]
