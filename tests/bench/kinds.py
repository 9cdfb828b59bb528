"""Which pages stand for all, and how are they served while they are measured?"""

from __future__ import annotations

import contextlib
import functools
import gzip
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.bench.grow import ROOT
from tests.browser.test_pages import KINDS

GUIDE = "kragero"
NODE = ROOT / ".venv" / "node" / "node_modules"
"""Where `make bench` lays what comes from npm."""


def files(site: Path) -> dict[str, Path]:
    """A page of each kind, by what the kind is called."""
    found = {kind: site / path / "index.html" for kind, path in KINDS.items()}
    return {kind: path if path.is_file() else site / "404.html" for kind, path in found.items()}


class _Packed(SimpleHTTPRequestHandler):
    """A server that sends everything packed, as a real one does."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the base class's)
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, packed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        kind = self.guess_type(path)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Packed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
