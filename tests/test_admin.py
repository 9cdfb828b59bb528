"""Do the forms know all that a file may say, by the names that people use?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from build_tools.admin import bundle
from build_tools.admin.choices import pickable
from build_tools.admin.config import config
from build_tools.admin.fields import form
from build_tools.cli import cli
from build_tools.engine.publish import publish
from build_tools.guide import COLLECTIONS
from build_tools.json_schema import schema
from build_tools.problems import ContentError
from build_tools.report import as_text
from schema import KINDS
from tests.conftest import ROOT, Content, link_the_rest

Json = dict[str, Any]
LAYERS = ["grunn", "dal"]
WHERE = "status: draft\nrepository: https://github.com/dal/veileder"
KEPT = {"over", "extends"}
"""What the forms leave as it is."""


def told(content: Content, where: str = WHERE) -> Json:
    """All that the forms know of the example."""
    content.change("dal/guide.yml", "status: draft", where)
    return config(content.guide(), content.folder, LAYERS)


def collection(all_told: Json, name: str) -> Json:
    return next(it for it in all_told["config"]["collections"] if it.get("name") == name)


def named(fields: list[Json], *way: str) -> Json:
    """A field inside fields."""
    found = next(it for it in fields if it["name"] == way[0])
    return named(found["fields"], *way[1:]) if way[1:] else found


def every_field(fields: list[Json]) -> Iterator[Json]:
    for it in fields:
        yield it
        yield from every_field([*it.get("fields", []), *([it["field"]] if "field" in it else [])])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("whole", [True, False])
def test_a_form_has_every_field_that_its_kind_may_say(kind: str, whole: bool, content: Content) -> None:
    its = schema(kind)
    part = its["definitions"]["entry" if whole else "entry-over"]
    steering = set() if not whole else {"without", "locked"}
    shown = {it["name"] for it in form(kind, pickable(content.guide()), whole=whole)}
    assert shown == set(part["properties"]) - KEPT - steering


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_the_machine_stands_over_a_field(kind: str, content: Content) -> None:
    for it in every_field(form(kind, pickable(content.guide()), whole=False)):
        assert it["label"], it
        assert re.match(r"[A-ZÆØÅ§«0-9]", it["label"]), it


def test_a_layer_above_may_say_only_what_differs(content: Content) -> None:
    choices = pickable(content.guide())
    above = every_field(form("service", choices, whole=False))
    assert {it["name"] for it in above if it.get("required")} == {"id"}
    below = {it["name"] for it in form("service", choices, whole=True) if it["required"]}
    assert below == {"title", "short", "tier", "helps_with", "for_readers", "certainty"}


def test_references_are_picked_by_name_from_all_layers(content: Content) -> None:
    all_told = told(content)
    fields = collection(all_told, "dal-steps")["fields"]
    assert named(fields, "responsible")["options"] == "role"
    assert {"label": "Barnelinjen", "value": "barnelinjen"} in all_told["choices"]["service"]
    ways = all_told["choices"][named(fields, "outcomes", "to")["options"]]
    assert ways[:2] == [{"label": "Fortsett her", "value": "stay"}, {"label": "Avslutt", "value": "close"}]
    assert {"label": "Steg: Del undringen", "value": "step:del"} in ways
    assert [it["name"] for it in named(fields, "at")["fields"]] == ["barnehage", "skole"]


def test_two_of_the_same_name_are_told_apart(content: Content) -> None:
    source = (content.folder / "grunn/sources/veiviser.yml").read_text("utf-8")
    choices = pickable(content.write("dal/sources/veiviser-to.yml", source).guide())
    assert sorted(it.rpartition(" (")[2] for it in choices["source"].values()) == ["veiviser)", "veiviser-to)"]


def test_values_are_said_in_norwegian(content: Content) -> None:
    fields = form("service", pickable(content.guide()), whole=True)
    assert named(fields, "tier")["options"][0] == {"label": "Kommunen", "value": "municipality"}
    assert named(fields, "channels", "hours", "days")["options"][0] == {"label": "Mandag", "value": "mon"}
    assert named(fields, "channels", "free")["options"] == [
        {"label": "Ja", "value": True},
        {"label": "Nei", "value": False},
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_no_value_is_shown_as_the_machine_writes_it(kind: str, content: Content) -> None:
    same = {"chat"}
    bare = [
        (field["name"], it["value"])
        for field in every_field(form(kind, pickable(content.guide()), whole=True))
        for it in field.get("options", ())
        if isinstance(it, dict) and it["label"] == str(it["value"]).capitalize() and it["value"] not in same
    ]
    assert bare == []


def test_each_kind_in_the_guides_own_layer_and_what_the_layers_below_have(content: Content) -> None:
    found = [it.get("name", "–") for it in told(content)["config"]["collections"]]
    own = [f"dal-{folder.replace('_', '-')}" for folder in COLLECTIONS.values()]
    assert found[: len(own) + 2] == ["dal-guide", *own, "–"]
    assert all(it.startswith("grunn-") for it in found[len(own) + 2 :])
    assert "grunn-teams" not in found


def test_saving_is_a_proposal_that_another_must_approve(content: Content) -> None:
    its = told(content)["config"]
    assert its["publish_mode"] == "editorial_workflow"
    assert [it for it in its["collections"] if it.get("publish") and "divider" not in it] == []
    assert its["backend"] | {"commit_messages": {}} == {
        "name": "github", "repo": "dal/veileder", "auth_methods": ["token"], "commit_messages": {},
    }  # fmt: skip


def test_gitlab_is_asked_where_it_lies(content: Content) -> None:
    its = told(content, "status: draft\nrepository: https://gitlab.dal.example/gruppe/veileder.git")
    assert its["config"]["backend"]["api_root"] == "https://gitlab.dal.example/api/v4"
    assert its["config"]["backend"]["repo"] == "gruppe/veileder"
    assert "connect-src 'self' data: blob: https://gitlab.dal.example;" in bundle.policy(its)


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("status: draft", "Skjemaene lagrer til GitHub eller GitLab, og guide.yml sier ikke hvor innholdet ligger."),
        (
            "status: draft\nrepository: https://www.dal.example/",
            "Skjemaene kan ikke lagre til «https://www.dal.example/».",
        ),
    ],
)
def test_a_guide_must_say_where_it_is_kept(where: str, message: str, content: Content) -> None:
    with pytest.raises(ContentError) as error:
        told(content, where)
    said = as_text(error.value.problems)
    assert said.startswith("content/dal/guide.yml:")
    assert message in said
    assert "https://github.com/kommunen/veileder" in said


def test_without_the_program_nothing_is_built(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "FETCHED", tmp_path / "ingenting")
    link_the_rest(tmp_path)
    with pytest.raises(ContentError):
        publish(tmp_path, "dal", tmp_path / "site", handouts=False, admin=True)
    assert not (tmp_path / "site").exists()
    result = CliRunner().invoke(cli, ["build", "--admin"])
    assert result.exit_code == 1
    assert "Skjemaene er ikke hentet." in result.output
    assert "Kjør «make admin» én gang. Det krever Node 20 eller nyere, og nett." in result.output


def test_another_program_than_the_one_that_is_tried_is_refused() -> None:
    with pytest.raises(ContentError) as error:
        bundle.ours("fetch(`https://cdn.example/`)")
    assert "et annet enn det som er prøvd" in as_text(error.value.problems)


def test_forms_are_not_for_a_memory_stick() -> None:
    result = CliRunner().invoke(cli, ["build", "--admin", "--offline"])
    assert result.exit_code == 2
    assert "«--admin» trenger en nettserver" in result.output


def test_the_program_is_locked_and_names_no_place_to_fetch_it_from() -> None:
    lock = json.loads((ROOT / "guide/admin/package-lock.json").read_text("utf-8"))
    packages = {name: it for name, it in lock["packages"].items() if name}
    assert [name for name, it in packages.items() if "integrity" not in it or "resolved" in it] == []
    wanted = json.loads((ROOT / "guide/admin/package.json").read_text("utf-8"))["dependencies"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [it["license"] for it in packages.values() if "GPL" in it["license"]] == []


def test_our_words_are_words_that_the_program_has() -> None:
    english = bundle.FETCHED.parent / "locales" / "en-US.json"
    if not english.is_file():
        pytest.skip("skjemaene er ikke hentet: make admin")
    theirs = json.loads(english.read_text("utf-8"))
    ours = json.loads((ROOT / "guide/admin/nb.json").read_text("utf-8"))
    for way, words in said(ours):
        there: Any = theirs
        for key in way:
            there = there[key]
        assert set(re.findall(r"\$\w+", words)) <= set(re.findall(r"\$\w+", there)), way


def said(words: Json, way: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, it in words.items():
        yield from said(it, (*way, key)) if isinstance(it, dict) else [((*way, key), it)]


def test_the_program_understands_all_it_is_told(content: Content) -> None:
    rules = bundle.FETCHED.parent / "schema" / "sveltia-cms.json"
    if not rules.is_file():
        pytest.skip("skjemaene er ikke hentet: make admin")
    its = told(content)

    def filled(value: Any) -> Any:
        if isinstance(value, list):
            return [filled(it) for it in value]
        if not isinstance(value, dict):
            return value
        return {
            key: its["choices"][it] if key == "options" and isinstance(it, str) else filled(it)
            for key, it in value.items()
        }

    known = json.loads(rules.read_text("utf-8"))
    one = filled({**its["config"], "collections": its["config"]["collections"][:2]})
    jsonschema.validate(one, known)
