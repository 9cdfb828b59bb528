"""Do the imports point one way, has each library one owner, and is every part small enough to read?"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted([*ROOT.glob("schema/*.py"), *ROOT.glob("build_tools/**/*.py")])
TEMPLATES = sorted([*ROOT.glob("guide/templates/**/*.html"), *ROOT.glob("guide/overrides/**/*.html")])

ORDER = (
    "schema",
    "codes",
    "problems", "raw", "yaml_mistakes", "events", "load",
    "merge", "layers", "folders", "chain",
    "walk", "model_words", "private", "check", "guide", "link",
    "upkeep", "channels", "hours", "public_holidays", "addresses", "prose", "coverage", "flows", "letters", "news", "rules", "content",
    "json_words", "field_rows", "json_schema", "editors", "editing",
    "views", "render", "processes", "handouts", "pages",
    "feed", "search", "saved", "swap", "write", "report", "fmt", "begun", "new", "start", "forms", "lix", "calendars", "status", "codeowners", "outside", "diff", "factcheck", "hints", "admin",
    "engine", "terminal", "commands", "cli", "__main__",
)  # fmt: skip
"""Content's way through the house. A module may import those to the left of it and above."""

OWNERS = {
    "yaml": {"events", "fmt", "load", "yaml_mistakes"},
    "pydantic": {"schema", "walk", "model_words", "field_rows", "check", "new", "diff", "factcheck", "outside"},
    "pydantic_core": {"schema", "model_words", "check"},
    "markdown_it": {"prose"},
    "markupsafe": {"prose", "render"},
    "jinja2": {"engine", "render"},
    "mkdocs": {"engine"},
    "click": {"cli", "commands", "terminal"},
    "fontTools": {"letters"},
    "icalendar": {"calendars"},
    "holidays": {"public_holidays"},
    "hunspell": {"hints"},
    "segno": {"handouts"},
    "snowballstemmer": {"search"},
    "typst": {"handouts"},
}
"""Library → the only parts that know it."""


def name(path: Path) -> str:
    """`build_tools/rules/safety.py` → `build_tools.rules.safety`."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def part(module: str) -> str:
    """The part of the house that a module belongs to: `rules` for `build_tools.rules.safety`."""
    return module.removeprefix("build_tools.").partition(".")[0]


NAMES = {name(path) for path in MODULES}


def imports(path: Path) -> Iterator[str]:
    """The full names of the modules that a module imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            yield from (
                full if (full := f"{node.module}.{alias.name}") in NAMES else str(node.module) for alias in node.names
            )


def over(limit: int, paths: list[Path]) -> set[str]:
    """The files that have the limit's number of lines, or more."""
    return {path.relative_to(ROOT).as_posix() for path in paths if len(path.read_text("utf-8").splitlines()) >= limit}


each_module = pytest.mark.parametrize("path", MODULES, ids=map(name, MODULES))


def test_every_part_has_its_place_in_the_order() -> None:
    assert {part(module) for module in NAMES} - {"build_tools"} == set(ORDER)


@each_module
def test_imports_point_one_way(path: Path) -> None:
    here = part(name(path))
    allowed = ORDER[: ORDER.index(here) + 1] if here in ORDER else []
    ours = {part(it) for it in imports(path) if it.startswith(("schema", "build_tools"))}
    assert ours <= set(allowed), f"{here} may not import {ours - set(allowed)}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name(path): {it for it in imports(path) if it in NAMES} for path in MODULES}
    assert set(TopologicalSorter(graph).static_order()) == NAMES


@each_module
def test_each_library_has_its_owner(path: Path) -> None:
    libraries = {it.partition(".")[0] for it in imports(path)} - sys.stdlib_module_names - {"schema", "build_tools"}
    strangers = {library for library in libraries if part(name(path)) not in OWNERS.get(library, set())}
    assert not strangers, f"{name(path)} may not import {strangers}"


def test_no_owner_has_let_go_of_its_library() -> None:
    found = {(it.partition(".")[0], part(name(path))) for path in MODULES for it in imports(path)}
    assert {(library, owner) for library, owners in OWNERS.items() for owner in owners} <= found


@each_module
def test_nothing_below_the_engine_reads_the_clock(path: Path) -> None:
    if part(name(path)) not in ("engine", "cli"):
        text = path.read_text("utf-8")
        assert not [clock for clock in (".today()", ".now(", "time.time") if clock in text]


@each_module
def test_a_module_opens_with_what_it_answers(path: Path) -> None:
    first = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition("\n")[0]
    assert first.endswith(("?", ".")), f"{name(path)} does not say what it is"


def test_a_module_is_under_150_lines() -> None:
    assert over(150, MODULES) == set()


def test_a_template_is_under_40_lines() -> None:
    assert over(40, TEMPLATES) == set()


def functions() -> Iterator[tuple[str, int]]:
    """Each function with the number of its lines."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{part(name(path))}.{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_a_function_is_under_25_lines() -> None:
    assert {function for function, lines in functions() if lines >= 25} == set()
