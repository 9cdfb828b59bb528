"""Does each reader find what they came for, from the front page, within six clicks?"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.addresses import address
from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.engine.publish import publish
from tests.browser.conftest import ROOT, Visit, copy_project, serve

EVERYWHERE = pytest.mark.parametrize(
    "visit", ["phone", "desktop", "phone-no-script", "desktop-no-script"], indirect=True
)
BY_KEYBOARD = pytest.mark.parametrize("visit", ["phone", "desktop"], indirect=True)
MOST_CLICKS = 6
MOST_TABS = 150

STAFF = ["ansatt/", "barnehage/", "undring/"]
YOUTH = ["ung/"]
PARENT = ["forelder/", "del-undringen/"]
RELATIVE = ["parorende/", "hva-som-skjer-videre/"]
VOLUNTEER = ["frivillig/", "undring-oppstar/"]
PATHS = pytest.mark.parametrize(
    "path", [STAFF, YOUTH, PARENT, RELATIVE, VOLUNTEER], ids=["staff", "youth", "parent", "relative", "volunteer"]
)


def follow(visit: Visit, path: list[str]) -> None:
    """Click from the front page along links that lead to each address in turn."""
    assert len(path) <= MOST_CLICKS
    visit.go("")
    for step in path:
        visit.page.locator(f'main a[href$="{step}"]').first.click()
        visit.page.wait_for_url(f"**/{step}")


def tab_along(visit: Visit, path: list[str]) -> None:
    """The same by keyboard alone: Tab to each link, and Enter."""
    visit.go("")
    for step in path:
        tab_to(visit, step)
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url(f"**/{step}")


def tab_to(visit: Visit, end: str) -> None:
    for _ in range(MOST_TABS):
        visit.page.keyboard.press("Tab")
        if (visit.page.locator(":focus").get_attribute("href") or "").endswith(end):
            return
    raise AssertionError(f"no link to {end} within {MOST_TABS} tabs of {visit.page.url}")


@EVERYWHERE
def test_staff_find_the_step_the_role_the_deadline_the_form_and_the_number(visit: Visit) -> None:
    follow(visit, STAFF)
    for part in ("hvordan", "hvem", "nar", "verktoy", "barnets-stemme", "skriv-ned", "videre"):
        assert visit.page.locator(f'section.step [id$="-{part}"]').count() > 0, part
    assert visit.page.locator('section.step a[href*="/rolle/"]').count() > 0
    assert visit.page.locator('section.step a[href*="/verktoy/"]').count() > 0
    assert visit.page.locator('section.step a[href^="tel:"]').count() > 0


@EVERYWHERE
def test_a_youth_finds_someone_now_what_adults_do_and_the_way_out(visit: Visit) -> None:
    follow(visit, YOUTH)
    assert visit.page.locator('.strip a[href="tel:116111"]').is_visible()
    assert visit.page.locator('.helpers a[href^="tel:"]').first.is_visible()
    assert (
        visit.page.locator('.helpers a[href^="sms:"], .helpers a[href*="chat"], .helpers a[href^="http"]').count() > 0
    )
    assert visit.page.locator(".leave a").is_visible()
    assert visit.page.locator(".steps a[href]").count() >= 3


@EVERYWHERE
def test_a_parent_finds_what_happens_what_they_decide_and_may_ask_for(visit: Visit) -> None:
    follow(visit, PARENT)
    for part in ("dette-kan-du-gjore", "du-bestemmer", "du-kan-be-om"):
        assert visit.page.locator(f"#{part}").is_visible(), part
    visit.page.locator('.trail a[href$="../"]').last.click()
    assert visit.page.locator('main a[href*="statsforvalteren"]').count() > 0


@EVERYWHERE
def test_a_relative_finds_how_to_report(visit: Visit) -> None:
    follow(visit, RELATIVE)
    assert visit.page.locator(".actions li").count() > 0
    assert visit.page.locator('main a[href*="/hjelp/hjelp-der-du-bor/"]').count() > 0


@EVERYWHERE
def test_a_volunteer_finds_what_to_do_whom_to_call_and_when(visit: Visit) -> None:
    follow(visit, VOLUNTEER)
    assert visit.page.locator(".actions li").count() > 0
    assert visit.page.locator('.strip a[href="tel:112"]').is_visible()
    assert visit.page.locator('.helpers a[href^="tel:"]').count() > 0


LATER = {"innsats": "prov-tiltakene", "samarbeid": "sett-i-gang-sammen", "samordning": "samordne-tiltakene"}
"""Level → a step on it that every reader has words for."""

ON_A_LATER_LEVEL = pytest.mark.parametrize(("level", "step"), LATER.items(), ids=LATER.keys())


@EVERYWHERE
@ON_A_LATER_LEVEL
def test_staff_work_from_one_page_on_the_later_levels_too(visit: Visit, level: str, step: str) -> None:
    follow(visit, ["ansatt/", "barnehage/", f"{level}/"])
    section = visit.page.locator("section.step", has=visit.page.locator(f"#{step}"))
    for part in ("hvordan", "hvem", "barnets-stemme", "skriv-ned", "videre"):
        assert section.locator(f'[id="{step}-{part}"]').is_visible(), part
    assert section.locator(".exceptions").is_visible()
    assert section.locator('.outcomes a[href*="akutt/meld"]').count() > 0


@EVERYWHERE
@ON_A_LATER_LEVEL
@pytest.mark.parametrize("reader", ["ung", "forelder", "parorende", "frivillig"])
def test_others_find_what_they_can_do_on_the_later_levels_too(visit: Visit, level: str, step: str, reader: str) -> None:
    follow(visit, [f"{reader}/", f"{step}/"])
    assert visit.page.locator(".actions li").count() > 0
    assert visit.page.locator(".leave a").is_visible()
    assert visit.page.locator('.helpers a[href^="tel:"]').count() > 0


@BY_KEYBOARD
@PATHS
def test_the_way_can_be_walked_by_keyboard_alone(visit: Visit, path: list[str]) -> None:
    tab_along(visit, path)
    assert visit.page.locator("h1").is_visible()


def veileder(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program as an editor does, in their own copy."""
    return subprocess.run(
        [sys.executable, "-m", "build_tools", *words], cwd=root, capture_output=True, text=True, timeout=120
    )


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a number that an editor first wrote wrong, and then right."""
    workshop = copy_project(tmp_path_factory.mktemp("workshop"))
    file = workshop / "content" / "felles" / "services" / "legevakt.yml"
    right = file.read_text("utf-8")
    file.write_text(right.replace('"116117"', '"1161172"', 1), "utf-8")
    wrong = veileder(workshop, "check")
    assert wrong.returncode == 1
    assert re.search(r"content/felles/services/legevakt\.yml:\d+:\d+  STOPP phone-length", wrong.stdout)
    assert wrong.stdout.count("STOPP") == 1
    file.write_text(right.replace('"116117"', '"22222222"', 1), "utf-8")
    assert veileder(workshop, "check").returncode == 0
    publish(workshop, "kragero", workshop / "site", handouts=False)
    return workshop / "site"


@pytest.mark.parametrize("visit", ["phone", "desktop", "phone-no-script"], indirect=True)
def test_an_editor_corrects_a_number_and_sees_it(corrected: Path, visit: Visit) -> None:
    for visit.home in serve(corrected):
        visit.go("hjelp/legevakt/")
        assert visit.page.locator('a[href="tel:22222222"]').first.is_visible()


@pytest.fixture(scope="module")
def gaps() -> list[str]:
    """The services that lack a number of their own, as the program tells a leader."""
    said = veileder(ROOT, "check")
    assert said.returncode == 0
    found = re.findall(r"services/([a-z-]+)\.yml:\d+:\d+  MERK local-contact-is-known", said.stdout)
    services = read_guide(ROOT / "content", "kragero", today()).guide.services
    return [address("service", services[slug]) or "" for slug in found]


@EVERYWHERE
def test_a_leader_sees_the_gaps_and_that_it_is_a_draft(visit: Visit, gaps: list[str]) -> None:
    visit.go("")
    assert visit.page.locator(".draft").is_visible()
    visit.page.locator('.foot a[href$="kontakt/"]').click()
    for place in gaps:
        card = visit.page.locator(".card", has=visit.page.locator(f'a[href$="{place}"]')).first
        assert card.locator(".missing").is_visible(), place
