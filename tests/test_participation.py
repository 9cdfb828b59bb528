"""Does the guide say who was heard, and how the child is heard in every step?"""

from __future__ import annotations

from build_tools.handouts import Paper
from build_tools.handouts.themes import theme_sheets
from build_tools.pages import pages
from build_tools.views import views
from build_tools.views.view import Link, View
from tests.conftest import ROOT, Content

HEARD = """
heard:
  - {id: radet, on: 2026-11-01, who: Ungdomsrådet, said: Skriv kortere., changed: Vi skrev kortere., certainty: unconfirmed}
take_part: [om]
"""
SITUATIONS = """
  ung:
    title: Orker du ikke skolen?
    what: Det er ikke din feil.
    situations:
      - {id: sluttet, title: Jeg har sluttet, how: [{id: si, do: Si det til noen.}]}
"""


def view(content: Content, address: str) -> View:
    return next(it for it in views(content.guide()) if it.address == address)


def drawn(content: Content, address: str) -> str:
    found = pages(content.guide(), ROOT / "guide/templates", Paper(()))
    return next(it.html for it in found if it.address == address)


def asked(content: Content) -> Content:
    return content.change(
        "grunn/themes/fravaer.yml", "  ung: {title: Orker du ikke skolen?, what: Det er ikke din feil.}\n", SITUATIONS
    )


def test_that_nobody_was_heard_is_said(content: Content) -> None:
    assert "er hørt om denne veilederen ennå" in drawn(content, "medvirkning/")


def test_who_was_heard_stands_with_the_day_and_what_came_of_it(content: Content) -> None:
    content.change("grunn/guide.yml", "about: [om]\n", f"about: [om]\n{HEARD}")
    page = drawn(content, "medvirkning/")
    assert "1. november 2026: Ungdomsrådet" in page
    assert "Vi skrev kortere." in page
    assert "ennå.</strong>" not in page
    assert view(content, "medvirkning/").trusted


def test_the_childs_voice_of_every_step_is_gathered_for_staff(content: Content) -> None:
    guide, page = content.guide(), drawn(content, "medvirkning/barnets-stemme/")
    assert all(step.childs_voice in page for step in guide.steps.values())
    assert view(content, "medvirkning/barnets-stemme/").reader == guide.staff


def test_a_situation_has_its_own_steps_on_the_page_and_on_paper(content: Content) -> None:
    asked(content)
    page = drawn(content, "ung/fravaer/")
    assert 'href="#situasjon-sluttet"' in page
    assert 'id="sluttet-gjor-si"' in page
    (sheet,) = [it for it in theme_sheets(content.guide()) if it.name == "tema-ung-fravaer"]
    assert "«Jeg har sluttet»" in str(list(sheet.blocks()))


def test_the_page_of_the_theme_leads_to_the_situations(content: Content) -> None:
    asked(content)
    there = Link("«Jeg har sluttet» (ung)", "ung/fravaer/#situasjon-sluttet")
    assert view(content, "tema/fravaer/").body["situations"] == [there]


def test_a_team_says_when_it_meets_or_that_we_do_not_know(content: Content) -> None:
    assert "Det vet vi ikke." in drawn(content, "team/dalteam/")
    text = (content.folder / "dal/teams/dalteam.yml").read_text("utf-8")
    content.write("dal/teams/dalteam.yml", f"meets: Hver mandag.\n{text}")
    assert "Hver mandag." in drawn(content, "team/dalteam/")
