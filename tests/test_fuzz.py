"""Does every file, whatever it holds, give a model or a mistake, and that at once?

`make test` tries the same few hundred each time. With VEILEDER_FUZZ=1 each test tries 100,000 new ones:
VEILEDER_FUZZ=1 python -m pytest tests/test_fuzz.py -s
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.chain import Chain
from build_tools.check import check
from build_tools.layers import begin, lay
from build_tools.load import parse, read
from build_tools.problems import Mark, Problem, Refused, SourceFile
from build_tools.raw import Fields, Items, Raw, Written
from build_tools.report import as_text
from schema import KINDS
from tests.conftest import EXAMPLE

FUZZ = "VEILEDER_FUZZ" in os.environ
SECONDS = 1.0
LOTS = settings(
    max_examples=100_000 if FUZZ else 300,
    derandomize=not FUZZ,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
VALID = [path.read_text("utf-8") for path in sorted(EXAMPLE.rglob("*.yml"))]
KIND = st.sampled_from(sorted(KINDS))
TRIED: dict[str, int] = {}
SLOWEST: dict[str, float] = {}

SIGNS = [*"abæ0 \n\t:-#[]{},&*!|>'\"%@`\\?~=<.", "\r\n", "\n  ", "\n- ", ": ", " #", "---\n", "<<: ", "title", "id: a"]
NAMES = sorted(
    {name for _, model in KINDS.values() for name in model.model_fields} | {"id", "over", "without", "locked"}
)
WORDS = st.sampled_from(
    [*NAMES, "", "a", "se", "*", "entry", "FYLL UT", "0", "true", "step:del", "before", "what", "why"]
)
YAML_TEXT = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join) | st.text(max_size=80)


def nested(leaf: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Lists and mappings of lists and mappings."""
    return st.recursive(
        leaf,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=5),
        max_leaves=20,
    )


LEAF = WORDS | st.integers() | st.floats() | st.booleans() | st.none() | st.text(max_size=9) | st.dates()
DUMPED = st.builds(
    lambda value, flow: str(yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow)),
    nested(LEAF),
    st.sampled_from([True, False, None]),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A file of the example with some of its lines or signs spoiled."""
    text = draw(st.sampled_from(VALID))
    for _ in range(draw(st.integers(1, 4))):
        lines = text.splitlines(keepends=True) or ["\n"]
        one, two = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        way = draw(st.sampled_from(["drop", "double", "swap", "sign"]))
        if way == "drop":
            del lines[one]
        elif way == "double":
            lines.insert(two, lines[one])
        elif way == "swap":
            lines[one], lines[two] = lines[two], lines[one]
        else:
            place = draw(st.integers(0, len(lines[one]) - 1))
            lines[one] = lines[one][:place] + draw(st.sampled_from(SIGNS)) + lines[one][place + 1 :]
        text = "".join(lines)
    return text


def raw(value: object) -> Raw:
    """A nested value as it would be, had it been read."""
    mark = Mark(SourceFile("fuzz.yml"))
    if isinstance(value, dict):
        return Fields({Written(str(key), mark): raw(inner) for key, inner in value.items()}, mark)
    if isinstance(value, list):
        return Items([raw(inner) for inner in value], mark)
    return Written(str(value), mark)


TREE = st.dictionaries(WORDS, nested(WORDS), max_size=6).map(raw)


@pytest.fixture(autouse=True, scope="module")
def _figures() -> Iterator[None]:
    yield
    for name in TRIED if FUZZ else ():
        print(f"\n{name}: {TRIED[name]} examples, the slowest {SLOWEST[name]:.3f} s")


def said(refused: Refused) -> None:
    assert as_text([refused.problem])


def fields(text: str) -> Fields | None:
    """The fields of a text, or None when it is refused in words."""
    try:
        return parse(SourceFile("fuzz.yml", text))
    except Refused as refused:
        said(refused)
        return None


def judged(kind: str, *files: Fields) -> None:
    """Lay files over each other and check the outcome against a kind: a model, or problems that can be said."""
    layered = begin(files[0])
    problems: list[Problem] = []
    for file in files[1:]:
        laying = lay(layered, file)
        layered, problems = laying.layered, [*problems, *laying.problems]
    entries, mistakes = check(Chain(entries={(kind, "en"): layered}, files=list(files)))
    assert as_text([*problems, *mistakes])
    assert entries or mistakes or layered.gone


class at_once:  # noqa: N801
    """What stands inside takes less than a second of this process's time, but for tidying up after other examples."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        gc.disable()  # one tidying of all that 100,000 examples have left behind takes more than a second
        self.start = time.process_time()

    def __exit__(self, *_: object) -> None:
        took = time.process_time() - self.start
        gc.enable()
        TRIED[self.name] = TRIED.get(self.name, 0) + 1
        SLOWEST[self.name] = max(SLOWEST.get(self.name, 0), took)
        assert took < SECONDS


@LOTS
@given(data=st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode("utf-16")))
def test_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzz.yml"
    path.write_bytes(data)
    with at_once("bytes"):
        try:
            read(path, path.parent)
        except Refused as refused:
            said(refused)


def _check_text(name: str, kind: str, text: str) -> None:
    with at_once(name):
        file = fields(text)
        if file is not None:
            judged(kind, file)


@LOTS
@given(KIND, YAML_TEXT)
def test_any_text(kind: str, text: str) -> None:
    _check_text("text", kind, text)


@LOTS
@given(KIND, DUMPED)
def test_any_structure(kind: str, text: str) -> None:
    _check_text("structures", kind, text)


@LOTS
@given(KIND, mutated())
def test_any_slip_in_a_file_that_was_right(kind: str, text: str) -> None:
    _check_text("slips", kind, text)


@LOTS
@given(KIND, mutated(), mutated())
def test_any_file_laid_over_any_other(kind: str, below: str, above: str) -> None:
    with at_once("files over files"):
        files = [file for file in map(fields, (below, above)) if file is not None]
        if files:
            judged(kind, *files)


@LOTS
@given(KIND, TREE, TREE, TREE)
def test_any_tree_laid_over_any_other(kind: str, below: Fields, middle: Fields, above: Fields) -> None:
    with at_once("trees over trees"):
        judged(kind, below, middle, above)


def test_the_example_itself_is_tried() -> None:
    assert len(VALID) > 20
    assert all(fields(text) is not None for text in VALID)
    assert Path(EXAMPLE).is_dir()
