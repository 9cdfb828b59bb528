"""Is a new content file one that its author only has to fill in?"""

from __future__ import annotations

import pytest

from build_tools.begun import FINISHED
from build_tools.fmt.files import in_form
from build_tools.json_words import USUAL
from build_tools.load import read
from build_tools.new import MORE, UNWRITTEN, NewFileError, create
from build_tools.problems import Problem
from build_tools.raw import Written, within
from schema import KINDS
from schema.text import TO_FILL
from tests.conftest import Content

IN_FOLDERS = [kind for kind, (folder, _) in KINDS.items() if folder]


def stops(content: Content) -> list[Problem]:
    """What stands in the way, in the new file itself."""
    return [it for it in content.problems() if it.severity == "stop" and it.mark.file.path.endswith("/ny.yml")]


@pytest.mark.parametrize("kind", IN_FOLDERS)
def test_a_new_file_of_each_kind_has_every_required_field(kind: str, content: Content) -> None:
    path = create(content.folder, "dal", kind, "ny")
    folder, model = KINDS[kind]
    assert path == content.folder / "dal" / folder / "ny.yml"
    required = {
        field.alias or name for name, field in model.model_fields.items() if field.is_required() and name != "slug"
    }
    assert set(read(path, content.folder)) == required | {name for owner, name in USUAL if owner == model.__name__}


@pytest.mark.parametrize("kind", IN_FOLDERS)
def test_a_new_file_leads_editors_to_its_schema_and_is_in_form(kind: str, content: Content) -> None:
    path = create(content.folder, "dal", kind, "ny")
    text = path.read_text("utf-8")
    assert text.splitlines()[0] == f"# yaml-language-server: $schema=../../../schema/json/{kind}.json"
    assert in_form(path, content.folder.parent) == (text, text)


@pytest.mark.parametrize("kind", IN_FOLDERS)
def test_every_other_field_stands_ready_behind_its_sign(kind: str, content: Content) -> None:
    path = create(content.folder, "dal", kind, "ny")
    written, _, ready = path.read_text("utf-8").partition(FINISHED)[0].partition(MORE)
    path.write_text(written + "".join(f"{line.removeprefix('# ')}\n" for line in ready.splitlines()), "utf-8")
    every = {field.alias or name for name, field in KINDS[kind][1].model_fields.items()}
    assert set(read(path, content.folder)) == every - set(UNWRITTEN)


@pytest.mark.parametrize("kind", IN_FOLDERS)
def test_check_points_to_what_is_to_be_filled_in(kind: str, content: Content) -> None:
    create(content.folder, "dal", kind, "ny")
    lines = [it.mark.file.line(it.mark.line) for it in stops(content)]
    assert [line for line in lines if TO_FILL in line]
    assert not {it.code for it in stops(content)} & {"field-missing", "field-unknown", "slug-written"}
    assert not [it.code for it in stops(content) if it.code.startswith("yaml-")]


@pytest.mark.parametrize("kind", ["role", "law", "term", "step", "source", "age_limit"])
def test_what_is_to_be_filled_in_is_said_to_be_so(kind: str, content: Content) -> None:
    create(content.folder, "dal", kind, "ny")
    assert {it.code for it in stops(content) if TO_FILL in it.mark.file.line(it.mark.line)} == {
        "nothing-is-half-written"
    }


@pytest.mark.parametrize("kind", IN_FOLDERS)
def test_each_field_has_its_help_above_it(kind: str, content: Content) -> None:
    lines = create(content.folder, "dal", kind, "ny").read_text("utf-8").splitlines()
    alone = [
        line
        for above, line in zip(["", *lines], lines, strict=False)
        if TO_FILL in line and ":" in line and not above.lstrip().startswith("#")
    ]
    assert not alone


@pytest.mark.parametrize("kind", IN_FOLDERS)
def test_nothing_but_the_certainty_is_said_for_the_author(kind: str, content: Content) -> None:
    file = read(create(content.folder, "dal", kind, "ny"), content.folder)
    said = {value for value in within(file) if isinstance(value, Written)}
    assert said <= {TO_FILL, "unconfirmed"}
    assert ("unconfirmed" in said) == ("certainty" in file)


def test_a_new_term_that_is_filled_in_holds(content: Content) -> None:
    path = create(content.folder, "dal", "term", "ny")
    path.write_text(path.read_text("utf-8").replace(TO_FILL, "Ferdig skrevet"), "utf-8")
    assert not stops(content)
    assert content.guide().terms["ny"].title == "Ferdig skrevet"


def test_a_file_that_is_there_is_never_written_over(content: Content) -> None:
    before = (content.folder / "dal/steps/del.yml").read_text("utf-8")
    with pytest.raises(NewFileError, match=r"^content/dal/steps/del\.yml finnes fra før\.$"):
        create(content.folder, "dal", "step", "del")
    assert (content.folder / "dal/steps/del.yml").read_text("utf-8") == before


@pytest.mark.parametrize("slug", ["", "Ny", "ny fil", "møte", "../ny", "ny.yml", "-ny", "ny-", "ny--fil", "ny\n"])
def test_a_name_that_cannot_be_an_address_makes_no_file(slug: str, content: Content) -> None:
    before = sorted(content.folder.rglob("*"))
    with pytest.raises(NewFileError, match=r"kan ikke være et filnavn\. Bruk små bokstaver a–z, tall og bindestrek\.$"):
        create(content.folder, "dal", "step", slug)
    assert sorted(content.folder.rglob("*")) == before


def test_a_layer_that_is_not_there_makes_no_file(content: Content) -> None:
    with pytest.raises(NewFileError, match=r"^Det finnes ikke noe lag som heter «fjell»\.$"):
        create(content.folder, "fjell", "step", "ny")
    assert not (content.folder / "fjell").exists()


@pytest.mark.parametrize("kind", IN_FOLDERS)
def test_a_finished_file_of_the_kind_stands_last_to_look_at(kind: str, content: Content) -> None:
    text = create(content.folder, "dal", kind, "ny").read_text("utf-8")
    place, _, lines = text.partition(FINISHED)[2].partition("\n#\n")
    shown = "".join(f"{line.removeprefix('# ')}\n" for line in lines.splitlines())
    assert shown == (content.folder.parent / place).read_text("utf-8")


def test_a_service_that_all_share_is_begun_with_what_it_says(content: Content) -> None:
    content.remove("dal/services/barnevern.yml")
    path = create(content.folder, "dal", "service", "barnevern")
    before = path.read_text("utf-8")
    assert before.startswith(
        "# yaml-language-server: $schema=../../../schema/json/service.json\n"
        "# Endrer du mer enn merknaden, sier «veileder check» hvilke seks tegn som skal stå her.\nover: "
    )
    assert "hos dere.\n# title: Barnevernet\n# short: Barnevernet\n" in before
    assert in_form(path, content.folder.parent) == (before, before)
    assert not [it for it in content.problems() if it.mark.file.path.endswith("dal/services/barnevern.yml")]
    path.write_text(before.replace("# short: Barnevernet", "short: Vårt barnevern"), "utf-8")
    assert content.guide().services["barnevern"].short == "Vårt barnevern"
    said = [it for it in content.problems() if it.mark.file.path.endswith("dal/services/barnevern.yml")]
    assert [(it.code, it.severity) for it in said] == [("base-changed", "notice")]
