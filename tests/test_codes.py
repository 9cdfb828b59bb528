"""Does each code have its help, in the guide and in the terminal, and only for those who look for it?"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_tools.cli import cli
from build_tools.codes import FOLDER, PLACE, Help, examples, families, helps, severities
from build_tools.content import home
from build_tools.views.codes import MEANING
from tests.conftest import Content
from tests.links import Seen, read_register
from tests.test_saved import kept

TAG = re.compile(r"<[^>]*>")


def explain(*asked: str) -> tuple[int, str]:
    """How `veileder explain` ends, and what it says."""
    result = CliRunner().invoke(cli, ["explain", *asked])
    return result.exit_code, result.output


def place_of(site: Path, code: str) -> str:
    """What stands on the page from the place of one code to the next."""
    address, _, place = helps()[code].address.partition("#")
    text = (site / address / "index.html").read_text("utf-8")
    found = re.search(rf'<h2 id="{place}">.*?(?=<h2|</section|<section)', text, re.DOTALL)
    assert found, code
    return found[0]


@pytest.mark.parametrize("code", helps())
def test_the_guide_says_why_what_is_wrong_what_is_right_and_what_is_read(code: str, example_site: Path) -> None:
    text = html.unescape(TAG.sub("", place_of(example_site, code)))
    it = helps()[code]
    assert it.why in text
    for example in it.examples:
        assert example.read in text
        assert [edit.path for edit in example.edits if f"content/{edit.path}" not in text] == []
        assert [edit.path for edit in example.edits if edit.lacking not in text] == []
        assert [line for edit in example.edits for line in (*edit.wrong, *edit.right) if line not in text] == []
    assert all(MEANING[mark] in text for mark in severities(it))


def test_every_family_and_every_code_is_listed(example_site: Path) -> None:
    text = (example_site / PLACE / "index.html").read_text("utf-8")
    links = {f"{PLACE}{link}" for link in Seen(text).links}
    assert {it.address for it in helps().values()} <= links
    assert [it.title for it in families() if f">{it.title}</h2>" not in text] == []


def test_every_example_belongs_to_help_in_its_own_file() -> None:
    for file in FOLDER.glob("*.txt"):
        (family,) = (it for it in families() if it.address == f"{PLACE}{file.stem}/")
        assert {it.code for it in examples(file.read_text("utf-8"))} == {it.code for it in family.helps}


def test_no_reader_is_led_to_the_pages_for_editors(example_site: Path) -> None:
    assert [it for it, *_ in read_register(example_site)["pages"] if it.startswith("redaktor/")] == []
    assert "redaktor/" not in (example_site / "a-til-aa/index.html").read_text("utf-8")
    assert [it for it in kept(example_site)["files"] if it.startswith("redaktor/")] == []


def test_the_severity_of_a_code_is_that_of_its_examples() -> None:
    marks = {code: severities(it) for code, it in helps().items()}
    assert marks["phone-length"] == ["STOPP"]
    assert marks["local-contact-is-known"] == ["MERK", "STOPP"]
    assert {mark for found in marks.values() for mark in found} <= set(MEANING)


EXPLAINED = """\
Tabulator og mellomrom ser like ut på skjermen, men er ulike for maskinen. Innrykket bestemmer hva som hører sammen, \
og da kan det ikke gjettes.

Innrykk med tabulator:
  content/grunn/steps/se.yml
    galt:   ⇥- {id: se, do: Se og lytt.}
    riktig:   - {id: se, do: Se og lytt.}
  Da leser du:
  content/grunn/steps/se.yml:5:1  STOPP yaml-tab
     Linjen er rykket inn med tabulator.
       5 | ⇥- {id: se, do: Se og lytt.}
         | ^
     Slik retter du: Bruk mellomrom, to for hvert nivå.
"""


def test_a_code_is_explained_in_the_terminal() -> None:
    assert explain("yaml-tab") == (0, EXPLAINED)


def test_what_no_text_can_show_is_told_in_the_terminal() -> None:
    assert (
        "    galt:   Filen er lagret med tegnsettet Latin-1. Velg UTF-8 når du lagrer.\n" in explain("yaml-not-utf8")[1]
    )
    assert "    galt:   Filen mangler.\n" in explain("guide-unknown")[1]
    assert (
        '    galt:   Linjene under «Riktig» mangler.\n    riktig: locked: ["*"]\n'
        in explain("exceptions-are-locked")[1]
    )


def test_without_a_code_all_are_listed() -> None:
    assert [it for it in helps() if f"\n  {it}\n" not in explain()[1]] == []


def test_an_unknown_code_gets_the_one_that_may_be_meant() -> None:
    ended, said = explain("yaml-tabb")
    assert ended == 2
    assert "«yaml-tabb» er ikke en kode. Mente du «yaml-tab»?" in said


def test_the_address_of_a_guide_is_known_also_when_its_content_does_not_hold(content: Content) -> None:
    assert home(content.folder, "dal") == ""
    content.change("dal/guide.yml", "status: draft", "status: draft\naddress: https://www.dal.example/veileder")
    content.write("dal/steps/del.yml", "title: [\n")
    assert home(content.folder, "dal") == "https://www.dal.example/veileder/"
    content.write("dal/guide.yml", "address: [\n")
    assert home(content.folder, "dal") == ""
    assert home(content.folder, "finnes-ikke") == ""


def test_a_code_has_one_help() -> None:
    found: list[Help] = [it for family in families() for it in family.helps]
    assert len(found) == len(helps())
