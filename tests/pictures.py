"""What does an editor see? `python -m tests.pictures` takes the pictures of the manual anew, from the made-up guide.

It needs Chromium, and Node for the forms. Each picture is drawn with 64 colours, so that all of them weigh little.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FloatRect, Locator, Page, sync_playwright

from build_tools.diff.draw import as_html
from build_tools.engine.publish import publish
from build_tools.views.manual import PICTURES, Picture
from tests import chromium
from tests.browser.conftest import QUIET, Visit, serve
from tests.browser.forms import REPOSITORY, open_entry, open_folder
from tests.changes import reviewed
from tests.conftest import EXAMPLE, ROOT, Content, link_the_rest

MARK = "it => { it.style.outline = '3px solid #b3261e'; it.style.outlineOffset = '3px'; }"
ABOVE = 12
"""How much is seen above and beside what the picture is about."""


def shoot(page: Page, picture: Picture, top: float, left: float = 0) -> None:
    """Take the picture of a page from some way down, and keep it with few colours."""
    clip = FloatRect(x=left, y=top, width=picture.width, height=picture.height)
    taken = page.screenshot(clip=clip, full_page=True, animations="disabled")
    few = Image.open(io.BytesIO(taken)).convert("RGB").quantize(64, dither=Image.Dither.NONE)
    few.save(ROOT / "guide/pages" / picture.address, optimize=True)


def place(it: Locator, side: str = "top") -> float:
    """How far down on its page something is, or how far in."""
    return float(it.evaluate(f"it => it.getBoundingClientRect().{side} + ('{side}' === 'top' ? scrollY : 0)"))


@contextlib.contextmanager
def opened(browser: Browser, address: str, width: int, height: int = 800) -> Iterator[Page]:
    """A page in a window of its own."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="nb-NO")
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def of_page(browser: Browser, home: str) -> None:
    """The foot of a page for staff."""
    picture = PICTURES["page"]
    with opened(browser, f"{home}steg/del/", picture.width) as page:
        links = [page.get_by_role("link", name=it) for it in ("Rediger siden", "Meld en feil på siden")]
        for link in links:
            link.evaluate(MARK)
        shoot(page, picture, place(page.locator("footer.foot")) - ABOVE)


def of_form(browser: Browser, home: str, folder: Path) -> None:
    """The form of a service, its phone open."""
    picture = PICTURES["form"]
    visit = Visit(browser.new_context(viewport={"width": 744, "height": 4000}, locale="nb-NO"), home)
    open_folder(visit, folder)
    open_entry(visit.page, "Tjenester (grunn)", "Barnelinjen")
    channel = visit.page.get_by_role("group").filter(has_text="telefon 116111").last
    channel.get_by_role("button", name="Vis", exact=True).click()
    field = visit.page.get_by_role("textbox", name="Nummer").first
    field.evaluate(MARK)
    shoot(visit.page, picture, place(field) - picture.height / 2, place(field, "left") - ABOVE)
    visit.context.close()


def of_help(browser: Browser, home: str) -> None:
    """What there is to read about a code."""
    picture = PICTURES["help"]
    with opened(browser, f"{home}redaktor/koder/felt/#phone-length", picture.width) as page:
        shoot(page, picture, place(page.locator("#phone-length")) - ABOVE)


def of_diff(browser: Browser, folder: Path) -> None:
    """What a change means."""
    changed = Content(folder).change("grunn/services/barnelinjen.yml", '"116111"', '"116112"')
    text = as_html(reviewed(EXAMPLE, changed.folder), ROOT / "guide" / "diff")
    (folder / "diff.html").write_text(text, "utf-8")
    with opened(browser, (folder / "diff.html").as_uri(), PICTURES["diff"].width) as page:
        shoot(page, PICTURES["diff"], 0)


def main() -> None:
    """Take them all."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two, sync_playwright() as driver:
        folder = Path(one)
        kept = f"status: draft\nrepository: https://github.com/{REPOSITORY}"
        Content(folder).change("dal/guide.yml", "status: draft", kept)
        link_the_rest(folder)
        publish(folder, "dal", folder / "site", handouts=False, admin=True)
        browser = driver.chromium.launch(executable_path=chromium.found(), args=QUIET)
        server = serve(folder / "site")
        home = next(server)
        of_page(browser, home)
        of_help(browser, home)
        of_form(browser, home, folder)
        of_diff(browser, Path(two))
        next(server, None)
        browser.close()
    for it in PICTURES.values():
        print(it.address, (ROOT / "guide/pages" / it.address).stat().st_size)


if __name__ == "__main__":
    main()
