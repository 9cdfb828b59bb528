"""What does the web say when it is asked politely for an address?"""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import Literal

AGENT = "handlingsveileder-lenkesjekk/1"
"""Who asks. A site may turn it away by name."""

Result = Literal["ok", "moved", "gone", "unsure"]
"""gone: the site itself says that nothing is there. unsure: we were not told, and a person must look."""

GONE = (404, 410)
FOR_GOOD = (301, 308)
HEAD_REFUSED = (400, 403, 404, 405, 406, 410, 500, 501, 503)
"""Answers that some sites give to HEAD only: then the page itself is asked for."""

WORDS = {
    401: "siden krever innlogging",
    403: "siden slipper ikke inn programmer",
    429: "siden vil ikke spørres så ofte",
    451: "siden er sperret",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What we were told of one address."""

    result: Result
    said: str
    """In words; empty when all is well."""

    status: int = 0
    """The last status code; 0 when there was no answer."""

    at: str = ""
    """Where it led, when it has moved for good."""


class _Following(urllib.request.HTTPRedirectHandler):
    """Follows, and remembers whether every step was for good."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        """As the library does it, for web addresses only."""
        if not newurl.startswith(("http://", "https://")):
            return None
        self.codes.append(code)
        again = super().redirect_request(req, fp, code, msg, headers, newurl)
        if again is not None:
            again.method = req.get_method()
        return again


def ask(address: str, timeout: float) -> Answer:
    """The answer to HEAD; when a site will not answer that, to GET, of which nothing is read."""
    first = _asked(address, "HEAD", timeout)
    return _asked(address, "GET", timeout) if first.status in HEAD_REFUSED else first


def _asked(address: str, method: str, timeout: float) -> Answer:
    following = _Following()
    opener = urllib.request.build_opener(following)
    try:
        request = urllib.request.Request(_ascii(address), method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})
        with opener.open(request, timeout=timeout) as response:
            return _reached(response.status, response.url, following.codes)
    except urllib.error.HTTPError as error:
        error.close()
        return _refused(error.code)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer("unsure", _silence(error))


def _reached(status: int, at: str, codes: list[int]) -> Answer:
    if codes and all(code in FOR_GOOD for code in codes):
        return Answer("moved", f"flyttet til {at}", status, at)
    return Answer("ok", "", status)


def _refused(status: int) -> Answer:
    if status in GONE:
        return Answer("gone", f"siden finnes ikke ({status})", status)
    why = WORDS.get(status, "feil hos siden" if status >= 500 else "uventet svar")
    return Answer("unsure", f"{why} ({status})", status)


def _silence(error: Exception) -> str:
    """Why there was no answer, in words."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, TimeoutError):
        return "svarte ikke i tide"
    if isinstance(cause, socket.gaierror):
        return "fant ikke nettstedet"
    if isinstance(cause, ssl.SSLError):
        return "forbindelsen er ikke trygg"
    return "ingen forbindelse" if isinstance(cause, OSError) else "svaret kunne ikke leses"


def _ascii(address: str) -> str:
    """The address as it is sent: æ, ø and å in the name of a site, and in the way to a page."""
    parts = urllib.parse.urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    path, query = (urllib.parse.quote(it, safe="/%:=&?~#+!$,;'@()*[]") for it in (parts.path, parts.query))
    return urllib.parse.urlunsplit((parts.scheme, f"{host}{port}", path, query, ""))
