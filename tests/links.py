"""Where do the links of a built site lead?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from build_tools.search import ADDRESS

FETCHED = re.compile(r"url\(\s*[\"']?(?!data:)([^\"')]+)")


class Seen(HTMLParser):
    """The links and the places on one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element leads to, and what it is called."""
        for name, value in attrs:
            if name in ("href", "src", "poster", "action", "srcset", "data") and value is not None:
                self.links.append(value)
            elif name == "id":
                self.ids.append(value or "")


def broken(site: Path, root: str = "/") -> list[tuple[str, str]]:
    """Each file with each of its links that leads nowhere, when the site's first page has the address `root`."""
    pages = {_address(site, path, root): Seen(path.read_text("utf-8")) for path in site.rglob("*.html")}
    there = {_address(site, path, root) for path in site.rglob("*") if path.is_file()}
    return sorted({(here, link) for here, link in _links(site, pages, root) if not _leads(here, link, pages, there)})


def _address(site: Path, path: Path, root: str) -> str:
    """`steg/del/index.html` → `/steg/del/`."""
    return root + path.relative_to(site).as_posix().removesuffix("index.html")


def _links(site: Path, pages: dict[str, Seen], root: str) -> Iterator[tuple[str, str]]:
    """Where each link stands, and what it says: in pages, in styles and in what search finds."""
    yield from ((here, link) for here, page in pages.items() for link in page.links)
    for path in site.rglob("*.css"):
        yield from ((_address(site, path, root), link) for link in FETCHED.findall(path.read_text("utf-8")))
    yield from ((root, address) for address, *_ in read_register(site)["pages"])


def read_register(site: Path) -> dict[str, Any]:
    """What the site's search knows."""
    script = (site / ADDRESS).read_text("utf-8")
    found: dict[str, Any] = json.loads(script.removeprefix("veilederRegister(").rstrip().removesuffix(")"))
    return found


def _leads(here: str, link: str, pages: dict[str, Seen], there: set[str]) -> bool:
    """Whether a link within the site leads to a file, and to a place on it. A folder has a slash at its end."""
    if urlsplit(link).scheme or link.startswith("//"):
        return True
    to = urlsplit(urljoin(here, link))
    fragment = unquote(to.fragment)
    return unquote(to.path) in there and (not fragment or (to.path in pages and fragment in pages[to.path].ids))
