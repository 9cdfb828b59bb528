"""Does the program do what it says, in Norwegian, and end as scripts expect?"""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE, ROOT

ENGLISH = ("Usage", "Options", "Error", "Show this", "No such", "Missing", "is not", "Got unexpected", "Traceback")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project of its own, with the example guide as its content."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(EXAMPLE, folder / "content")
    for name in ("build_tools", "schema", "guide"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(text.replace("guide: kragero", "guide: dal"), "utf-8")
    yield folder
    program(folder).communicate()


PROGRAM = """
import json, os, signal, sys
from build_tools.cli import main
for line in sys.stdin:
    words, *places = json.loads(line)
    child = os.fork()
    if not child:
        signal.alarm(120)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, place in enumerate(places, 1):
            os.dup2(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        sys.argv = ["veileder", *words]
        main()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""The program as it is when it is read in, once for many runs: reading it takes longer than most of what it does."""


@functools.cache
def program(project: Path) -> subprocess.Popen[str]:
    """The program of a project, waiting for what it is to do."""
    command = [sys.executable, "-c", PROGRAM]
    return subprocess.Popen(command, cwd=project, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What the program says and ends with, each time in a process of its own."""
    began = program(project)
    assert began.stdin
    assert began.stdout
    out, err = (project.parent / it for it in ("said", "told"))
    began.stdin.write(json.dumps([words, str(out), str(err)]) + "\n")
    began.stdin.flush()
    ended = int(began.stdout.readline())
    return subprocess.CompletedProcess(words, ended, out.read_text("utf-8"), err.read_text("utf-8"))


def test_it_is_run_as_a_person_runs_it(project: Path) -> None:
    command = [sys.executable, "-m", "build_tools", "explain", "finnes-ikke"]
    alone = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120)
    together = run(project, "explain", "finnes-ikke")
    assert (alone.returncode, alone.stdout, alone.stderr) == (together.returncode, together.stdout, together.stderr)
    assert alone.returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        "--help", "check --help", "build --help", "serve --help", "write --help", "new --help", "status --help", "bygg",
        "check --formt text", "check --format", "check --format xml", "check a b", "new", "new stepp x --guide dal",
        "new step x", "serve --port x", "write dal", "check finnes-ikke", "build --address dal.example", "build grunn finnes-ikke", "new step x --guide finnes-ikke", "build grunn",
        "new guide dal", "new guide x --extends finnes-ikke", "new guide x --guide dal", "new step x --extends dal", "new guide ../x",
        "handouts --help", "onefile --help", "onefile finnes-ikke", "handouts --reader ingen", "handouts --reader ung --arena skole", "handouts finnes-ikke",
        "words --help", "words --reader ingen", "words --base finnes-ikke",
        "fmt --help", "fmt finnes-ikke", "fmt mkdocs.yml", "fmt --check content/dal",
        "checked --help", "calendar --help", "codeowners --help", "links --help", "calendar finnes-ikke", "links finnes-ikke", "links --timeout x",
        "checked", "checked mkdocs.yml --by leder --against veiviser", "checked content/grunn/laws/lov-1.yml --by leder",
        "checked content/grunn/laws/lov-1.yml --by leder --against finnes-ikke",
        "diff --help", "diff --from content --log", "diff finnes-ikke", "diff --from finnes-ikke", "diff HEAD --from content", "diff --from content --guide dall",
        "factcheck --help", "factcheck", "factcheck --level undring --theme vold", "factcheck --theme voll", "factcheck finnes-ikke --level undring",
        "from-issue --help", "from-issue finnes-ikke", "from-issue mkdocs.yml", "from-issue mkdocs.yml --number x",
    ],
)  # fmt: skip
def test_it_speaks_norwegian_only(project: Path, words: str) -> None:
    result = run(project, *words.split())
    said = result.stdout + result.stderr
    assert said.strip()
    assert not [word for word in ENGLISH if word in said], said


def test_the_list_of_commands_says_the_whole_of_what_each_does(project: Path) -> None:
    said = run(project, "--help").stdout
    assert not [line for line in said.splitlines() if line.endswith("...") and "KOMMANDO" not in line], said


def test_check_without_a_name_checks_the_default_guide_and_ends_well(project: Path) -> None:
    result = run(project, "check")
    assert result.returncode == 0
    assert result.stdout.rstrip().endswith("2 merknader. Veilederen kan bygges.")


def test_check_ends_with_one_when_something_must_be_mended(project: Path) -> None:
    file = project / "content/dal/guide.yml"
    right = file.read_text("utf-8")
    file.write_text(right.replace("status: draft", "status: drafft"), "utf-8")
    result = run(project, "check", "dal", "--format", "json")
    file.write_text(right, "utf-8")
    assert result.returncode == 1
    assert [(it["code"], it["guess"]) for it in json.loads(result.stdout)] == [("not-a-choice", "draft")]


def test_build_puts_the_site_where_it_is_told(project: Path) -> None:
    result = run(project, "build", "--out", "ut")
    assert result.returncode == 0
    assert (project / "ut/steg/del/index.html").is_file()
    assert "Siden ligger i ut." in result.stdout


def test_build_of_several_guides_tells_of_each_and_ends_with_one_when_one_stops(project: Path) -> None:
    result = run(project, "build", "grunn", "dal", "--out", "alle")
    assert result.returncode == 1
    assert (project / "alle/dal/steg/del/index.html").is_file()
    assert "Siden ligger i alle/dal." in result.stdout
    assert result.stderr.startswith("grunn ble ikke bygget.\ncontent/grunn/guide.yml:1:1  STOPP layer-without-status")


def test_build_with_a_stop_leaves_the_earlier_site(project: Path) -> None:
    run(project, "build", "--out", "for")
    file = project / "content/grunn/tools/ark.yml"
    right = file.read_text("utf-8")
    file.write_text("", "utf-8")
    result = run(project, "build", "--out", "for")
    file.write_text(right, "utf-8")
    assert result.returncode == 1
    assert "content/grunn/tools/ark.yml:1:1  STOPP yaml-not-fields" in result.stderr
    assert (project / "for/verktoy/ark/index.html").is_file()


def test_a_folder_that_cannot_be_written_is_said_in_one_line(project: Path) -> None:
    (project / "opptatt").write_text("en fil", "utf-8")
    result = run(project, "build", "--out", "opptatt/site")
    assert result.returncode == 1
    assert result.stderr.splitlines()[1:] == ["Filen eller mappen kan ikke brukes: opptatt."]


def test_write_lays_the_pages_down(project: Path) -> None:
    result = run(project, "write", "dal", "sider")
    assert result.returncode == 0
    assert (project / "sider/docs/index.md").is_file()


def test_onefile_lays_a_file_for_each_reader_and_tells_their_sizes(project: Path) -> None:
    result = run(project, "onefile", "dal", "--out", "filer")
    assert result.stdout.startswith("5 filer ligger i filer: ansatt.html (")
    assert sorted(it.name for it in (project / "filer").iterdir())[0] == "ansatt.html"


def test_new_makes_a_file_that_says_what_to_fill_in(project: Path) -> None:
    result = run(project, "new", "service", "utekontakt", "--guide", "dal")
    assert (
        result.stdout.strip()
        == "Laget content/dal/services/utekontakt.yml. Fyll ut, slett linjene du ikke bruker, og kjør «veileder check»."
    )
    assert "FYLL UT" in (project / "content/dal/services/utekontakt.yml").read_text("utf-8")
    assert run(project, "new", "service", "utekontakt", "--guide", "dal").returncode == 1
    (project / "content/dal/services/utekontakt.yml").unlink()


def test_new_guide_makes_a_draft_and_says_what_to_do_next(project: Path) -> None:
    result = run(project, "new", "guide", "Ås")
    assert result.returncode == 0
    assert result.stdout.startswith("Laget content/as med ")
    assert "  veileder check as " in result.stdout
    assert run(project, "check", "as").returncode == 0
    shutil.rmtree(project / "content/as")


def test_status_shows_the_guide_in_tables(project: Path) -> None:
    assert "Steg med egne ord, etter nivå og leser" in run(project, "status").stdout


def test_handouts_prints_those_that_are_asked_for(project: Path, tmp_path: Path) -> None:
    result = run(project, "handouts", "--reader", "ung", "--level", "undring", "--out", str(tmp_path / "ark"))
    assert result.returncode == 0, result.stderr
    assert result.stdout.rstrip().endswith(f"1 ark ligger i {tmp_path / 'ark'}.")
    assert sorted(it.name for it in (tmp_path / "ark").iterdir()) == ["ark.json", "ung-undring.pdf"]


def test_handouts_for_one_theme_and_one_arena(project: Path, tmp_path: Path) -> None:
    run(project, "handouts", "--theme", "fravaer", "--out", str(tmp_path))
    run(project, "handouts", "--arena", "barnehage", "--out", str(tmp_path))
    names = {it.stem for it in tmp_path.glob("*.pdf")}
    assert {"tema-fravaer", "ansatt-barnehage-undring"} <= names
    assert not [it for it in names if "skole" in it]


def test_handouts_names_what_may_be_chosen(project: Path) -> None:
    result = run(project, "handouts", "--reader", "unge")
    assert result.returncode == 2
    assert "Ugyldig verdi for --reader: «unge» finnes ikke. Mente du «ung»? Velg en av: ansatt, " in result.stderr
    result = run(project, "handouts", "--reader", "ung", "--arena", "skole")
    assert "Feil: Ingen ark passer til alle valgene på en gang." in result.stderr


def test_a_quick_build_has_no_handouts_and_says_so(project: Path, tmp_path: Path) -> None:
    assert run(project, "build", "--no-handouts", "--out", str(tmp_path / "site")).returncode == 0
    assert "Dette bygget er laget uten ark." in (tmp_path / "site" / "ark" / "index.html").read_text("utf-8")
    assert not list((tmp_path / "site").rglob("*.pdf"))


def test_fmt_says_what_it_would_change_then_changes_it_and_is_content(project: Path) -> None:
    file = project / "content/dal/terms/form.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("means: 'Samarbeid.'\ntitle: BTI # kort\n", "utf-8")
    name = "content/dal/terms/form.yml"
    asked = run(project, "fmt", "--check", name)
    assert (asked.returncode, asked.stdout) == (
        1,
        f"{name}\n1 fil ville blitt endret. Kjør «veileder fmt», eller «veileder fmt» og navnet på filen.\n",
    )
    assert run(project, "fmt", name).stdout == f"{name}\n1 fil skrevet om. Innholdet er det samme.\n"
    assert (
        file.read_text("utf-8")
        == "# yaml-language-server: $schema=../../../schema/json/term.json\ntitle: BTI  # kort\nmeans: Samarbeid.\n"
    )
    after = run(project, "fmt", "--check", name)
    assert (after.returncode, after.stdout) == (0, "Alle filene har riktig form.\n")
    file.unlink()


def test_fmt_leaves_a_file_that_it_cannot_read(project: Path) -> None:
    file = project / "content/dal/terms/form.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("title: *b\n", "utf-8")
    result = run(project, "fmt", "content/dal/terms/form.yml")
    assert result.returncode == 1
    assert result.stderr.startswith("content/dal/terms/form.yml:1:8  STOPP yaml-alias")
    assert file.read_text("utf-8") == "title: *b\n"
    file.unlink()


def test_checked_writes_who_and_against_what(project: Path) -> None:
    file = project / "content/grunn/laws/lov-1.yml"
    right = file.read_text("utf-8")
    who = ("--by", "juridisk rådgiver", "--against", "veiviser")
    stopped = run(project, "checked", "content/grunn/laws/lov-1.yml", "mkdocs.yml", *who)
    assert (stopped.returncode, file.read_text("utf-8")) == (1, right)
    result = run(project, "checked", "content/grunn/laws/lov-1.yml", *who)
    written = file.read_text("utf-8")
    file.write_text(right, "utf-8")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("content/grunn/laws/lov-1.yml\n1 fil er merket: kontrollert 20")
    assert result.stdout.rstrip().endswith(" av juridisk rådgiver mot «veiviser».")
    assert "by: juridisk rådgiver" in written


def test_calendar_lays_one_for_each_owner(project: Path, tmp_path: Path) -> None:
    result = run(project, "calendar", "--out", str(tmp_path))
    assert result.stdout == f"{tmp_path}/ingen-eier.ics: ingen eier\n1 kalender ligger i {tmp_path}.\n"


def test_links_without_a_net_says_so_and_keeps_nothing(project: Path, tmp_path: Path) -> None:
    result = run(project, "links", "--timeout", "0.000001", "--pause", "0", "--state", str(tmp_path / "lenker.json"))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "Ingen av adressene svarte. Er maskinen på nett? Ingenting er skrevet ned.\n"
    assert not (tmp_path / "lenker.json").exists()


def test_a_fact_check_sheet_is_laid_where_it_is_told(project: Path) -> None:
    result = run(project, "factcheck", "--level", "undring", "--out", "kontroll")
    assert result.returncode == 0
    assert result.stdout.rstrip().endswith("sider) og .html.")
    assert sorted(it.name for it in (project / "kontroll").iterdir()) == [
        "faktasjekk-niva-undring.html",
        "faktasjekk-niva-undring.pdf",
    ]


def test_drafts_of_what_is_new_are_written_beside_the_content(project: Path) -> None:
    shutil.copytree(project / "content", project / "for-endringen/content")
    file = project / "content/grunn/steps/del.yml"
    right = file.read_text("utf-8")
    file.write_text(right.replace("within: 14 dager", "within: 7 dager"), "utf-8")
    result = run(project, "diff", "--from", "for-endringen", "--log")
    file.write_text(right, "utf-8")
    [draft] = [it for it in (project / "content/grunn/updates").iterdir() if "7 dager" in it.read_text("utf-8")]
    draft.unlink()
    assert result.stderr == (
        f"content/grunn/updates/{draft.name}\n"
        "Les hver melding. Si med vanlige ord hva leseren må gjøre annerledes, eller slett filen.\n"
    )
