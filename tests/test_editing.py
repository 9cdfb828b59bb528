"""Does «Rediger» lead to the right file in the right layer, for staff and no one else?"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from build_tools.editing import Editing, editing
from build_tools.forms.choices import choices
from build_tools.forms.questions import forms
from build_tools.pages import pages
from tests.conftest import ROOT, Content

HOME = "https://github.com/dal/veileder"


def kept(content: Content, repository: str = HOME, more: str = "") -> Content:
    return content.change("dal/guide.yml", "status: draft", f"status: draft\nrepository: {repository}{more}")


def links(content: Content, kind: str, slug: str) -> Editing:
    guide = content.guide()
    found = editing(guide, guide.get(kind, slug), "steg/del/")
    assert found
    return found


def test_a_file_of_its_own_is_opened_on_github(content: Content) -> None:
    found = links(kept(content), "step", "del")
    assert (found.edit, found.shared, found.own) == (f"{HOME}/edit/main/content/dal/steps/del.yml", False, "")


def test_the_guide_itself_is_a_file_of_its_own(content: Content) -> None:
    found = links(kept(content), "guide", "guide")
    assert (found.edit, found.shared, found.own) == (f"{HOME}/edit/main/content/dal/guide.yml", False, "")


def test_a_shared_file_is_opened_and_one_of_its_own_can_be_begun(content: Content) -> None:
    found = links(kept(content), "service", "barnelinjen")
    assert found.edit == f"{HOME}/edit/main/content/grunn/services/barnelinjen.yml"
    assert found.shared
    assert found.own.startswith(f"{HOME}/new/main?")
    asked = parse_qs(urlsplit(found.own).query)
    assert asked["filename"] == ["content/dal/services/barnelinjen.yml"]
    assert asked["value"] == [
        "# yaml-language-server: $schema=../../../schema/json/service.json\n# Skriv bare det som er annerledes hos dere.\n"
    ]


def test_what_is_locked_cannot_be_said_otherwise(content: Content) -> None:
    found = links(kept(content), "exception", "vold-hjemme")
    assert found.shared
    assert found.own == ""


@pytest.mark.parametrize(
    "home",
    ["https://gitlab.com/dal/veileder", "https://git.dal.example/it/veileder.git", "https://gitlab.com/dal/veileder/"],
)
def test_others_than_github_are_taken_for_gitlab(home: str, content: Content) -> None:
    found = links(kept(content, home, "\nbranch: ny-gren"), "service", "barnelinjen")
    place = home.removesuffix(".git").rstrip("/")
    assert found.edit == f"{place}/-/edit/ny-gren/content/grunn/services/barnelinjen.yml"
    assert found.own == f"{place}/-/new/ny-gren/content/dal/services?file_name=barnelinjen.yml"


@pytest.mark.parametrize(
    ("more", "page"), [("", "/steg/del/"), ("\naddress: https://dal.example/v", "https://dal.example/v/steg/del/")]
)
def test_the_form_for_a_mistake_is_one_there_is_with_the_page_filled_in(more: str, page: str, content: Content) -> None:
    found = links(kept(content, more=more), "step", "del")
    asked = parse_qs(urlsplit(found.report).query)
    form = forms(choices(content.folder))[asked["template"][0].removesuffix(".yml")]
    assert asked["page"] == [page]
    assert "page" in {it.id for it in form.questions}


def test_where_there_are_no_forms_no_one_is_led_to_one(content: Content) -> None:
    assert links(kept(content, "https://gitlab.com/dal/veileder"), "step", "del").report == ""


def test_a_guide_that_does_not_say_where_it_is_kept_has_no_link(content: Content) -> None:
    guide = content.guide()
    assert editing(guide, guide.head, "") is None


def test_only_pages_for_staff_have_the_link_and_it_says_whom_a_change_is_for(content: Content) -> None:
    drawn = {it.address: it.html for it in pages(kept(content).guide(), ROOT / "guide" / "templates")}
    found = {place: html for place, html in drawn.items() if HOME in html}
    assert (
        f'href="{HOME}/edit/main/content/dal/steps/del.yml" rel="noreferrer">Rediger siden</a></li>'
        in found["steg/del/"]
    )
    assert not [place for place in found if re.match(r"(ung|forelder|parorende|frivillig|tema|hjelp)(/|$)", place)]
    assert "" not in found
    shared = [it for it in found.values() if "Rediger siden</a> (for alle som deler den)" in it]
    assert shared
    assert all("Skriv noe annet for Dal</a>" in it for it in shared)


def test_no_page_leads_to_an_editor_when_the_guide_has_none(example_site: Path) -> None:
    assert "Rediger siden" not in (example_site / "steg/del/index.html").read_text("utf-8")
