"""Does an editor that reads the schemas mark what is wrong, and never what is right?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from build_tools.editors import editor_files, schema_line
from build_tools.folders import FOLDERS
from build_tools.json_schema import VERSION, schema
from schema import KINDS
from tests.conftest import EXAMPLE, ROOT
from tests.schemas import COMMAND

LAYERS = sorted(path.parent for content in (ROOT / "content", EXAMPLE) for path in content.glob("*/guide.yml"))


class Editor(yaml.CSafeLoader):
    """Reads a file as an editor does: YAML 1.2, where `no` and 16:15 are text, and 116117 is a number."""


Editor.yaml_implicit_resolvers = {}
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
Editor.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))


def marked(kind: str, text: str) -> list[str]:
    """What an editor marks in a file: the way to it, and the validator's words."""
    value = yaml.load(text, Editor)
    errors = Draft7Validator(schema(kind)).iter_errors(value)
    return sorted(f"{'.'.join(map(str, error.path))}: {error.message}" for error in errors)


def kind_of(path: Path) -> str:
    return FOLDERS.get(path.parent.name, "guide")


def within(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a schema."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from within(inner)


def test_what_is_made_from_the_models_for_editors_is_of_today() -> None:
    stale = [path for path, text in editor_files().items() if not _is(ROOT / path, text)]
    assert stale == [], f"Skriv dem på nytt: {COMMAND}"
    assert {it.stem for it in (ROOT / "schema/json").iterdir()} == set(KINDS), "a kind that is gone has left its schema"


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one_and_has_no_noise(kind: str) -> None:
    Draft7Validator.check_schema(schema(kind))
    for inner in within(schema(kind)):
        assert not {"anyOf", "oneOf", "reference", "$defs"} & inner.keys()
        assert None not in (inner.get("default", 0), inner.get("const", 0))


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_its_norwegian_name_and_help(kind: str) -> None:
    for name, part in schema(kind)["definitions"].items():
        assert part["description"].endswith("."), name
        for field, about in part["properties"].items():
            assert about["title"], field
            said = about.get("description", "")
            assert said.rstrip().endswith("."), f"{field}: the help of the field must say more than the part it holds"


def test_a_reference_says_its_pattern_and_its_folder() -> None:
    service = schema("service")["definitions"]
    assert service["Channel"]["properties"]["via"]["pattern"] == "^[a-z0-9]+(-[a-z0-9]+)*$"
    assert service["entry"]["properties"]["laws"]["description"] == (
        "Lover om tjenesten. Navnet på en fil i mappen laws, uten .yml."
    )
    assert schema("step")["definitions"]["entry"]["properties"]["at"]["description"].endswith(
        "Nøkkelen er navnet på en fil i mappen arenas, uten .yml."
    )


@pytest.mark.parametrize("layer", LAYERS, ids=lambda it: it.name)
def test_no_shipped_file_is_marked(layer: Path) -> None:
    found = {path: marked(kind_of(path), path.read_text("utf-8")) for path in layer.rglob("*.yml")}
    assert {path: words for path, words in found.items() if words} == {}


TERM = "title: BTI\nmeans: Samarbeid.\ncertainty: confirmed\n"
SERVICE = (EXAMPLE / "grunn/services/barnelinjen.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("term", TERM, []),
        ("term", TERM + "slug: bti\n", ["'slug' was unexpected"]),
        ("term", TERM.replace("means: Samarbeid.\n", ""), ["'means' is a dependency of 'title'"]),
        ("term", TERM.replace("confirmed", "sikkert"), ["'sikkert' is not one of"]),
        ("term", TERM + "also: BTI\n", ["'BTI' is not of type 'array'"]),
        ("term", TERM + "sources: [Kilde 1]\n", ["sources.0: 'Kilde 1' does not match"]),
        ("term", "over: 3f9a1c\nmeans: Noe annet.\n", []),
        ("term", "over: '700143'\nwithout: [{what: also, why: Det heter det ikke her.}]\n", []),
        ("term", "over: 700143\nmeans: Noe annet.\n", []),
        ("term", "over: xyz\nmeans: Noe annet.\n", ["over: 'xyz' does not match"]),
        ("term", "over: 3f9a1c\nmening: Noe annet.\n", ["'mening' was unexpected"]),
        ("term", "also: [et annet ord]\n", []),
        ("term", "without: [{what: entry}]\n", ["without.0: 'why' is a required property"]),
        ("service", "over: 3f9a1c\nchannels: [{id: telefon, number: '116117'}]\n", []),
        ("service", "over: 3f9a1c\nchannels: [{number: '116117'}]\n", ["channels.0: 'id' is a required property"]),
        ("service", "over: 3f9a1c\nchannels: [{id: x, after: telefon}]\n", []),
        ("service", "channels: [{id: telefon, number: '116117'}]\n", ["'certainty' is a", "'kind' is a required"]),
        ("service", "over: 3f9a1c\nchannels: [{id: a, number: 116117}]\n", ["116117 is not of type 'string'"]),
        ("service", "over: 3f9a1c\nchannels: [{id: a, number: '116 117'}]\n", ["'116 117' does not match"]),
        ("service", "over: 3f9a1c\nchannels: [{id: a, hours: [{days: [mon], from: '08:00'}]}]\n", ["'to' is a req"]),
        ("step", "over: 3f9a1c\ndeadline: {within: 7 dager}\nfor: {ung: {title: Vi snakker}}\n", []),
        ("step", "over: 3f9a1c\noutcomes: [{id: a, to: del-undringen}]\n", ["'del-undringen' does not match"]),
        ("guide", "extends: felles\ntitle: TIK\nstatus: draft\n", []),
        ("guide", "extends: felles\nstatus: kladd\n", ["'kladd' is not one of"]),
    ],
)  # fmt: skip
def test_only_what_is_wrong_is_marked(kind: str, text: str, words: list[str]) -> None:
    found = marked(kind, text)
    assert len(found) == len(words), found
    assert all(word in said for word, said in zip(words, found, strict=True)), found


@pytest.mark.parametrize("kind", KINDS)
def test_the_line_at_the_top_of_a_file_leads_to_its_schema(kind: str) -> None:
    place = ROOT / "content/felles" / KINDS[kind][0] / "ny.yml"
    address = schema_line(kind).removeprefix("# yaml-language-server: $schema=")
    assert (place.parent / address).resolve() == ROOT / f"schema/json/{kind}.json"


def test_the_settings_of_the_editors_cover_every_file() -> None:
    globs = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    covered = {path: name for name, pattern in globs.items() for path in ROOT.glob(pattern)}
    assert covered == {path: f"schema/json/{kind_of(path)}.json" for path in (ROOT / "content").rglob("*.yml")}
    idea = (ROOT / ".idea/jsonSchemas.xml").read_text("utf-8")
    assert set(re.findall(r'path" value="(content/[^"]+)"', idea)) == set(globs.values())


def test_the_schemas_are_published_under_their_version(example_site: Path) -> None:
    assert json.loads((example_site / f"skjema/{VERSION}/service.json").read_text("utf-8")) == schema("service")
    assert len(list((example_site / f"skjema/{VERSION}").iterdir())) == len(KINDS)
