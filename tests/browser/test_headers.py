"""Does the site work with the headers of the recipes, on each web server that this machine has?"""

from __future__ import annotations

import functools
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser

from build_tools.engine.beside import pack
from tests.browser.conftest import Quiet, Visit
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
DocumentRoot {site}
<Directory {site}>
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
        for name, value in headers().items():
            self.send_header(name, value)
        super().end_headers()


def python(site: Path, folder: Path, port: int) -> Iterator[None]:
    server = ThreadingHTTPServer(("127.0.0.1", port), functools.partial(WithHeaders, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield
    server.shutdown()


def nginx(site: Path, folder: Path, port: int) -> Iterator[None]:
    recipe = (PUBLISH / "nginx.conf").read_text("utf-8")
    recipe = recipe.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/veileder;", f"{site};")
    (folder / "recipe.conf").write_text(recipe, "utf-8")
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder), "utf-8")
    yield from running(["nginx", "-g", "daemon off;", "-e", f"{folder}/errors", "-c", f"{folder}/nginx.conf"])


def apache2(site: Path, folder: Path, port: int) -> Iterator[None]:
    shutil.copy(PUBLISH / "apache.htaccess", site / ".htaccess")
    modules = "\n".join(f"LoadModule {it}_module modules/mod_{it}.so" for it in APACHE_MODULES)
    conf = APACHE.format(modules=modules, folder=folder, port=port, site=site)
    (folder / "apache.conf").write_text(conf, "utf-8")
    yield from running(["apache2", "-X", "-f", f"{folder}/apache.conf"])


def running(command: list[str]) -> Iterator[None]:
    """A program, for as long as the test runs."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        yield
        process.terminate()


SERVERS = {"python": python, "nginx": nginx, "apache2": apache2}


@pytest.fixture(scope="module", params=SERVERS)
def place(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """Where a packed copy of the site is served by one server."""
    if request.param != "python" and shutil.which(request.param) is None:
        pytest.skip(f"{request.param} finnes ikke her")
    with tempfile.TemporaryDirectory(prefix="veileder-") as name, socket.socket() as probe:
        folder = Path(name)
        folder.chmod(0o755)  # the server reads as a user of its own
        shutil.copytree(site, folder / "site")
        pack(folder / "site")
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        server = SERVERS[request.param](folder / "site", folder, port)
        next(server)
        answering(port)
        yield f"http://127.0.0.1:{port}/"
        next(server, None)


def answering(port: int) -> None:
    """Wait for a server to answer."""
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError


def fetch(address: str, accept: str = "gzip") -> dict[str, str]:
    """The headers of an answer, also when nothing is there."""
    try:
        with urlopen(Request(address, headers={"Accept-Encoding": accept}), timeout=10) as answer:
            return {name.lower(): value for name, value in answer.headers.items()}
    except HTTPError as error:
        if error.code != 404:
            raise
        return {name.lower(): value for name, value in error.headers.items()}


@pytest.mark.parametrize("path", ["", "steg/del-undringen/", "finnes/ikke/", "assets/veileder.css"])
def test_every_answer_has_the_headers(place: str, path: str) -> None:
    got = fetch(place + path)
    assert {name: got.get(name.lower()) for name in headers()} == headers()


def test_the_pages_work_and_break_no_rule(browser: Browser, place: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nb-NO")
    visit = Visit(context, place)
    for path in ("", "om/", "ung/", "steg/del-undringen/", "kontakt/", "a-til-aa/", "tema/skolefravaer/", "ord/"):
        visit.go(path)
        visit.page.wait_for_load_state("networkidle")
    visit.go("om/")
    visit.page.locator(".md-search__input").click()
    visit.page.locator(".md-search__input").press_sequentially("Del undringen")
    found = visit.page.locator('.md-search-result__list a[href*="steg/del-undringen/"]').first
    found.wait_for(state="visible", timeout=15_000)
    assert visit.errors == []
    assert visit.foreign == []
    visit.go("finnes/ikke/")
    assert visit.page.locator("h1").inner_text() == "Vi fant ikke siden"
    assert visit.page.locator(".page").evaluate("it => getComputedStyle(it).fontFamily")
    context.close()


def test_packed_files_are_sent_and_named_files_are_kept_for_a_year(place: str, site: Path) -> None:
    if "python" in fetch(place).get("server", "").lower():
        pytest.skip("Pythons egen server sender bare det den har")
    style = next(site.glob("assets/stylesheets/main.*.css")).relative_to(site).as_posix()
    assert fetch(place + style)["cache-control"] == "max-age=31536000, immutable"
    for path in ("", "steg/del-undringen/", style, "assets/veileder.css", "search/search_index.json"):
        packed, plain = fetch(place + path), fetch(place + path, "identity")
        assert packed["content-encoding"] == "gzip", path
        assert packed["content-type"] == plain["content-type"], path
        assert int(packed["content-length"]) < int(plain["content-length"]), path
        assert "content-encoding" not in plain, path
        assert "Accept-Encoding" in plain["vary"], path
    assert fetch(place)["cache-control"] == "max-age=300"
