"""How does GitHub read a form?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from build_tools.fmt.scalars import WIDTH, block, inline
from build_tools.forms.choices import choices
from build_tools.forms.questions import Form, Question, forms

FOLDER = ".github/ISSUE_TEMPLATE"
LABEL = "skjema"
"""The label of an issue that a program reads and answers."""

Value = str | bool | Sequence["Value"] | Mapping[str, "Value"]

TYPES = {"line": "input", "text": "textarea", "one": "dropdown", "several": "dropdown"}
BEFORE = """\
**Er noen i fare nå? Ring 112.** Det du skriver her, leses ikke med en gang.

Alle kan lese det. Skriv aldri om et barn, en familie eller en sak, og ingen navn på personer."""
MADE = "# Laget av modellene og innholdet. Skriv den på nytt med «python -m tests.schemas».\n"


def issue_forms(content: Path) -> dict[str, str]:
    """What GitHub shows to a person who has something to tell: path in the project → text."""
    found = forms(choices(content)).values()
    return {f"{FOLDER}/{form.name}.yml": MADE + "\n".join(_lines(_form(form), "")) + "\n" for form in found}


def _form(form: Form) -> dict[str, Value]:
    return {
        "name": form.title,
        "description": form.about,
        "title": f"{form.title}: ",
        "labels": [LABEL],
        "body": [{"type": "markdown", "attributes": {"value": BEFORE}}, *map(_question, form.questions)],
    }


def _question(it: Question) -> dict[str, Value]:
    attributes: dict[str, Value] = {"label": it.label, "description": it.help}
    if it.example:
        attributes["placeholder"] = it.example
    if it.options:
        attributes |= {"multiple": it.shape == "several", "options": list(it.options)}
    required: dict[str, Value] = {"validations": {"required": True}} if it.required else {}
    return {"type": TYPES[it.shape], "id": it.id, "attributes": attributes, **required}


def _lines(value: Value, space: str) -> Iterator[str]:
    """A value on lines of its own."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _beside(f"{space}{key}:", inner, space)
    elif not isinstance(value, str | bool):
        for item in value:
            first, *rest = _lines(item, f"{space}  ") if isinstance(item, Mapping) else _beside("", item, space)
            yield f"{space}- {first.strip()}"
            yield from rest


def _beside(start: str, value: Value, space: str) -> Iterator[str]:
    if isinstance(value, bool):
        yield f"{start} {str(value).lower()}"
    elif isinstance(value, str):
        under = block(value, WIDTH - len(space) - 2) if "\n" in value else None
        first, *rest = under or [inline(value, {"type": "string"})]
        yield f"{start} {first}"
        yield from (f"{space}  {line}".rstrip() for line in rest)
    else:
        yield start
        yield from _lines(value, f"{space}  ")
