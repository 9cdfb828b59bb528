"""How does an editor see each change at once?"""

from __future__ import annotations

import errno
import logging
import socket
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.livereload import LiveReloadServer

from build_tools.engine.shown import Say, Shown, not_found
from build_tools.swap import recover

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

HOST = "127.0.0.1"
WATCHED = ("content", "guide", "mkdocs.yml")


def serve(root: Path, guide: str, port: int, say: Say) -> None:
    """Serve a guide until the user stops it. Saving a file reloads; a mistake leaves the last good site."""
    recover(root / "site")
    with tempfile.TemporaryDirectory(prefix="veileder-") as folder:
        shown = Shown(root, guide, Path(folder) / "site", say)
        server = _server(shown, free_port(port))
        shown.read()
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


class _Server(LiveReloadServer):
    """Serves a folder where pages are drawn when they are asked for."""

    shown: Shown

    def serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer with the page as it is after the last save, also when the save comes while it is drawn."""
        while True:
            reads, said = self.shown.reads, list[Any]()
            body = self._drawn(environ, said)
            if reads == self.shown.reads or "livereload" in environ["PATH_INFO"]:
                start_response(*said[-1])
                return body

    def _drawn(self, environ: WSGIEnvironment, said: list[Any]) -> Iterable[bytes]:
        self.shown.ready(_address(environ["PATH_INFO"]))
        return super().serve_request(environ, lambda *words: said.append(words))


def _address(path: str) -> str:
    """The address of the page behind a path of a request: `/om/index.html` and `/om/` are `om/`."""
    return path.encode("latin-1").decode("utf-8", "ignore").removeprefix("/").removesuffix("index.html")


def _server(shown: Shown, port: int) -> _Server:
    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)
    server = _Server(shown.read, HOST, port, str(shown.folder), polling_interval=0.1)
    server.shown = shown
    server.build_delay = 0.05
    server.error_handler = lambda code: not_found(shown)
    for name in WATCHED:
        server.watch(str(shown.root / name))
    return server
