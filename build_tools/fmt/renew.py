"""How is a check written into a file, so that it always says who checked it, and against what?"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from build_tools.fmt import formatted
from build_tools.fmt.files import in_form
from build_tools.fmt.scalars import inline
from build_tools.json_schema import schema
from build_tools.json_words import Json
from build_tools.problems import Mark, Mistakes, Refused, SourceFile, guess
from build_tools.upkeep import is_role

MISTAKES = Mistakes(
    {
        "checked-by-person": (
            "«{by}» ser ut som en person, ikke en rolle.",
            "Skriv rollen, med små bokstaver: «leder for helsestasjonen».",
        ),
        "checked-against-unknown": (
            "Det finnes ingen kilde som heter «{against}».",
            "Skriv filnavnet til kilden uten .yml. Finnes den ikke, lag den: veileder new source NAVN --guide VEILEDER",
        ),
        "checked-nothing": ("Filen har ikke noe som kan kontrolleres.", "Velg en annen fil."),
        "checked-no-part": (
            "Filen har ingen del som heter «{part}».",
            "Delene er: {known}. Uten «--part» gjelder det hele filen.",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Check:
    """One check, as it is written."""

    on: datetime.date
    by: str
    against: str

    @property
    def line(self) -> str:
        """The field as it stands in a file."""
        return f"checked: {{on: {self.on}, by: {inline(self.by, {}, flow=True)}, against: {self.against}}}"


def refuse(check: Check, content: Path, file: SourceFile) -> None:
    """Raise Refused when it does not say who, or against what."""
    if not check.by.strip() or not is_role(check.by):
        raise Refused(MISTAKES.at("checked-by-person", Mark(file), by=check.by))
    known = sorted(it.stem for it in content.glob("*/sources/*.yml"))
    if check.against not in known:
        near = guess(check.against, known)
        raise Refused(MISTAKES.at("checked-against-unknown", Mark(file), near, against=check.against))


def renewed(path: Path, root: Path, check: Check, parts: Collection[str]) -> str:
    """The text of a content file with the check at everything in it that can be checked, or at the parts named.

    Raises Refused when the file cannot be read, or has no such part.
    """
    text = in_form(path, root)[1]
    kind = text.partition("/json/")[2].partition(".json")[0]
    file = SourceFile(path.resolve().relative_to(root).as_posix())
    refuse(check, root / "content", file)
    places = list(_places(yaml.compose(text, yaml.CSafeLoader), schema(kind)["then"], schema(kind), ""))
    if not places:
        raise Refused(MISTAKES.at("checked-nothing", Mark(file)))
    named = {name for _, name in places}
    for part in parts:
        if part not in named:
            known = ", ".join(sorted(named - {""})) or "ingen"
            raise Refused(MISTAKES.at("checked-no-part", Mark(file), guess(part, named), part=part, known=known))
    chosen = [node for node, name in places if not parts or name in parts]
    return formatted(SourceFile(file.path, _with(text, chosen, check.line)), kind)


def _places(node: Any, about: Json, whole: Json, name: str) -> Iterator[tuple[Any, str]]:
    """Each mapping that may have a check, with its id; the file itself has none."""
    part = _part(about, whole)
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _places(item, part.get("items", {}), whole, _id(item))
    elif isinstance(node, yaml.MappingNode):
        known: Json = part.get("properties", {})
        each: Json = next(iter(part.get("patternProperties", {}).values()), {})
        if "checked" in known:
            yield node, name
        for key, value in node.value:
            yield from _places(value, known.get(key.value, each), whole, name)


def _part(about: Json, whole: Json) -> Json:
    if "allOf" in about:
        about = about["allOf"][0]
    found: Json = whole["definitions"][about["$ref"].rpartition("/")[2]] if "$ref" in about else about
    return found


def _id(node: Any) -> str:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value.value for key, value in pairs if key.value == "id"), "")


def _with(text: str, nodes: list[Any], line: str) -> str:
    """The text with a line in each mapping; what was checked before goes. From the end, so that places stay."""
    lines = text.split("\n")
    for node in sorted(nodes, key=lambda it: it.start_mark.line, reverse=True):
        edits = [(_after(node), _after(node), " " * node.start_mark.column + line), *_earlier(node)]
        for start, end, new in sorted(edits, reverse=True):
            lines[start:end] = [new] if new else []
    return "\n".join(lines)


def _earlier(node: Any) -> Iterator[tuple[int, int, str]]:
    for key, value in node.value:
        if key.value == "checked":
            end = value.end_mark.line + (value.end_mark.column > 0)
            yield key.start_mark.line, max(end, key.start_mark.line + 1), ""


def _after(node: Any) -> int:
    """The line after a value that ends on the line of its key: nothing that follows it is parted from it."""
    first = next(value for key, value in node.value if value.end_mark.line == key.start_mark.line)
    return int(first.end_mark.line) + 1
