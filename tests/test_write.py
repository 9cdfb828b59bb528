"""Are the pages laid down whole, for another engine to build?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools.problems import ContentError
from build_tools.write import one_block, write
from tests.conftest import ROOT, TODAY, Content


@pytest.fixture
def project(content: Content, tmp_path: Path) -> Path:
    """A project with the example guide as its content."""
    shutil.copytree(ROOT / "guide", tmp_path / "guide")
    return tmp_path


def test_every_page_becomes_a_file_with_its_title_and_one_block(project: Path) -> None:
    count = write(project, "dal", project / "out", TODAY)
    written = sorted(path.relative_to(project / "out/docs").as_posix() for path in (project / "out/docs").rglob("*.md"))
    assert len(written) == count - 1, "the page for an unknown address is drawn by a template"
    assert {"index.md", "steg/del/index.md", "ung/del/index.md"} <= set(written)
    text = (project / "out/docs/steg/del/index.md").read_text("utf-8")
    _, front, body = text.split("---\n", 2)
    assert 'title: "Del undringen"' in front
    assert "\n\n" not in body.strip()
    assert body.strip().startswith("<div")


def test_the_files_come_with_their_looks_and_a_configuration(project: Path) -> None:
    write(project, "dal", project / "out", TODAY)
    assert (project / "out/docs/assets/veileder.css").is_file()
    assert (project / "out/overrides/404.html").is_file()
    config = (project / "out/mkdocs.yml").read_text("utf-8")
    assert 'site_name: "Fra undring til hjelp"' in config
    assert "Vi fant ikke siden" in config
    assert "site_url" not in config


def test_content_with_a_stop_leaves_the_earlier_folder(project: Path, content: Content) -> None:
    write(project, "dal", project / "out", TODAY)
    content.remove("grunn/tools/ark.yml")
    with pytest.raises(ContentError):
        write(project, "dal", project / "out", TODAY)
    assert (project / "out/docs/steg/del/index.md").is_file()


def test_a_page_is_one_block_that_markdown_leaves_alone() -> None:
    assert one_block("<div>\n\n    <p>a</p>\n</div>\n") == "<div>\n<p>a</p>\n</div>\n"


def test_what_is_shown_as_written_keeps_its_indentation() -> None:
    assert one_block("<pre>a:\n  b</pre>\n") == "<pre>a:\n&#32; b</pre>\n"
