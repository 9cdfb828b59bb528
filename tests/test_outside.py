"""Is a link out of the guide asked for politely, and is what is not known said to be so?"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import quote, unquote

import pytest

from build_tools.outside.ask import Answer, ask
from build_tools.outside.gather import addresses
from build_tools.outside.round import asked
from build_tools.outside.state import Known, after, is_rested, load, save
from build_tools.outside.told import told
from tests.conftest import TODAY, Content

CODES = {
    "/": 200,
    "/borte": 404,
    "/slettet": 410,
    "/stengt": 403,
    "/ofte": 429,
    "/syk": 500,
    "/inn": 401,
    "/sperret": 451,
}
WAYS = {
    "/flyttet": (301, "/"),
    "/lånt": (302, "/"),
    "/først": (308, "/flyttet"),
    "/ring": (302, "/ring"),
    "/fil": (302, "file:///etc/hostname"),
}


class Server(BaseHTTPRequestHandler):
    """Sites of every kind."""

    seen: ClassVar[list[tuple[str, str, str]]] = []

    def do_HEAD(self) -> None:
        self._answer("HEAD")

    def do_GET(self) -> None:
        self._answer("GET")

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, method: str) -> None:
        path = unquote(self.path)
        self.seen.append((method, path, self.headers["User-Agent"]))
        if path == "/stille":
            threading.Event().wait(0.5)
        code, to = WAYS.get(path, (CODES.get(path, 200), ""))
        if path == "/bare-get":
            code = 200 if method == "GET" else 405
        self.send_response(code)
        if to:
            self.send_header("Location", quote(to, safe="/:"))
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy stands between, and the server remembers nothing."""
    monkeypatch.setenv("no_proxy", "*")
    Server.seen.clear()


@pytest.mark.parametrize(
    ("path", "result", "words"),
    [
        ("/", "ok", ""),
        ("/bare-get", "ok", ""),
        ("/lånt", "ok", ""),
        ("/flyttet", "moved", "flyttet til {site}/"),
        ("/først", "moved", "flyttet til {site}/"),
        ("/borte", "gone", "siden finnes ikke (404)"),
        ("/slettet", "gone", "siden finnes ikke (410)"),
        ("/stengt", "unsure", "siden slipper ikke inn programmer (403)"),
        ("/inn", "unsure", "siden krever innlogging (401)"),
        ("/ofte", "unsure", "siden vil ikke spørres så ofte (429)"),
        ("/sperret", "unsure", "siden er sperret (451)"),
        ("/syk", "unsure", "feil hos siden (500)"),
        ("/ring", "unsure", "uventet svar (302)"),
        ("/fil", "unsure", "uventet svar (302)"),
        ("/stille", "unsure", "svarte ikke i tide"),
    ],
)
def test_every_answer_is_said_as_it_is(site: str, path: str, result: str, words: str) -> None:
    answer = ask(f"{site}{path}", 0.2 if path == "/stille" else 5)
    assert (answer.result, answer.said) == (result, words.format(site=site))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1:1/", "ingen forbindelse"),
        ("http://finnes-ikke.invalid/", "fant ikke nettstedet"),
        ("http://[feil/", "svaret kunne ikke leses"),
        ("http://a.example:99999/", "svaret kunne ikke leses"),
    ],
)
def test_no_answer_is_not_said_to_be_gone(address: str, words: str) -> None:
    assert ask(address, 2) == Answer("unsure", words)


def test_the_page_is_asked_for_only_when_its_head_is_refused_and_we_say_who_we_are(site: str) -> None:
    ask(f"{site}/", 5)
    ask(f"{site}/bare-get", 5)
    assert [(method, path) for method, path, _ in Server.seen] == [
        ("HEAD", "/"),
        ("HEAD", "/bare-get"),
        ("GET", "/bare-get"),
    ]
    assert {agent for *_, agent in Server.seen} == {"handlingsveileder-lenkesjekk/1"}


def test_a_site_that_is_asked_too_often_is_left_alone(site: str) -> None:
    answers = dict(asked([f"{site}/ofte", f"{site}/", f"{site}/borte"], 5, 0))
    assert {it.said for it in answers.values()} == {"siden vil ikke spørres så ofte (429)"}
    assert [path for _, path, _ in Server.seen] == ["/ofte"]


def test_sites_are_asked_side_by_side_and_each_one_page_at_a_time(site: str) -> None:
    other = site.replace("127.0.0.1", "localhost")
    answers = dict(asked([f"{site}/", f"{site}/borte", f"{other}/stengt"], 5, 0))
    assert {it.result for it in answers.values()} == {"ok", "gone", "unsure"}


def test_links_are_gathered_from_fields_and_from_words_with_their_places(content: Content) -> None:
    content.change("grunn/steps/se.yml", "Lek og snakk med barnet.", "Se [her](https://www.example.org/her#del).")
    found = addresses(content.guide())
    assert found["https://www.example.org/her"][0].startswith("content/grunn/steps/se.yml:")
    assert "https://www.yr.no/" in found
    assert "https://www.example.org/barnevern" in found


def test_internal_channels_and_our_own_address_are_not_asked_for(content: Content) -> None:
    content.change(
        "grunn/services/barnelinjen.yml",
        'kind: phone, number: "99887766",',
        'kind: web, address: "https://intranett.example/",',
    )
    content.change("dal/guide.yml", "municipality: Dal", "municipality: Dal\naddress: https://veileder.dal.example/")
    assert not [it for it in addresses(content.guide()) if "intranett" in it or "veileder.dal" in it]


YESTERDAY = str(TODAY - datetime.timedelta(days=1))


def test_what_was_well_rests_a_week_and_what_was_not_is_asked_for_each_time() -> None:
    week = str(TODAY - datetime.timedelta(days=7))
    assert is_rested(None, TODAY)
    assert not is_rested(Known("ok", "", YESTERDAY, YESTERDAY), TODAY)
    assert is_rested(Known("ok", "", week, week), TODAY)
    assert is_rested(Known("unsure", "x", YESTERDAY, YESTERDAY), TODAY)


def test_what_is_known_lives_between_runs(content: Content) -> None:
    place = content.folder / "x" / "lenker.json"
    assert load(place) == {}
    known = after(Known("ok", "", "2026-11-01", "2026-10-01", "2026-11-01"), Answer("gone", "borte", 404), TODAY)
    assert known == Known("gone", "borte", str(TODAY), str(TODAY), "2026-11-01")
    save(place, {"a": known})
    assert load(place) == {"a": known}
    for broken in ("", "[]", '{"a": {"x": 1}}', '{"a": 1}'):
        place.write_text(broken, "utf-8")
        assert load(place) == {}


def test_what_someone_must_look_at_is_said_with_its_place() -> None:
    state = {
        "https://a.example/": Known("ok", "", YESTERDAY, YESTERDAY, YESTERDAY),
        "https://b.example/": Known("gone", "siden finnes ikke (404)", str(TODAY), YESTERDAY, "2026-10-01"),
        "https://c.example/": Known("unsure", "siden slipper ikke inn programmer (403)", str(TODAY), str(TODAY)),
        "https://d.example/": Known("moved", "flyttet til https://e.example/", str(TODAY), str(TODAY), str(TODAY)),
    }
    places = {it: [f"content/x/{it[8]}.yml:1:1"] for it in state}
    assert told(places, state) == (
        "Borte: må rettes\n"
        "  https://b.example/\n"
        "    siden finnes ikke (404), siden 2026-11-21, sist nådd 2026-10-01\n"
        "    content/x/b.yml:1:1\n"
        "\n"
        "Flyttet: skriv den nye adressen\n"
        "  https://d.example/\n"
        "    flyttet til https://e.example/\n"
        "    content/x/d.yml:1:1\n"
        "\n"
        "Kunne ikke sjekkes: åpne siden selv\n"
        "  https://c.example/\n"
        "    siden slipper ikke inn programmer (403)\n"
        "    content/x/c.yml:1:1\n"
        "\n"
        "4 adresser: 1 virker, 1 er flyttet, 1 er borte, 1 kunne ikke sjekkes."
    )
