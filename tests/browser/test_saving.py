"""Can staff save their pages, read them without a net, see how old they are, and take them away at one tap?"""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit
from tests.browser.servers import WithHeaders

STORED = """async () => {
    const names = await caches.keys(), found = await navigator.serviceWorker.getRegistrations()
    const kept = await Promise.all(names.map(async (it) => (await (await caches.open(it)).keys()).map((it) => it.url)))
    return { workers: found.length, names, kept: kept.flat(), rest: [localStorage.length, sessionStorage.length, document.cookie.length] }
}"""
NOTHING = {"workers": 0, "names": [], "kept": [], "rest": [0, 0, 0]}


class Fresh(WithHeaders):
    """The headers of the recipe; nothing that the browser keeps of itself, so that only a saved copy is read later."""

    later = 0
    """How many days ahead the server's clock is."""

    changed: tuple[str, str, str] = ("", "", "")
    """A path that is answered with another text than its file's, the kind of text, and the text."""

    def do_GET(self) -> None:  # noqa: N802 (the name is the base class's)
        """Answer with the file, or with what the test has put in its place."""
        path, kind, text = self.changed
        if self.path != path:
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())
        return None

    def end_headers(self) -> None:
        """Let the browser ask each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The time that an answer says it has, some days from now."""
        return super().date_time_string((timestamp or time.time()) + self.later * 86_400)


class Net:
    """A server that can be taken away."""

    def __init__(self, site: Path) -> None:
        class Handler(Fresh):
            pass

        self.handler = Handler
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
        self.home = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """From now on no one answers."""
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def net(example_site: Path) -> Iterator[Net]:
    """The example, served until the net is gone."""
    net = Net(example_site)
    yield net
    net.stop()


@pytest.fixture
def phone(browser: Browser, net: Net) -> Iterator[Visit]:
    """A phone of its own for each test: what is saved on it goes with it."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, locale="nb-NO")
    visit = Visit(context, net.home).go("uten-nett/")
    yield visit
    assert visit.foreign == []
    context.close()


def save(phone: Visit) -> None:
    phone.page.locator("#lagre").click()
    expect(phone.page.locator("#slett")).to_be_visible(timeout=20_000)


def test_nothing_is_stored_for_those_who_do_not_ask(phone: Visit) -> None:
    for path in ("ansatt/", "steg/del/", "ung/", "uten-nett/"):
        phone.go(path)
    assert phone.page.locator("#lagret").inner_text() == "Ingenting er lagret her."
    assert not phone.page.locator("#kan-ikke").is_visible()
    assert phone.page.evaluate(STORED) == NOTHING


def test_what_is_saved_is_for_staff_and_never_sensitive(phone: Visit) -> None:
    save(phone)
    found = phone.page.evaluate(STORED)
    addresses = {it.removeprefix(phone.home) for it in found["kept"]}
    assert {"ansatt/", "steg/del/", "kontakt/", "uten-nett/"} <= addresses
    assert [
        it for it in addresses if it.startswith(("ung", "forelder", "frivillig", "parorende", "tema", "sok", "akutt"))
    ] == []
    assert found["workers"] == len(found["names"]) == 1
    pages = len([it for it in addresses if it.endswith("/")])
    assert phone.page.locator("#lagret").inner_text().startswith(f"{pages} sider er lagret her, ")
    assert phone.errors == [], "the policy of the recipe lets it work"


def test_other_pages_are_not_saved_when_they_are_read(phone: Visit) -> None:
    save(phone)
    before = phone.page.evaluate(STORED)
    phone.go("ung/").go("tema/").go("ansatt/").go("uten-nett/")
    assert phone.page.evaluate(STORED) == before


def test_without_a_net_a_copy_is_read_and_says_how_old_it_is(phone: Visit, net: Net) -> None:
    net.handler.later = -3
    save(phone)
    phone.go("ansatt/")
    assert "Uten nett" not in phone.page.locator(".page").inner_text()
    net.stop()
    phone.go("steg/del/")
    said = phone.page.locator(".draft[role=status]")
    assert said.inner_text().startswith("Uten nett: du leser en kopi. Lagret ")
    assert "for 3 dager siden. Telefonnumre og frister kan være endret siden." in said.inner_text()
    assert phone.page.evaluate("[...document.styleSheets].every((it) => it.cssRules.length)"), "styled too"
    assert phone.page.locator(".strip a[href^='tel:']").first.is_visible()
    said.get_by_role("link", name="Slett kopien").click()
    phone.page.locator("#slett").click()
    expect(phone.page.locator("#lagret")).to_have_text("Ingenting er lagret her.")
    assert phone.page.evaluate(STORED) == NOTHING


def test_without_a_net_a_page_that_is_not_saved_leads_to_the_emergency_numbers(phone: Visit, net: Net) -> None:
    save(phone)
    phone.go("ansatt/")
    net.stop()
    phone.go("ung/")
    assert phone.page.url == f"{phone.home}uten-nett/#ikke-lagret"
    assert phone.page.locator("#ikke-lagret").is_visible()
    assert phone.page.locator(".strip a[href^='tel:']").first.is_visible()


def test_what_is_on_the_net_goes_before_what_is_saved(phone: Visit, net: Net, example_site: Path) -> None:
    save(phone)
    phone.go("ansatt/")
    page = (example_site / "kontakt/index.html").read_text("utf-8")
    changed = page.replace("<h1 id", "<p id=nytt>Nytt nummer</p><h1 id")
    net.handler.changed = ("/kontakt/", "text/html; charset=utf-8", changed)
    phone.go("kontakt/")
    assert phone.page.locator("#nytt").inner_text() == "Nytt nummer"


def test_one_tap_takes_it_away_and_another_saves_it_again(phone: Visit) -> None:
    save(phone)
    phone.page.locator("#slett").click()
    expect(phone.page.locator("#slett")).to_be_hidden()
    assert phone.page.evaluate(STORED) == NOTHING
    save(phone)
    assert "steg/del/" in {it.removeprefix(phone.home) for it in phone.page.evaluate(STORED)["kept"]}
    phone.page.locator("#lagre").click()
    expect(phone.page.locator("#lagret")).to_contain_text("sider er lagret her")


def test_who_cannot_save_is_told(phone: Visit, net: Net) -> None:
    net.stop()
    phone.page.locator("#lagre").click()
    expect(phone.page.locator("#lagret")).to_have_text("Det gikk ikke å lagre. Prøv igjen når nettet er bedre.")
    assert phone.page.evaluate(STORED) == NOTHING


def test_a_new_edition_takes_the_place_of_the_old(phone: Visit, net: Net, example_site: Path) -> None:
    save(phone)
    old = phone.page.evaluate(STORED)["names"]
    script = (example_site / "sw.js").read_text("utf-8").replace('"version": "', '"version": "ny')
    net.handler.changed = ("/sw.js", "text/javascript", script)
    phone.page.locator("#lagre").click()
    expect(phone.page.locator("#lagre")).to_be_enabled(timeout=20_000)
    new = phone.page.evaluate(STORED)["names"]
    assert len(new) == 1
    assert new != old
