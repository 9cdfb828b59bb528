"""Does each of the content model's ten rules for laying layers hold?"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.chain import resolve
from build_tools.content import examine
from build_tools.layers import begin, digest, lay
from build_tools.load import parse
from build_tools.problems import SourceFile
from build_tools.raw import Fields, Raw
from tests.conftest import TODAY, Content

BASE = """
title: Del undringen
what: Du deler.
parents: told
deadline: {within: 14 dager, basis: law}
tools: [samtale, skjema]
how:
  - {id: leder, do: Si det til lederen., more: Samme dag.}
  - {id: laerer, do: Snakk med læreren.}
  - {id: foreldre, do: Snakk med foreldrene.}
"""


def read(text: str, layer: str = "grunn") -> Fields:
    return parse(SourceFile(f"content/{layer}/steps/del.yml", text.lstrip()))


def laid(upper: str, base: str = BASE) -> Fields:
    """What is left, apart from the notice on `over`."""
    laying = lay(begin(read(base)), read(upper, "dal"))
    assert [problem.code for problem in laying.problems] == ["over-missing"]
    return laying.layered.fields


def told(upper: str, base: str = BASE) -> list[str]:
    """The stops that follow, each with its place and words."""
    problems = lay(begin(read(base)), read(upper, "dal")).problems
    return [f"{problem.mark} {problem.message}" for problem in problems if problem.severity == "stop"]


def ids(value: Raw) -> list[Raw]:
    assert isinstance(value, list)
    return [item["id"] for item in value if isinstance(item, Fields)]


def heads(content: Content, guide: str) -> list[str]:
    """The layers of a guide, the lowest first."""
    paths = [Path(file.mark.file.path) for file in resolve(content.folder, guide).files]
    return [path.parent.name for path in paths if path.name == "guide.yml"]


def test_rule_1_the_upper_text_wins() -> None:
    assert laid("title: Si det videre")["title"] == "Si det videre"


def test_rule_1_a_text_that_the_upper_layer_does_not_write_stays() -> None:
    assert laid("title: Si det videre")["what"] == "Du deler."


def test_rule_2_a_mapping_is_laid_key_by_key() -> None:
    assert laid("deadline: {within: en uke}")["deadline"] == {"within": "en uke", "basis": "law"}


def test_rule_3_a_plain_list_is_taken_whole() -> None:
    assert laid("tools: [logg]")["tools"] == ["logg"]


def test_rule_3_an_empty_list_empties_the_one_below() -> None:
    assert laid("how: []")["how"] == []


def test_rule_4_an_item_with_a_known_id_changes_that_item_key_by_key() -> None:
    item = {"id": "leder", "do": "Si det til rektor.", "more": "Samme dag."}
    how = laid("how: [{id: leder, do: Si det til rektor.}]")["how"]
    assert isinstance(how, list)
    assert how[0] == item
    assert ids(how) == ["leder", "laerer", "foreldre"]


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ("", ["leder", "laerer", "foreldre", "team"]),
        ("after: leder, ", ["leder", "team", "laerer", "foreldre"]),
        ("before: leder, ", ["team", "leder", "laerer", "foreldre"]),
        ("after: foreldre, ", ["leder", "laerer", "foreldre", "team"]),
    ],
)
def test_rule_4_a_new_item_comes_last_or_beside_the_one_it_names(place: str, order: list[str]) -> None:
    assert ids(laid(f"how: [{{id: team, {place}do: Ta det opp.}}]")["how"]) == order


def test_rule_4_new_items_may_stand_beside_each_other() -> None:
    how = "how: [{id: team, after: leder, do: Ta det opp.}, {id: notat, after: team, do: Skriv det ned.}]"
    assert ids(laid(how)["how"]) == ["leder", "team", "notat", "laerer", "foreldre"]


def test_rule_4_where_an_item_goes_is_no_part_of_it() -> None:
    how = laid("how: [{id: team, before: leder, do: Ta det opp.}]")["how"]
    assert isinstance(how, list)
    assert how[0] == {"id": "team", "do": "Ta det opp."}


def test_rule_4_an_item_that_is_there_already_is_not_moved() -> None:
    laying = lay(begin(read(BASE)), read("how: [{id: foreldre, before: leder, do: Ring dem.}]", "dal"))
    how = laying.layered.fields["how"]
    assert ids(how) == ["leder", "laerer", "foreldre"]
    assert isinstance(how, list)
    assert how[2] == {"id": "foreldre", "do": "Ring dem."}
    assert [problem.code for problem in laying.problems] == ["over-missing", "beside-moved"]


@pytest.mark.parametrize(
    ("what", "left"),
    [
        ("deadline", ["title", "what", "parents", "tools", "how"]),
        ("how.laerer", ["title", "what", "parents", "deadline", "tools", "how"]),
    ],
)
def test_rule_5_without_removes_a_key_or_an_item(what: str, left: list[str]) -> None:
    fields = laid(f"without: [{{what: {what}, why: Ikke her.}}]")
    assert list(fields) == left
    assert ("laerer" in ids(fields["how"])) == (what != "how.laerer")


@pytest.mark.parametrize("what", ["deadline.within", "how.leder.more"])
def test_rule_5_without_reaches_inside(what: str) -> None:
    before = read(BASE)
    after = laid(f"without: [{{what: {what}, why: Ikke her.}}]")
    assert after != before
    assert list(after) == list(before)
    assert what.rpartition(".")[2] not in str(after)


def test_rule_5_without_may_take_the_whole_entry_away() -> None:
    laying = lay(begin(read(BASE)), read("without: [{what: entry, why: Ikke her.}]", "dal"))
    assert str(laying.layered.gone) == "content/dal/steps/del.yml:1:18"


def test_rule_5_what_still_refers_to_an_entry_that_is_gone_is_a_stop(content: Content) -> None:
    content.write("dal/terms/undring.yml", "without: [{what: entry, why: Vi bruker ikke ordet.}]\n")
    assert not [problem for problem in content.problems() if problem.severity == "stop"]
    content.change("grunn/steps/se.yml", "Legg merke til", "Vis [undring](term:undring) for")
    assert [problem.code for problem in content.problems()] == ["reference-taken-away"]


@pytest.mark.parametrize(
    "upper", ["title: Noe annet", "without: [{what: title, why: Nei.}]", "without: [{what: entry, why: Nei.}]"]
)
@pytest.mark.parametrize("lock", ["title", '"*"'])
def test_rule_6_touching_what_is_locked_is_a_stop_that_names_the_lock(lock: str, upper: str) -> None:
    stops = told(upper, f"locked: [{lock}]{BASE}")
    assert len(stops) == 1
    assert "er låst i content/grunn/steps/del.yml:1:10" in stops[0]


def test_rule_6_what_is_not_locked_may_be_touched() -> None:
    assert not told("what: Noe annet", f"locked: [title]{BASE}")


def test_rule_6_a_locked_text_stays_as_it_was(content: Content) -> None:
    content.write("dal/exceptions/vold-ute.yml", "text: Snakk med foreldrene.\n")
    assert "touches-lock" in [problem.code for problem in content.problems()]


def test_rule_6_a_layer_in_the_middle_may_lock_for_those_above() -> None:
    middle = lay(begin(read(BASE)), read("locked: [title]", "fylke")).layered
    problems = lay(middle, read("title: Noe annet", "dal")).problems
    assert [problem.code for problem in problems] == ["touches-lock"]
    assert "content/fylke/steps/del.yml:1:10" in problems[0].message


def test_rule_7_a_new_file_is_a_new_entry(content: Content) -> None:
    term = "title: Tverrfaglig\nmeans: Flere fag sammen.\nsources: [veiviser]\ncertainty: confirmed\n"
    guide = content.write("dal/terms/tverrfaglig.yml", term).guide()
    assert sorted(guide.terms) == ["tverrfaglig", "undring"]
    assert guide.file(guide.terms["tverrfaglig"]) == "content/dal/terms/tverrfaglig.yml"


def test_rule_8_a_step_that_a_list_lost_is_a_stop(content: Content) -> None:
    content.write("dal/levels/undring.yml", "steps: [se]\n")
    stops = [(problem.code, problem.mark.file.path) for problem in content.problems() if problem.severity == "stop"]
    assert stops == [("steps-belong-to-one-level", "content/dal/steps/del.yml")]


def test_rule_9_a_mistake_in_the_lower_layer_points_there(content: Content) -> None:
    content.change("grunn/steps/del.yml", "parents: told", "parents: tolt")
    assert str(content.problems()[0].mark) == "content/grunn/steps/del.yml:3:10"


def test_rule_9_a_mistake_in_the_upper_layer_points_there(content: Content) -> None:
    content.change("dal/steps/del.yml", "do: Ta det opp i Dalteamet.", "do: Ta det opp., tools: [arkk]")
    assert [str(problem.mark) for problem in content.problems()] == ["content/dal/steps/del.yml:3:55"]


def test_rule_9_a_text_that_a_rule_stops_points_to_its_own_layer(content: Content) -> None:
    content.change("dal/services/barnevern.yml", "title: Barnevernet i Dal", "title: Barnevernet i Dal kommer snart")
    found = [problem for problem in content.problems() if problem.code == "nothing-is-half-written"]
    assert [str(problem.mark) for problem in found] == ["content/dal/services/barnevern.yml:2:8"]


def test_rule_10_a_layer_without_status_cannot_be_built(content: Content) -> None:
    guide, problems = examine(content.folder, "grunn", TODAY)
    assert guide is None
    assert [problem.code for problem in problems] == ["layer-without-status"]


def test_a_layer_that_only_gives_a_status_can_be_built(content: Content) -> None:
    content.write("nabo/guide.yml", "extends: dal\nstatus: draft\nmunicipality: Nabo\n")
    assert not [problem for problem in content.problems("nabo") if problem.severity == "stop"]
    assert heads(content, "nabo") == ["grunn", "dal", "nabo"]


def test_the_example_has_the_two_layers_in_order(content: Content) -> None:
    guide = content.guide()
    assert heads(content, "dal") == ["grunn", "dal"]
    assert [item.id for item in guide.steps["del"].how] == ["leder", "team", "foreldre"]


def test_a_changed_base_is_a_notice_only_for_the_fields_that_are_touched(content: Content) -> None:
    content.change("grunn/steps/del.yml", "write_down: Hva dere ble enige om.", "write_down: Hva dere avtalte.")
    assert not content.problems()
    content.change("grunn/steps/del.yml", "more: Fortell hva du har sett.", "more: Fortell hva du så.")
    assert [problem.code for problem in content.problems()] == ["base-changed"]


def test_the_digest_does_not_change_with_the_way_a_value_is_written() -> None:
    upper = read("title: Noe annet", "dal")
    assert digest(read("title: Del undringen\n"), upper) == digest(read('\n# Se her\ntitle: "Del undringen"\n'), upper)


def test_a_layer_laid_twice_leaves_the_base_as_it_was() -> None:
    base = begin(read(BASE))
    before = str(base.fields)
    lay(base, read("how: [{id: leder, do: Annet.}]\nwithout: [{what: how.laerer, why: Nei.}]", "dal"))
    assert str(base.fields) == before


def test_files_that_are_hidden_are_left_alone(content: Content) -> None:
    content.write("dal/steps/.DS_Store", "x").write("dal/.gitkeep", "")
    assert not content.problems()


def test_a_folder_outside_any_layer_is_left_alone(content: Content, tmp_path: Path) -> None:
    content.write("notater/steps/a.yml", "dette er ikke et lag")
    assert not content.problems()
