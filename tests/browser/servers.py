"""The web servers that the recipes are for, each with its recipe and a packed copy of a site."""

from __future__ import annotations

import functools
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from build_tools.engine.beside import pack
from tests.browser.conftest import Quiet
from tests.recipes import PUBLISH, headers

APACHE_MODULES = (
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "headers",
    "rewrite",
    "deflate",
    "filter",
    "env",
    "autoindex",
)
APACHE = """
ServerRoot /usr/lib/apache2
{modules}
TypesConfig /etc/mime.types
AddOutputFilterByType DEFLATE text/html text/css text/javascript
PidFile {folder}/pid
ErrorLog {folder}/errors
ServerName localhost
Listen 127.0.0.1:{port}
DocumentRoot {folder}/root
<Directory {folder}/root>
AllowOverride All
Require all granted
</Directory>
"""
NGINX = """
pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{ include /etc/nginx/mime.types; access_log off; include {folder}/recipe.conf;
client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5; }}
"""


class WithHeaders(Quiet):
    """Python's own server, with the headers of the recipe."""

    def end_headers(self) -> None:
        for name, value in headers(getattr(self, "path", "")).items():
            self.send_header(name, value)
        super().end_headers()


def python(folder: Path, under: str, port: int) -> Iterator[None]:
    if under:
        shutil.copy(folder / "root" / under / "404.html", folder / "root")
    root = str(folder / "root")
    server = ThreadingHTTPServer(("127.0.0.1", port), functools.partial(WithHeaders, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield
    server.shutdown()


def nginx(folder: Path, under: str, port: int) -> Iterator[None]:
    recipe = (PUBLISH / "nginx.conf").read_text("utf-8").replace("listen 80;", f"listen 127.0.0.1:{port};")
    if under:  # as the recipe says
        recipe = re.sub(r"^ +(root|error_page) .*\n", "", recipe, flags=re.MULTILINE)
        recipe = re.sub(r"^    # (location|    |\})", r"    \1", recipe, flags=re.MULTILINE)
    recipe = recipe.replace("/srv/veileder", f"{folder}/root/{under}".rstrip("/"))
    (folder / "recipe.conf").write_text(recipe, "utf-8")
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder), "utf-8")
    yield from running(["nginx", "-g", "daemon off;", "-e", f"{folder}/errors", "-c", f"{folder}/nginx.conf"])


def apache2(folder: Path, under: str, port: int) -> Iterator[None]:
    recipe = (PUBLISH / "apache.htaccess").read_text("utf-8").replace(" /404.html", f" /{under}404.html")
    (folder / "root" / under / ".htaccess").write_text(recipe, "utf-8")
    modules = "\n".join(f"LoadModule {it}_module modules/mod_{it}.so" for it in APACHE_MODULES)
    (folder / "apache.conf").write_text(APACHE.format(modules=modules, folder=folder, port=port), "utf-8")
    yield from running(["apache2", "-X", "-f", f"{folder}/apache.conf"])


def running(command: list[str]) -> Iterator[None]:
    """A program, for as long as the test runs."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        yield
        process.terminate()


SERVERS: dict[str, Callable[[Path, str, int], Iterator[None]]] = {"python": python, "nginx": nginx, "apache2": apache2}


@contextmanager
def served(name: str, site: Path, under: str = "") -> Iterator[str]:
    """Where a packed copy of a site is served by one server, at its root or in a folder (`veileder/`)."""
    if name != "python" and shutil.which(name) is None:
        pytest.skip(f"{name} finnes ikke her")
    with tempfile.TemporaryDirectory(prefix="veileder-") as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)  # the server reads as a user of its own
        shutil.copytree(site, folder / "root" / under)
        pack(folder / "root" / under)
        port = free()
        server = SERVERS[name](folder, under, port)
        next(server)
        answering(port)
        yield f"http://127.0.0.1:{port}/{under}"
        next(server, None)


def free() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answering(port: int) -> None:
    """Wait for a server to answer."""
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError
