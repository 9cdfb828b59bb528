"""What does an editor see while writing: each page as the content is now, and each mistake on it?"""

from __future__ import annotations

import functools
import html
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from build_tools import handouts
from build_tools.addresses import NOT_FOUND
from build_tools.content import read_guide
from build_tools.engine.frame import Frame, introduce
from build_tools.engine.hooks import today
from build_tools.engine.publish import CONFIG, frame
from build_tools.feed import feeds
from build_tools.guide import Guide
from build_tools.handouts.document import Document
from build_tools.handouts.printer import print_document
from build_tools.handouts.prints import TEMPLATES
from build_tools.handouts.screen import screen
from build_tools.pages import all_views, drawer
from build_tools.problems import ContentError
from build_tools.report import as_text
from build_tools.search import ADDRESS, register

Say = Callable[[str], None]
EMPTY = '<!doctype html><html lang="nb"><meta charset="utf-8"><title>Feil i innholdet</title><body></body></html>'


class Shown:
    """A site in a folder, read anew at each save, where a page is drawn when someone asks for it."""

    def __init__(self, root: Path, guide: str, folder: Path, say: Say) -> None:
        self.root, self.guide, self.folder, self.say = root, guide, folder, say
        self.reads = 0
        self.look = 0.0
        self.frame: Frame | None = None
        self.files: Mapping[str, Callable[[], str | bytes]] = {}
        """What makes each file, by its address from the site's root."""

        self.message = ""
        self.drawn: set[str] = set()
        self.last: dict[str, str | bytes] = {}
        """Each file as it was last made without a mistake."""

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
            if address in (self.files or {""}) and address not in self.drawn:
                self._write(address)
                self.drawn.add(address)

    def _read(self) -> None:
        if (look := _look(self.root)) != self.look:
            self.frame, self.look = frame(self.root, self.folder), look
        reading = read_guide(self.root / "content", self.guide, today())
        assert self.frame is not None
        introduce(self.frame.config, reading.guide)
        self.files = _files(self.root, reading.guide, self.frame)
        self.message = ""
        self.say(as_text(reading.problems).splitlines()[-1])

    def _write(self, address: str) -> None:
        try:
            self.last[address] = self.files[address]() if self.files else EMPTY
        except Exception as error:
            self._tell(_not_drawn(error))
        made = self.last.get(address, EMPTY)
        place = self.folder / (address if "." in address else f"{address}index.html")
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(made, bytes):
            place.write_bytes(made)
        else:
            place.write_text(made if address == ADDRESS else with_panel(made, self.message), "utf-8")

    def _tell(self, message: str) -> None:
        self.message = message
        self.say(message)


def _files(root: Path, guide: Guide, frame: Frame) -> dict[str, Callable[[], str | bytes]]:
    paper = handouts.paper(guide)
    draw = drawer(guide, root / "guide" / "templates", paper)
    on_screen = screen(guide, root / TEMPLATES, paper.pages)
    found = list(all_views(guide, paper))
    return {
        **{view.address: functools.partial(lambda it: frame.around(draw(it)), view) for view in found},
        **{it.address: functools.partial(on_screen, it) for it in paper.documents},
        **{it.pdf: functools.partial(_pdf, root, it) for it in paper.documents},
        **{address: functools.partial(bytes, made) for address, made in feeds(guide)},
        ADDRESS: lambda: register(map(draw, found), guide.synonyms.values()),
    }


def _pdf(root: Path, it: Document) -> bytes:
    return print_document(root / TEMPLATES, it.sheet.form, it.text).pdf


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
