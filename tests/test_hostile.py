"""Is what someone writes to do harm refused in words, at once, and never drawn as anything but text?"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.content import examine
from build_tools.problems import Problem
from build_tools.report import as_text
from tests.conftest import TODAY, Content, build_example

SE = "grunn/steps/se.yml"
BOMB = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))


def problems_of(content: Content, guide: str = "dal") -> list[Problem]:
    """What is said of it, in under a second of this process's time."""
    start = time.process_time()
    found = content.problems(guide)
    as_text(found)
    assert time.process_time() - start < 1
    return found


BYTES = {
    "alias bomb": (BOMB.encode(), "yaml-alias"),
    "10 MB": (b"title: " + b"x" * 10_000_000, "yaml-too-large"),
    "3,000 lists": (b"title: " + b"[" * 3_000, "yaml-too-deep"),
    "3,000 closed lists": (b"title: " + b"[" * 3_000 + b"]" * 3_000, "yaml-too-deep"),
    "3,000 mappings": (b"{a: " * 3_000, "yaml-too-deep"),
    "Python object": (b"title: !!python/object/apply:os.system [id]\n", "yaml-tag"),
    "Python name": (b"title: !!python/name:os.system\n", "yaml-tag"),
    "own tag": (b"title: !x y\n", "yaml-tag"),
    "NUL": (b"title: a\0b\n", "yaml-invisible"),
    "NUL, escaped": (b'title: "a\\0b"\n', "yaml-invisible"),
    "escape sign": (b"title: a\x1b[31mb\n", "yaml-invisible"),
    "escape sign, escaped": (b'title: "a\\e[31mb"\n', "yaml-invisible"),
    "Latin-1": ("title: Se på\n".encode("latin-1"), "yaml-not-utf8"),
    "UTF-16": ("title: Se\n".encode("utf-16"), "yaml-not-utf8"),
    "lone surrogate": (b"title: \xed\xa0\x80\n", "yaml-not-utf8"),
    "bidi": ("title: a\u202eb\n".encode(), "yaml-invisible"),
    "bidi, escaped": (b'title: "a\\u202Eb"\n', "yaml-invisible"),
    "two BOMs": (b"\xef\xbb\xbf\xef\xbb\xbftitle: Se\n", "yaml-invisible"),
    "old Mac": (b"title: Se\rwhat: Se\r", "yaml-invisible"),
    "merge key": (b"<<: {title: Se}\n", "field-unknown"),
    "many unknown fields": (b"".join(b"f%d: x\n" % n for n in range(2_000)), "field-unknown"),
    "too many fields": (b"".join(b"f%d: x\n" % n for n in range(20_000)), "yaml-too-many"),
    "nothing": (b"", "yaml-not-fields"),
}


@pytest.mark.parametrize("name", BYTES)
def test_a_file_that_is_hostile_is_refused_at_once(name: str, content: Content) -> None:
    data, code = BYTES[name]
    (content.folder / SE).write_bytes(data)
    assert code in {problem.code for problem in problems_of(content)}


@pytest.mark.parametrize(("old", "new"), [(b"", b"\xef\xbb\xbf"), (b"\n", b"\r\n")])
def test_what_editors_on_windows_add_does_no_harm(old: bytes, new: bytes, content: Content) -> None:
    file = content.folder / SE
    file.write_bytes(new + file.read_bytes() if not old else file.read_bytes().replace(old, new))
    assert problems_of(content) == []


@pytest.mark.parametrize("text", ["ord " * 20_000, "x" * 80_000, "[" * 5_000, "*a" * 5_000, "](" * 5_000])
def test_a_very_long_line_takes_no_time(text: str, content: Content) -> None:
    content.change(SE, "what: Legg merke til hva du ser.", f"what: >-\n  Se {text}")
    problems_of(content)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "<javascript:alert(1)>",
        "JAVASCRIPT:alert",
        "java&#115;cript:alert",
        "data:text/html,x",
        "../../etc/passwd",
        "/etc/passwd",
        "//evil.example",
        "service:../barnevern",
        "<service:barnevern x>",
        "tel:112",
        "file:///etc/passwd",
        "",
    ],
)
def test_a_link_that_leads_astray_is_refused(target: str, content: Content) -> None:
    content.change(SE, "what: Legg merke til hva du ser.", f"what: >-\n  Se [her]({target}) nå.")
    codes = {problem.code for problem in problems_of(content)}
    assert codes & {"link-forbidden", "reference-dangling"}


@pytest.mark.parametrize("slug", ["../se", "/etc/passwd", "se/..", "..", "se\\x", "SE", "<b>"])
def test_a_reference_out_of_the_content_is_refused(slug: str, content: Content) -> None:
    content.change(SE, "tools: [ark]", f"tools: ['{slug}']")
    assert [problem.code for problem in problems_of(content)] == ["not-slug"]


@pytest.mark.parametrize(
    "name", ["../dal", "/etc", "..", ".", "", "dal/", "DAL", "a" * 300, "a\0b", "{{7*7}}", "\udcff"]
)
def test_a_guide_or_a_layer_out_of_the_content_is_refused(name: str, content: Content) -> None:
    _, found = examine(content.folder, name, TODAY)
    assert [problem.code for problem in found] == ["guide-unknown"]
    if name.isprintable():
        content.change("dal/guide.yml", "extends: grunn", f"extends: '{name}'")
        assert [problem.code for problem in problems_of(content)] == ["layer-unknown"]


def _link(to: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(to)


TERM = "dal/terms/ord.yml"
FILES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "link out": (TERM, _link("/etc/hostname"), "file-outside"),
    "link to a device": (TERM, _link("/dev/zero"), "file-outside"),
    "link to itself": (TERM, _link("ord.yml"), "file-outside"),
    "link to nothing": (TERM, _link("borte.yml"), "yaml-unreadable"),
    "linked folder out": ("dal/terms", _link("/etc"), "folder-linked"),
    "linked folder in a circle": ("dal/terms", _link(".."), "folder-linked"),
    "head linked out": ("dal/guide.yml", _link("/etc/hostname"), "file-outside"),
    "layer linked out": ("ute", _link("/etc"), ""),
    "folder for a file": (TERM, Path.mkdir, "yaml-unreadable"),
    "pipe for a file": (TERM, os.mkfifo, "yaml-unreadable"),
    "two by case": ("dal/terms/Undring.yml", Path.touch, "file-name"),
    "not UTF-8": ("dal/terms/\udcff.yml", Path.touch, "file-name"),
    "line in a name": ("dal/terms/a\nb.yml", Path.touch, "file-name"),
    "dots": ("dal/terms/...yml", Path.touch, ""),
    "template": ("dal/terms/{{7*7}}.yml", Path.touch, "file-name"),
    "empty folder": ("dal/terms/", Path.mkdir, ""),
    "empty folder, unknown": ("dal/ukjent/", Path.mkdir, ""),
}


@pytest.mark.parametrize("name", FILES)
def test_a_strange_file_is_refused(name: str, content: Content) -> None:
    place, make, code = FILES[name]
    path = content.folder / place
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    make(path)
    found = problems_of(content)
    assert {problem.code for problem in found} == ({code} if code else set())
    as_text(found).encode("utf-8")


@pytest.mark.parametrize("error", [FileNotFoundError, PermissionError, IsADirectoryError])
def test_a_file_that_vanishes_or_is_closed_to_us_is_said(
    error: type[OSError], content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes
    assert problems_of(content) == [], "what the example says of itself is read while its files can be"

    def refuses(self: Path) -> bytes:
        if self.name == "se.yml":
            raise error
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuses)
    assert [problem.code for problem in problems_of(content)] == ["yaml-unreadable"]


HOSTILE = "{{7*7}} {% raw %} <script>alert(1)</script> <img src=x onerror=alert(1)> &lt;script&gt; \"'> ${7*7}"


def test_nothing_that_is_written_becomes_markup_or_leaves_the_site(content: Content, tmp_path: Path) -> None:
    content.change(SE, "title: Se barnet", f"title: >-\n  Se barnet {HOSTILE}")
    content.change(SE, "what: Legg merke til hva du ser.", f'what: >-\n  Merk {HOSTILE} [x](https://a.no/"onclick=x)')
    before = {path for path in tmp_path.iterdir() if path.name != "site"}
    site = build_example(content, tmp_path, handouts=True)
    assert {path.name for path in tmp_path.iterdir()} - {path.name for path in before} == {
        "site", "guide", "build_tools", "mkdocs.yml",
    }  # fmt: skip
    page = (site / "steg/se/index.html").read_text("utf-8")
    assert "{{7*7}}" in page
    assert "&lt;script&gt;alert(1)" in page
    for drawn in site.rglob("*.html"):
        html = drawn.read_text("utf-8")
        assert "<script>alert(1)" not in html
        assert "<img src=x" not in html
        assert '"onclick=' not in html
