"""Do the workflows call what exists, with no more rights than they need, and never a stranger's words as code?"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.cli import cli
from tests.conftest import ROOT
from tests.recipes import PUBLISH, commands

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = PUBLISH / "gitlab-ci.yml"
STATED = {"$ADRESSE": "https://www.dal.example/", "$CI_PAGES_URL": "https://www.dal.example/", "$SAK": "7"}

TRUSTED = {
    "!cancelled()", "github.ref", "github.token", "steps.pages.outputs.base_url", "steps.ut.outputs.page_url",
    "github.event.pull_request.number", "github.event.issue.number || inputs.sak", "runner.temp", "steps.les.outputs.laget",
    "github.run_id", "steps.natt.outputs.tilstand", "needs.les.outputs.laget == 'ja'", "needs.les.outputs.laget != 'ja'", "!cancelled() && steps.vis.outcome == 'success'",
    "!cancelled() && github.event.pull_request.head.repo.full_name == github.repository",
    "github.event_name == 'workflow_dispatch' || contains(github.event.issue.labels.*.name, 'skjema')",
}  # fmt: skip
"""The only expressions there are: numbers, and what we or GitHub have written. No title, no body, no name of a branch."""

RIGHTS = {
    ("endring", "les"): {"contents": "read", "pull-requests": "write"},
    ("nattlig", "se-etter"): {"contents": "read", "issues": "write"},
    ("pages", "bygg"): {"contents": "read", "pages": "read"},
    ("pages", "publiser"): {"pages": "write", "id-token": "write"},
    ("skjema", "les"): {"contents": "read", "issues": "read"},
    ("skjema", "foresla"): {"contents": "write", "issues": "write", "pull-requests": "write"},
}
"""What each job may do. A job that is not here may read."""


def read(path: Path) -> Any:
    """A workflow, every word as it is written: `on` is no truth value."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def jobs(path: Path) -> Iterator[tuple[str, Any]]:
    yield from read(path)["jobs"].items()


def steps(path: Path) -> list[Any]:
    return [step for _, job in jobs(path) for step in job["steps"]]


def scripts(path: Path) -> list[str]:
    if path == GITLAB:
        parts = [it for it in read(path).values() if isinstance(it, dict)]
        return ["\n".join([*it.get("before_script", ()), *it.get("script", ())]) for it in parts]
    return [step["run"] for step in steps(path) if "run" in step]


each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda it: it.stem)
each_builder = pytest.mark.parametrize("path", [*WORKFLOWS, GITLAB], ids=lambda it: it.stem)


@each
def test_a_workflow_is_off_until_someone_turns_it_on(path: Path) -> None:
    assert set(read(path)["on"]) == {"workflow_dispatch"}
    assert re.search(r"^  # (push|pull_request|issues|schedule):$", path.read_text("utf-8"), re.MULTILINE)


@each
def test_a_job_may_do_what_it_needs_and_no_more(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}
    for name, job in jobs(path):
        assert job.get("permissions", {"contents": "read"}) == RIGHTS.get((path.stem, name), {"contents": "read"})


@each
def test_what_others_have_made_is_named_by_its_hash(path: Path) -> None:
    lines = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert [it for it in lines if not re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", it)] == []


@each
def test_the_key_to_the_project_is_not_left_in_the_folder(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@each
def test_no_expression_is_put_into_a_script_and_none_holds_words_of_a_stranger(path: Path) -> None:
    assert [script for script in scripts(path) if "${{" in script] == []
    found = {it.strip() for it in re.findall(r"\$\{\{(.*?)\}\}", path.read_text("utf-8"))}
    assert found <= TRUSTED


@each_builder
def test_every_script_is_one_that_the_shell_can_read(path: Path) -> None:
    for script in scripts(path):
        said = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False)
        assert said.stderr == ""


@each_builder
def test_every_command_is_one_that_the_program_knows(path: Path) -> None:
    called = [call for script in scripts(path) for call in commands(script)]
    assert called
    for name, *words in called:
        command = cli.commands[name]
        arguments = [str(ROOT / "LICENSE") if it.endswith(".md") else STATED.get(it, it) for it in words]
        command.make_context(name, arguments)


@each_builder
def test_every_target_is_in_the_makefile(path: Path) -> None:
    said = {it for script in scripts(path) for it in re.findall(r"^make (\S+)", script, re.MULTILINE)}
    targets = re.findall(r"^([a-z]+|\$\(VENV\)/\w+\.done):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert said
    assert said <= {it.replace("$(VENV)", ".venv") for it in targets}


def test_gitlab_is_asked_for_numbers_and_addresses_only_and_they_stand_in_quotes() -> None:
    text = "\n".join(scripts(GITLAB))
    ours = {"VEILEDER_TOKEN", "notater", "funnet"}
    assert set(re.findall(r"\$(\w+)", text)) - ours == {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_PAGES_URL", "CI_API_V4_URL", "CI_PROJECT_ID", "CI_MERGE_REQUEST_IID",
    }  # fmt: skip
    assert not re.search(r'(?<!["/\w ])\$\w+(?!["/?\w])', re.sub(r'"[^"\n]*"', '""', text))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in git, with programs that do as they are told in place of ours and GitHub's."""
    home = tmp_path / "project"
    for folder in ("content", ".github/ISSUE_TEMPLATE", ".venv/bin", "temp/forslag"):
        (home / folder).mkdir(parents=True)
    for name in ("content/a.yml", ".github/ISSUE_TEMPLATE/a.yml", "README.md"):
        (home / name).write_text("a: før\n", "utf-8")
    (home / ".gitignore").write_text(".venv\ntemp\nlogg\n", "utf-8")
    (home / ".venv/bin/gh").write_text('#!/bin/sh\necho "$@" >> logg\n', "utf-8")
    (home / ".venv/bin/gh").chmod(0o755)
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "fjern")], check=True)
    for words in ("init --quiet", f"remote add origin {tmp_path / 'fjern'}", "add .", "commit --quiet -m først"):
        git(home, *words.split())
    return home


def git(home: Path, *words: str) -> str:
    named = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words]
    return subprocess.run(named, cwd=home, check=True, capture_output=True, text=True).stdout


def run(home: Path, name: str) -> subprocess.CompletedProcess[str]:
    """A step of the workflow that reads issues, run as GitHub runs it."""
    script = next(it["run"] for it in steps(ROOT / ".github/workflows/skjema.yml") if it.get("name") == name)
    place = {"RUNNER_TEMP": str(home / "temp"), "GITHUB_OUTPUT": str(home / "temp/ut"), "SAK": "7"}
    found = {"GITHUB_STEP_SUMMARY": str(home / "temp/kort"), "GITHUB_REPOSITORY": "dal/veileder"}
    path = f"{home / '.venv/bin'}:{os.environ['PATH']}"
    command = ["bash", "-e", "-c", script]
    return subprocess.run(
        command,
        cwd=home,
        env={**os.environ, **place, **found, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def program(home: Path, script: str) -> None:
    (home / ".venv/bin/veileder").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (home / ".venv/bin/veileder").chmod(0o755)


def test_an_issue_becomes_a_branch_with_the_content_and_nothing_else(project: Path) -> None:
    program(project, "echo svar; echo 'a: etter' > content/a.yml; echo ny > content/b.yml; echo feil > README.md")
    assert run(project, "Les skjemaet").returncode == 0
    assert (project / "temp/ut").read_text("utf-8") == "laget=ja\n"
    git(project, "reset", "--hard", "--quiet")
    made = run(project, "Lag pull requesten")
    assert made.returncode == 0, made.stderr
    assert git(project, "diff", "--name-only", "HEAD~1").split() == ["content/a.yml", "content/b.yml"]
    assert "skjema/sak-7" in git(project, "ls-remote", "origin")
    asked = (project / "logg").read_text("utf-8").splitlines()[-1]
    assert asked.startswith("pr create --head skjema/sak-7 --title Forslag fra sak 7 --body-file ")


def test_a_proposal_that_someone_reads_is_never_exchanged(project: Path) -> None:
    program(project, "echo svar; echo 'a: etter' > content/a.yml")
    git(project, "push", "--quiet", "origin", "HEAD:refs/heads/skjema/sak-7")
    git(project, "commit", "--quiet", "--allow-empty", "--amend", "-m", "en annen")
    run(project, "Les skjemaet")
    git(project, "reset", "--hard", "--quiet")
    before = git(project, "ls-remote", "origin")
    assert run(project, "Lag pull requesten").returncode != 0
    assert git(project, "ls-remote", "origin") == before


def test_what_could_not_be_understood_is_answered_in_the_issue(project: Path) -> None:
    program(project, "echo svar; exit 1")
    assert run(project, "Les skjemaet").returncode == 0
    assert (project / "temp/ut").read_text("utf-8") == "laget=nei\n"
    assert run(project, "Svar i saken").returncode == 0
    assert "repos/dal/veileder/issues/7/comments -F body=@" in (project / "logg").read_text("utf-8")


def test_a_program_that_says_nothing_is_a_mistake_that_is_seen(project: Path) -> None:
    program(project, "exit 2")
    assert run(project, "Les skjemaet").returncode != 0
