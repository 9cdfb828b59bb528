"""Is a link that leads nowhere found, wherever it stands?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.links import broken


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of two pages, with a style and a search."""
    for path, text in {
        "index.html": '<link href="a/s.css"><a href="steg/#del">a</a><a href="https://x.example/#y">b</a>',
        "steg/index.html": '<h2 id="del">d</h2><a href="../">a</a><a href="#del">b</a><img src="../a/b.svg">',
        "404.html": '<main id="innhold"></main><a href="#innhold">a</a><a href="/steg/">b</a>',
        "a/s.css": 'a {background: url("b.svg")} b {background: url(data:image/png;base64,AA)}',
        "a/b.svg": "<svg/>",
        "sok/register.js": 'veilederRegister({"pages": [[""], ["steg/#del"]]})',
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_a_whole_site_has_none(small: Path) -> None:
    assert broken(small) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "found"),
    [
        ("index.html", "steg/#del", "steg/#dele", ("/", "steg/#dele")),
        ("index.html", "steg/#del", "step/", ("/", "step/")),
        ("index.html", "steg/#del", "steg", ("/", "steg")),
        ("index.html", 'href="a/s.css"', "href='a/t.css'", ("/", "a/t.css")),
        ("steg/index.html", "#del", "#innhold", ("/steg/", "#innhold")),
        ("steg/index.html", "../a/b.svg", "a/b.svg", ("/steg/", "a/b.svg")),
        ("404.html", "#innhold", "#del", ("/404.html", "#del")),
        ("404.html", "/steg/", "/sted/", ("/404.html", "/sted/")),
        ("a/s.css", "b.svg", "a/b.svg", ("/a/s.css", "a/b.svg")),
        ("sok/register.js", "steg/#del", "steg/#ny", ("/", "steg/#ny")),
    ],
)
def test_each_that_leads_nowhere_is_found(small: Path, path: str, old: str, new: str, found: tuple[str, str]) -> None:
    text = (small / path).read_text("utf-8")
    assert old in text
    (small / path).write_text(text.replace(old, new), "utf-8")
    assert broken(small) == [found]
