"""Are the pages that only the made-up municipality has as whole as those of a real one?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.engine.publish import publish
from tests.browser.conftest import Visit, serve
from tests.browser.test_pages import axe, fits, strip_is_short, violations
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the example is served as its own staff have it, in place of the shipped guide."""
    out = tmp_path_factory.mktemp("example") / "site"
    publish(ROOT, "eksempel", out, handouts=False, internal=True)
    yield from serve(out)


def test_its_front_page_is_whole_and_axe_finds_nothing(visit: Visit) -> None:
    visit.go("")
    fits(visit)
    strip_is_short(visit)
    assert visit.errors == []
    assert visit.page.get_by_text("Eksempel er en oppdiktet kommune.").is_visible()
    visit.page.evaluate(axe())
    assert violations(visit, "{}") == []


def test_its_status_is_whole_on_a_phone_and_axe_finds_nothing(visit: Visit) -> None:
    visit.go("status/")
    fits(visit)
    strip_is_short(visit)
    assert visit.errors == []
    visit.page.evaluate(axe())
    assert violations(visit, "{}") == []
