"""Does every public name say what it is, and every field of a content file what its editor is to write?"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import schema
from schema.entry import Part
from tests.test_architecture import MODULES, ROOT, name

EXPLAINED = [*MODULES, *sorted(ROOT.glob("tests/bench/*.py"))]
ENGLISH = re.compile(r"\b(the|an|of|is|are|and|or|with|without|which|that|this)\b", re.IGNORECASE)
"""Words that are English and nothing else."""


def silent(tree: ast.Module | ast.ClassDef, place: str) -> Iterator[str]:
    """The public names in a module or a class that have no docstring, itself included."""
    if not ast.get_docstring(tree):
        yield place
    for node in tree.body:
        match node:
            case ast.ClassDef(name=inner) if not inner.startswith("_"):
                yield from silent(node, f"{place}.{inner}")
            case ast.FunctionDef(name=inner) | ast.AsyncFunctionDef(name=inner) if not inner.startswith("_"):
                if not ast.get_docstring(node):
                    yield f"{place}.{inner}"


def models(base: type[Part] = Part) -> Iterator[type[Part]]:
    """Every model of the schema, and every model made from one."""
    for module in pkgutil.iter_modules(schema.__path__):
        importlib.import_module(f"schema.{module.name}")
    for model in base.__subclasses__():
        yield model
        yield from models(model)


@pytest.mark.parametrize("path", EXPLAINED, ids=map(name, EXPLAINED))
def test_every_public_name_has_a_docstring(path: Path) -> None:
    assert list(silent(ast.parse(path.read_text("utf-8")), name(path))) == []


def test_a_name_without_a_docstring_is_found() -> None:
    text = 'class A:\n    def b(self): ...\n    def _c(self): ...\nclass _D: ...\nasync def e(): "Said."\ndef f(): ...'
    assert list(silent(ast.parse(text), "m")) == ["m", "m.A", "m.A.b", "m.f"]


def test_every_field_of_every_model_has_its_help_in_norwegian() -> None:
    helps = {
        f"{model.__name__}.{field}": about.description or ""
        for model in models()
        for field, about in model.model_fields.items()
    } | {model.__name__: model.__doc__ or "" for model in models()}
    assert len(helps) > 200
    assert [place for place, said in helps.items() if not said.rstrip().endswith(".") or ENGLISH.search(said)] == []
