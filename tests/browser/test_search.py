"""Does search find what the guide holds?"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from tests.browser.conftest import ROOT, Visit


def title_of(kind: str, slug: str) -> str:
    """The title of an entry of the shipped guide, read from the content so that a test asserts no wording."""
    return str(getattr(read_guide(Path(ROOT) / "content", "kragero", today()).guide.get(kind, slug), "title"))  # noqa: B009


@pytest.mark.parametrize("visit", ["phone", "desktop"], indirect=True)
@pytest.mark.parametrize(
    ("kind", "slug", "there"),
    [
        ("step", "del-undringen", "steg/del-undringen/"),
        ("service", "legevakt", "hjelp/legevakt/"),
        ("theme", "skolefravaer", "tema/skolefravaer/"),
    ],
)
def test_search_finds_it(visit: Visit, kind: str, slug: str, there: str) -> None:
    visit.go("om/")
    if (size := visit.page.viewport_size) and size["width"] < 900:
        visit.page.locator(".search-button").click()
    field = visit.page.locator(".md-search__input")
    field.click()
    field.press_sequentially(title_of(kind, slug))
    result = visit.page.locator(f'.md-search-result__list a[href*="{there}"]').first
    result.wait_for(state="visible", timeout=15_000)
    assert "?" not in visit.page.url
