"""Does a new municipality get a draft that can be checked and built at once?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools.content import examine, read_guide
from build_tools.engine.publish import publish
from build_tools.new import NewFileError
from build_tools.problems import stops
from build_tools.start import Started, start
from tests.conftest import ROOT, TODAY, Content


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """The layer that all guides share, and nothing else."""
    shutil.copytree(ROOT / "content/felles", tmp_path / "content/felles")
    return tmp_path / "content"


def written(folder: Path) -> dict[str, str]:
    """Every file in a folder, and what it says."""
    return {it.relative_to(folder).as_posix(): it.read_text("utf-8") for it in folder.rglob("*") if it.is_file()}


def test_the_draft_of_any_municipality_can_be_built_from_the_shared_layer_alone(shared: Path, tmp_path: Path) -> None:
    assert start(shared, "Nærøysund", "felles").slug == "naeroysund"
    for name in ("guide", "build_tools", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    publish(tmp_path, "naeroysund", tmp_path / "site", handouts=False)
    front = (tmp_path / "site/index.html").read_text("utf-8")
    assert "Fra undring til handling i Nærøysund" in front
    assert 'content="noindex' in front
    pages = "".join(it.read_text("utf-8") for it in (tmp_path / "site").rglob("*.html"))
    assert not [name for name in ("Kragerø", "TIK-team", "Vestmar") if name in pages]


def test_a_draft_changes_nothing_but_its_name_and_says_what_is_missing(shared: Path) -> None:
    start(shared, "larvik", "felles")
    reading = read_guide(shared, "larvik", TODAY)
    assert (reading.guide.head.municipality, reading.guide.head.status) == ("Larvik", "draft")
    missing = {it.message.partition(" mangler ")[0] for it in reading.problems if it.code == "local-contact-is-known"}
    assert {"Barnevernet", "Helsestasjonen", "PPT"} <= missing
    assert not [it for it in reading.problems if it.code in ("over-missing", "base-changed")]
    stubs = written(shared / "larvik/services")
    assert len(stubs) == len(missing)
    assert all("# channels:" in text and "Larvik kommune" in text for text in stubs.values())


def test_a_draft_is_told_when_what_it_rests_on_changes(content: Content) -> None:
    start(content.folder, "Fjell", "grunn")
    content.change("grunn/guide.yml", "title: ", "title: Ny ")
    assert "base-changed" in {it.code for it in examine(content.folder, "fjell", TODAY)[1]}


def test_a_draft_may_rest_on_a_county(content: Content) -> None:
    content.write("fylke/guide.yml", "extends: grunn\n")
    start(content.folder, "Fjell", "fylke")
    assert "extends: fylke\n" in (content.folder / "fjell/guide.yml").read_text("utf-8")
    assert not stops(examine(content.folder, "fjell", TODAY)[1])


@pytest.mark.parametrize(
    ("name", "started"),
    [
        ("larvik", ("larvik", "Larvik")),
        ("Nærøysund", ("naeroysund", "Nærøysund")),
        ("Nordre Follo", ("nordre-follo", "Nordre Follo")),
        ("nordre-follo", ("nordre-follo", "Nordre Follo")),
        ("Aurskog-Høland", ("aurskog-holand", "Aurskog-Høland")),
        ("Kárášjohka", ("karasjohka", "Kárášjohka")),
        ("Å", ("a", "Å")),
    ],
)
def test_the_name_gives_the_folder(name: str, started: tuple[str, str], content: Content) -> None:
    made = start(content.folder, name, "grunn")
    assert made == Started(*started, made.files)
    assert len(written(content.folder / made.slug)) == made.files
    assert not stops(examine(content.folder, made.slug, TODAY)[1])


@pytest.mark.parametrize("name", ["", "../x", "x/y", "ny.yml", "-ny", "ny--x", "ny\n", "a: b", "[a]", "x" * 61])
def test_a_name_that_cannot_be_a_folder_makes_nothing(name: str, content: Content) -> None:
    before = written(content.folder)
    with pytest.raises(NewFileError, match=r"kan ikke være en mappe\. Skriv navnet på kommunen med bokstaver"):
        start(content.folder, name, "grunn")
    assert written(content.folder) == before


@pytest.mark.parametrize("name", ["dal", "Dal", "grunn"])
def test_what_is_there_is_never_written_over(name: str, content: Content) -> None:
    before = written(content.folder)
    with pytest.raises(NewFileError, match=r"^content/(dal|grunn) finnes fra før\. Ingenting er endret\.$"):
        start(content.folder, name, "grunn")
    assert written(content.folder) == before


def test_a_layer_that_is_not_there_is_said(content: Content) -> None:
    with pytest.raises(NewFileError, match=r"^Det finnes ikke noe lag som heter «ås»\. Lagene er: dal, grunn\.$"):
        start(content.folder, "Fjell", "ås")
    assert not (content.folder / "fjell").exists()
