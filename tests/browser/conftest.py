"""A built site, a server for it, and a browser that tells what it asked for."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize, sync_playwright

from tests import chromium

ROOT = Path(__file__).parent.parent.parent
SIZES = {"phone": (360, 640), "desktop": (1280, 800)}
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing, and shows the site's own page for an unknown address."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the base class's)
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own page for an address that does not exist."""
        page = Path(self.directory) / "404.html"
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port; the address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    yield from serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all the tests of a worker."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium.found(), args=QUIET)
        yield browser
        browser.close()


class Visit:
    """A browser window, with what it asked for and complained of."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.context = context
        self.home = home
        self.page: Page = context.new_page()
        self.foreign: list[str] = []
        self.errors: list[str] = []
        context.on("request", self._note)
        self.page.on("console", lambda it: self.errors.append(it.text) if it.type == "error" else None)
        self.page.on("pageerror", lambda it: self.errors.append(str(it)))

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.foreign.append(request.url)

    def go(self, path: str) -> Visit:
        """Open a page of the site."""
        self.page.goto(self.home + path)
        return self

    def begin(self, home: str, size: ViewportSize) -> Visit:
        """Forget the last test."""
        self.page.goto("about:blank")
        self.page.set_viewport_size(size)
        self.page.emulate_media(media="null", color_scheme="null")
        self.home = home
        self.foreign.clear()
        self.errors.clear()
        return self


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Callable[[str], Visit]:
    """One window for each size, with or without scripts: a new one for each test is most of the time it takes."""

    @functools.cache
    def window(size: str) -> Visit:
        scripts = not size.endswith("-no-script")
        return Visit(browser.new_context(java_script_enabled=scripts, locale="nb-NO"), "")

    return window


@pytest.fixture
def visit(windows: Callable[[str], Visit], address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A visit of the size, and with or without scripts, that the test asks for by marking itself."""
    size = getattr(request, "param", "phone")
    width, height = SIZES[size.removesuffix("-no-script")]
    visit = windows(size).begin(address, {"width": width, "height": height})
    yield visit
    assert visit.foreign == []


def copy_project(folder: Path) -> Path:
    """A copy of the project that an editor may change."""
    for name in ("content", "guide", "build_tools", "schema"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder
