"""Do two files that say the same look the same, and is nothing lost on the way?"""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.editors import schema_line
from build_tools.fmt import formatted
from build_tools.fmt.files import content_files, in_form, replace
from build_tools.folders import FOLDERS
from build_tools.load import parse, read
from build_tools.problems import Refused, SourceFile
from build_tools.raw import Fields, Items, Raw
from tests.cases import read_for
from tests.conftest import EXAMPLE, ROOT, Content, in_words
from tests.test_json_schema import LAYERS, Editor, marked

TERM = "title: BTI\nmeans: Samarbeid.\ncertainty: confirmed\n"
WHOLE = {path: path.read_text("utf-8") for path in sorted(EXAMPLE.rglob("*.yml"))}
SIGNS = "abæøå 0189:#-,.?!«»'\"[]{}*&%@`|>\\=~\n"
HARD = ["no", "true", "null", "0123", "16:15", "2026-12-01", "1e5", "0x1f", "Spør: hva", "a #2", "- a", "[a]", "--- a"]
# PyYAML writes a word that begins with ? in a way that it cannot itself read.
WORDS = st.text(st.sampled_from(SIGNS), max_size=150).map(str.strip).filter(
    lambda it: bool(it) and it[0] != "?"
) | st.sampled_from(HARD)


def form(text: str, kind: str = "term") -> str:
    """A text in form; twice is as once."""
    once = formatted(SourceFile("content/x.yml", text), kind)
    assert formatted(SourceFile("content/x.yml", once), kind) == once
    return once


def values(text: str) -> Raw:
    return parse(SourceFile("x", text))


def kind_of(path: Path) -> str:
    return FOLDERS.get(path.parent.name, "guide")


@pytest.mark.parametrize("layer", LAYERS, ids=lambda it: f"{it.parent.parent.name}-{it.name}")
def test_every_shipped_file_says_the_same_in_form_and_is_not_marked(layer: Path) -> None:
    for path in layer.rglob("*.yml"):
        text = path.read_text("utf-8")
        written = form(text, kind_of(path))
        assert values(written) == values(text), path
        assert yaml.load(written, Editor).keys() == yaml.load(text, Editor).keys()
        assert marked(kind_of(path), written) == [], path


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("certainty: confirmed\nmeans: Samarbeid.\ntitle: BTI\n", TERM),
        ("{title: BTI, means: Samarbeid., certainty: confirmed}", TERM),
        ("title: 'BTI'\nmeans: \"Samarbeid.\"\ncertainty: confirmed\n", TERM),
        ("title: >-\n   BTI\nmeans: |-\n    Samarbeid.\ncertainty:\n    confirmed\n\n\n", TERM),
        ("title: BTI\r\nmeans: Samarbeid.\r\ncertainty: confirmed\r\n", TERM),
        (TERM + "also:\n- a\n- b\n", TERM.replace("certainty", "also: [a, b]\ncertainty")),
        (TERM + "also: ['a, b']\n", TERM.replace("certainty", "also:\n  - >-\n    a, b\ncertainty").replace(">-\n    ", "")),
        (TERM + "also: [no, '2019', \"16:15\"]\n", TERM.replace("certainty", 'also: ["no", "2019", "16:15"]\ncertainty')),
        ("means: 'Spør: hva'\n", "means: >-\n  Spør: hva\n"),
        ("means: " + "ord " * 30 + "\n", "means: >-\n  " + "ord " * 23 + "ord\n  ord ord ord ord ord ord\n"),
        ('means: "Ett.\\n\\nTo."\n', "means: |-\n  Ett.\n\n  To.\n"),
        ("means: >-\n  Ett.\n\n  To.\n", "means: |-\n  Ett.\n  To.\n"),
        ("ukjent: x\ntitle: BTI\n", "title: BTI\nukjent: x\n"),
    ],
)  # fmt: skip
def test_what_says_the_same_looks_the_same(written: str, wanted: str) -> None:
    assert form(written) == wanted


def test_the_fields_of_parts_are_put_in_order_too_and_small_groups_stand_on_one_line() -> None:
    text = "over: '123456'\nchannels:\n- certainty: confirmed\n  number: '116117'\n  hours:\n  - to: '15:00'\n    days:\n    - mon\n    from: '08:00'\n  free: 'true'\n  id: a\nages: {to: '17', from: 3}\n"
    assert form(text, "service") == (
        "over: '123456'\nages: {from: 3, to: 17}\nchannels:\n  - id: a\n    number: \"116117\"\n    hours:\n"
        '      - {days: [mon], from: "08:00", to: "15:00"}\n    free: true\n    certainty: confirmed\n'
    ).replace("'123456'", '"123456"')


def test_comments_follow_the_field_they_stand_by() -> None:
    text = """\
# yaml-language-server: $schema=../x.json
# Om sikkerheten.
certainty: confirmed  # sjekket
# Om ordet,
#   to linjer.
title: BTI

# Om meningen.
means: > # foldet
  Samarbeid. # ikke en kommentar
# Helt til slutt.
"""
    assert (
        form(text)
        == """\
# yaml-language-server: $schema=../x.json
# Om ordet,
#   to linjer.
title: BTI
# Om meningen.
# foldet
means: >
  Samarbeid. # ikke en kommentar
# Om sikkerheten.
certainty: confirmed  # sjekket
# Helt til slutt.
"""
    )


def test_a_comment_inside_a_list_stays_by_its_item() -> None:
    text = "also:\n  # først\n  - a\n  - b # etter\ntitle: BTI\n"
    assert form(text) == "title: BTI\nalso:\n  # først\n  - a\n  - b  # etter\n"


@pytest.mark.parametrize(
    "text", ["", "# bare en kommentar\n", "title: [\n", "a: *b\n", "- a\n", "a: 1\na: 2\n", "a:\tb: c"]
)
def test_a_file_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        form(text)


def test_all_content_is_in_form() -> None:
    changed = [str(path) for path in content_files(ROOT / "content", ()) if len(set(in_form(path, ROOT))) > 1]
    assert not changed, "Kjør «veileder fmt»."


def test_a_file_is_told_its_schema_once(content: Content) -> None:
    content.write("dal/terms/x.yml", TERM)
    path = content.folder / "dal/terms/x.yml"
    _, told = in_form(path, content.folder.parent)
    assert told == f"{schema_line('term')}\n{TERM}"
    path.write_text(told, "utf-8")
    assert in_form(path, content.folder.parent) == (told, told)


def test_a_file_that_is_refused_stays_as_it_was(content: Content) -> None:
    content.write("dal/terms/x.yml", "title: [\n")
    with pytest.raises(Refused):
        in_form(content.folder / "dal/terms/x.yml", content.folder.parent)
    assert (content.folder / "dal/terms/x.yml").read_text("utf-8") == "title: [\n"


@pytest.mark.parametrize("place", ["mkdocs.yml", "content/dal/x.yml", "content/dal/terms/x.txt"])
def test_a_file_that_is_no_content_is_refused_with_a_cure(place: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        in_form(tmp_path / place, tmp_path)
    assert in_words(refused.value.problem) == read_for("fmt-not-content").replace("notater.yml", place)


def test_a_file_that_would_lose_something_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.fmt._comments", lambda text: text)
    with pytest.raises(Refused) as refused:
        formatted(SourceFile("content/grunn/steps/se.yml", "what: Se.\ntitle: Se barnet\n"), "step")
    assert in_words(refused.value.problem) == read_for("fmt-would-change")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yml"
    path.write_text("før", "utf-8")
    path.chmod(0o640)
    replace(path, "etter")
    assert (path.read_text("utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("etter", 0o640)
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        replace(path, "halvt")
    assert [it.read_text("utf-8") for it in tmp_path.iterdir()] == ["etter"]


def plain(value: Raw) -> object:
    if isinstance(value, Fields):
        return {str(key): plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, Items) else str(value)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, dict[str, object]]:
    """A file of the example with some texts written anew, and its keys in any order."""
    path = draw(st.sampled_from(list(WHOLE)))
    tree = plain(read(path, ROOT))
    assert isinstance(tree, dict)
    for _ in range(draw(st.integers(1, 4))):
        here: object = tree
        while isinstance(here, dict | list) and here:
            key = draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
            holder, here = here, here[key]
        if not isinstance(here, dict | list):
            holder[key] = draw(WORDS)
    return kind_of(path), dict(draw(st.permutations(list(tree.items()))))


@settings(max_examples=300, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(edited(), st.sampled_from([True, False, None]), st.sampled_from([40, 80, 200]))
def test_any_edit_by_any_program_comes_to_the_same_form(
    edit: tuple[str, dict[str, object]], flow: bool | None, width: int
) -> None:
    kind, tree = edit
    texts = [
        yaml.safe_dump(tree, allow_unicode=True, sort_keys=order, default_flow_style=style, width=wide, default_style=sign)
        for order, style, wide, sign in ((True, flow, width, None), (True, False, 80, '"'))
    ]  # fmt: skip
    one, two = (form(text, kind) for text in texts)
    assert plain(values(one)) == tree
    assert one == two
