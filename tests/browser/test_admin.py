"""Can a person who has never seen YAML change the content in a form, and is nothing else changed by it?"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from build_tools.content import examine
from build_tools.engine.publish import publish
from build_tools.fmt.files import in_form
from build_tools.problems import stops
from tests.browser.conftest import Visit
from tests.browser.forms import REPOSITORY, editor, files, open_entry, open_folder, project, save, saved
from tests.browser.github import GitHub
from tests.browser.servers import SERVERS, served
from tests.browser.test_headers import fetch
from tests.conftest import TODAY, link_the_rest
from tests.recipes import POLICY, headers

__all__ = ["project"]
STEP = "content/dal/steps/del.yml"
SERVICES = "Tjenester (grunn)"
SERVICE = "content/grunn/services/barnelinjen.yml"


def change_number(page: Page, old: str, new: str) -> None:
    """In the form of a service: the channel is opened by the arrow beside it."""
    channel = page.get_by_role("group").filter(has_text=f"telefon {old}").last
    channel.get_by_role("button", name="Vis", exact=True).click()
    page.get_by_role("textbox", name="Nummer").first.fill(new)


@pytest.fixture(scope="module")
def mine(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that may be changed, with a comment in a file that lies over another."""
    folder = tmp_path_factory.mktemp("mine")
    shutil.copytree(project / "content", folder / "content")
    link_the_rest(folder)
    (folder / STEP).write_text("# Avtalt i mai.\n\n" + (folder / STEP).read_text("utf-8"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def visit(browser: Browser, project: Path, mine: Path) -> Iterator[Visit]:
    """The forms with that project, as when a person picks its folder."""
    with editor(browser, project) as visit:
        open_folder(visit, mine)
        yield visit
        assert (visit.foreign, visit.errors) == ([], [])


def test_a_phone_number_is_changed_and_nothing_else(visit: Visit, mine: Path) -> None:
    text = files(mine)[SERVICE]
    before = in_form(mine / SERVICE, mine)[1]
    open_entry(visit.page, SERVICES, "Barnelinjen")
    change_number(visit.page, "116111", "116112")
    save(visit.page)
    (mine / SERVICE).write_text(saved(visit.page, SERVICE, text), "utf-8")
    assert in_form(mine / SERVICE, mine)[1] == before.replace("116111", "116112")
    assert stops(examine(mine / "content", "dal", TODAY)[1]) == ()
    publish(mine, "dal", mine / "site", handouts=False)
    assert "tel:116112" in (mine / "site/hjelp/barnelinjen/index.html").read_text("utf-8")


def test_a_file_that_lies_over_another_loses_nothing_but_its_comments(visit: Visit, mine: Path) -> None:
    text = files(mine)[STEP]
    before = in_form(mine / STEP, mine)[1]
    open_entry(visit.page, "Steg", "del")
    visit.page.get_by_role("textbox", name="Merknad for redaktører").fill("Spør leder.")
    save(visit.page)
    (mine / STEP).write_text(saved(visit.page, STEP, text), "utf-8")
    assert in_form(mine / STEP, mine)[1].splitlines() == [
        it for line in before.splitlines() for it in _noted(line) if it not in ("# Avtalt i mai.", "")
    ]


def _noted(line: str) -> list[str]:
    """The note stands before what is taken away."""
    return ["note: Spør leder.", line] if line == "without:" else [line]


def test_saving_opens_a_pull_request(browser: Browser, project: Path) -> None:
    github = GitHub(REPOSITORY, files(project))
    with editor(browser, project) as visit:
        visit.context.route("https://api.github.com/**", github.answer)
        page = visit.go("admin/").page
        page.get_by_role("button", name="Logg inn med adgangsnøkkel").click()
        page.locator("dialog").get_by_role("textbox").fill("en-nokkel")
        page.keyboard.press("Enter")
        open_entry(page, SERVICES, "Barnelinjen")
        change_number(page, "116111", "116112")
        save(page)
        github.wait(page)
    assert github.unknown == []
    assert [it for it in visit.foreign if not it.startswith("https://api.github.com/")] == []
    assert github.opened["base"] == "main"
    assert github.opened["head"].startswith("cms/")
    assert list(github.committed) == [SERVICE]
    assert "116112" in github.committed[SERVICE]


@pytest.mark.parametrize("server", SERVERS)
def test_the_forms_have_their_own_policy_and_the_pages_keep_theirs(server: str, project: Path) -> None:
    with served(server, project / "site") as place:
        for path in ("admin/", "admin/cms/index.js", "admin/config.json"):
            assert fetch(place + path)[POLICY.lower()] == headers("/admin/")[POLICY]
        for path in ("", "hjelp/barnelinjen/", "assets/veileder.css"):
            assert fetch(place + path)[POLICY.lower()] == headers()[POLICY]
