"""What does axe find on any page at all? `python -m tests.bench.axe [ADRESSE ...]`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from build_tools.engine.publish import publish
from tests import chromium
from tests.bench.grow import ROOT
from tests.bench.kinds import GUIDE, served
from tests.browser.conftest import QUIET, SIZES, Visit
from tests.browser.test_pages import CONTRAST, axe, violations, without_scripts


def main(only: Sequence[str]) -> int:
    """Open every page in every state, and print what axe finds; how much that is."""
    with tempfile.TemporaryDirectory(prefix="veileder-bench-") as temporary, sync_playwright() as driver:
        site = Path(temporary) / "site"
        publish(ROOT, GUIDE, site)
        pages = only or [it.relative_to(site).as_posix() for it in sorted(site.rglob("*.html"))]
        browser = driver.chromium.launch(executable_path=chromium.found(), args=QUIET)
        with served(site) as address:
            found = list(_found(browser, address, pages))
        browser.close()
    print("\n".join(found))
    print(f"| axe | {len(pages)} sider, {len(found)} funn |")
    return len(found)


def _found(browser: Browser, address: str, pages: Sequence[str]) -> Iterator[str]:
    """Each page: phone and desktop, light and dark, on paper, and without scripts."""
    for size, (width, height) in SIZES.items():
        visit = Visit(browser.new_context(viewport={"width": width, "height": height}, locale="nb-NO"), address)
        for number, page in enumerate(pages, 1):
            print(f"\r{size} {number}/{len(pages)}", end="", file=sys.stderr, flush=True)
            visit.page.emulate_media(media="null", color_scheme="light")
            visit.go(page)
            visit.page.evaluate(axe())
            seen = violations(visit, "{}")
            visit.page.emulate_media(color_scheme="dark")
            seen += violations(visit, CONTRAST)
            visit.page.emulate_media(media="print")
            seen += violations(visit, CONTRAST)
            if size == "phone":
                seen += _without_scripts(visit, page)
            yield from (f"{page} ({size}): {it}" for it in seen)


def _without_scripts(visit: Visit, page: str) -> list[str]:
    visit.page.emulate_media(media="null", color_scheme="light")
    with without_scripts(visit):
        visit.go(page)
    visit.page.evaluate(axe())
    return violations(visit, "{}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) > 0)
