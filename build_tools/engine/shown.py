"""What does an editor see while writing: each page as the content is now, and each mistake on it?"""

from __future__ import annotations

import functools
import html
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from build_tools.content import read_guide
from build_tools.engine.frame import NOT_FOUND, Frame, introduce
from build_tools.engine.hooks import today
from build_tools.engine.publish import CONFIG, frame
from build_tools.pages import Page, drawer
from build_tools.problems import ContentError
from build_tools.report import as_text
from build_tools.search import ADDRESS, register
from build_tools.views import views

Say = Callable[[str], None]
EMPTY = '<!doctype html><html lang="nb"><meta charset="utf-8"><title>Feil i innholdet</title><body></body></html>'


class Shown:
    """A site in a folder, read anew at each save, where a page is drawn when someone asks for it."""

    def __init__(self, root: Path, guide: str, folder: Path, say: Say) -> None:
        self.root, self.guide, self.folder, self.say = root, guide, folder, say
        self.reads = 0
        self.look = 0.0
        self.frame: Frame | None = None
        self.pages: Mapping[str, Callable[[], Page]] = {}
        self.message = ""
        self.drawn: set[str] = set()
        self.last: dict[str, str] = {}
        """Each page as it was last drawn without a mistake."""

        self.held = threading.RLock()

    def read(self) -> None:
        """Read what was saved. With a mistake in it the last good guide stays, with the mistake on every page."""
        with self.held:
            self.reads += 1
            self.drawn.clear()
            try:
                self._read()
            except ContentError as error:
                self._tell(as_text(error.problems))
            except Exception as error:  # a template is being edited: the last good site goes on
                self._tell(_not_drawn(error))

    def ready(self, address: str) -> None:
        """Draw the page with that address, unless it is drawn since the last save. Other addresses are let be."""
        with self.held:
            known = {*(self.pages or {""}), ADDRESS}
            if address in known and address not in self.drawn:
                self._write(address)
                self.drawn.add(address)

    def _read(self) -> None:
        if (look := _look(self.root)) != self.look:
            self.frame, self.look = frame(self.root, self.folder), look
        reading = read_guide(self.root / "content", self.guide, today())
        assert self.frame is not None
        introduce(self.frame.config, reading.guide)
        draw = drawer(reading.guide, self.root / "guide" / "templates")
        self.pages = {view.address: functools.partial(draw, view) for view in views(reading.guide)}
        self.message = ""
        self.say(as_text(reading.problems).splitlines()[-1])

    def _write(self, address: str) -> None:
        try:
            self.last[address] = self._text(address)
        except Exception as error:
            self._tell(_not_drawn(error))
        text = self.last.get(address, EMPTY)
        place = self.folder / (address if "." in address else f"{address}index.html")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text if address == ADDRESS else with_panel(text, self.message), "utf-8")

    def _text(self, address: str) -> str:
        if address == ADDRESS:
            return register(draw() for draw in self.pages.values())
        if self.frame is None or address not in self.pages:
            return EMPTY
        return self.frame.around(self.pages[address]())

    def _tell(self, message: str) -> None:
        self.message = message
        self.say(message)


def not_found(shown: Shown) -> bytes | None:
    """The page for an unknown address."""
    shown.ready(NOT_FOUND)
    page = shown.folder / NOT_FOUND
    return page.read_bytes() if page.is_file() else None


def with_panel(page: str, message: str) -> str:
    """The page, with a message at its top when there is one."""
    start = page.find(">", page.find("<body")) + 1
    panel = f'<div class="problems" role="alert">{html.escape(message)}</div>' if message else ""
    return page[:start] + panel + page[start:]


def _not_drawn(error: Exception) -> str:
    return f"Siden kunne ikke tegnes: {error}"


def _look(root: Path) -> float:
    """Another number when a template, a style or the settings were saved."""
    found = [root / CONFIG, *(root / "guide").rglob("*")]
    return sum(path.stat().st_mtime for path in found)
