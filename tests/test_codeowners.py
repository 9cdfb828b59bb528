"""Is the one who owns what is written asked to approve a change of it?"""

from __future__ import annotations

from build_tools.codeowners import HEADING, PLACE, codeowners
from tests.conftest import ROOT, Content


def lines(content: Content) -> list[str]:
    """What stands under the heading."""
    return codeowners(content.folder).removeprefix(HEADING).strip().split("\n")


def test_the_file_is_as_the_content_says() -> None:
    assert (ROOT / PLACE).read_text("utf-8") == codeowners(ROOT / "content"), "veileder codeowners --write"


def test_without_owners_nobody_is_made_up(content: Content) -> None:
    assert lines(content) == ["# Ingen eiere er skrevet i innholdet ennå."]


def test_a_role_without_a_team_is_a_comment(content: Content) -> None:
    content.change("dal/guide.yml", "municipality: Dal", "municipality: Dal\nowner: leder for oppvekst")
    assert lines(content) == ["# /content/dal/: leder for oppvekst"]


def test_the_owner_of_a_file_comes_after_the_owner_of_its_layer(content: Content) -> None:
    approvers = """
approvers:
  - {id: oppvekst, role: leder for oppvekst, handle: "@dal/oppvekst"}
  - {id: helse, role: helsesykepleier, handle: "@dal/helse"}"""
    content.change("dal/guide.yml", "municipality: Dal", f"municipality: Dal\nowner: leder for oppvekst{approvers}")
    content.change("dal/teams/dalteam.yml", "title:", "owner: helsesykepleier\ntitle:")
    content.change("grunn/steps/se.yml", "title: Se barnet", "owner: helsesykepleier\ntitle: Se barnet")
    assert lines(content) == [
        "/content/dal/ @dal/oppvekst",
        "/content/dal/teams/dalteam.yml @dal/helse",
        "# /content/grunn/steps/se.yml: helsesykepleier",
    ]


def test_a_handle_is_written_as_github_writes_it(content: Content) -> None:
    approvers = '\napprovers: [{id: a, role: leder, handle: "dal leder"}]'
    content.change("dal/guide.yml", "municipality: Dal", f"municipality: Dal{approvers}")
    assert [it.severity for it in content.problems()] == ["stop"]


def test_a_file_that_cannot_be_read_stops_no_one(content: Content) -> None:
    content.write("dal/teams/dalteam.yml", "title: [")
    content.write("dal/guide.yml", "extends: finnes-ikke\nowner: leder\n")
    assert lines(content) == ["# /content/dal/: leder"]
