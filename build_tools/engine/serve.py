"""How does an editor see each change at once, and each mistake on the page?"""

from __future__ import annotations

import errno
import html
import logging
import socket
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from build_tools.engine.publish import publish
from build_tools.problems import ContentError
from build_tools.report import as_text
from build_tools.swap import recover

HOST = "127.0.0.1"
WATCHED = ("content", "guide", "mkdocs.yml")
Say = Callable[[str], None]


def serve(root: Path, guide: str, port: int, say: Say) -> None:
    """Serve a guide until the user stops it. Saving a file rebuilds; a mistake leaves the last good site."""
    recover(root / "site")
    with tempfile.TemporaryDirectory(prefix="veileder-") as folder:
        shown = Path(folder) / "site"
        server = _server(lambda: _rebuild(root, guide, shown, say), shown, free_port(port), root)
        _rebuild(root, guide, shown, say)
        say(f"Veilederen er klar på {server.url} – avslutt med Ctrl+C.")
        try:
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
        except KeyboardInterrupt:
            say("Avslutter.")
        finally:
            server.shutdown()


def free_port(wanted: int) -> int:
    """The wanted port, or the next one that nobody else uses."""
    for port in range(wanted, wanted + 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if probe.connect_ex((HOST, port)) != 0:
                return port
    raise OSError(errno.EADDRINUSE, "no free port", f"{wanted}–{wanted + 99}")


def _server(builder: Callable[[], None], shown: Path, port: int, root: Path) -> LiveReloadServer:
    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)
    server = LiveReloadServer(builder, HOST, port, str(shown), polling_interval=0.1)
    server.build_delay = 0.05
    server.error_handler = lambda code: _error_page(shown, code)
    for name in WATCHED:
        server.watch(str(root / name))
    return server


def _rebuild(root: Path, guide: str, shown: Path, say: Say) -> None:
    try:
        problems = publish(root, guide, shown)
        say(as_text(problems).splitlines()[-1])
    except ContentError as error:
        _tell(shown, as_text(error.problems), say)
    except Exception as error:  # a template is being edited: the last good site goes on
        _tell(shown, f"Siden kunne ikke tegnes: {error}", say)


def _tell(shown: Path, message: str, say: Say) -> None:
    """Say what is wrong in the terminal and on every page of the last good site."""
    say(message)
    show_message(shown, message)


def show_message(shown: Path, message: str) -> None:
    """Put a message at the top of every page; with no good site yet, on a page of its own."""
    panel = f'<div class="problems" role="alert">{html.escape(message)}</div>'
    found = list(shown.rglob("*.html"))
    for path in found:
        path.write_text(_with_panel(path.read_text("utf-8"), panel), "utf-8")
    if not found:
        shown.mkdir(parents=True, exist_ok=True)
        (shown / "index.html").write_text(
            f'<!doctype html><html lang="nb"><meta charset="utf-8"><title>Feil i innholdet</title><body>{panel}</body></html>',
            "utf-8",
        )


MARK = "<!-- problems -->"


def _with_panel(page: str, panel: str) -> str:
    """The page with the panel in place of any earlier one."""
    parts = page.split(MARK)
    clean = parts[0] + parts[2] if len(parts) == 3 else page
    start = clean.find(">", clean.find("<body")) + 1
    return f"{clean[:start]}{MARK}{panel}{MARK}{clean[start:]}"


def _error_page(shown: Path, code: int) -> bytes | None:
    page = shown / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
