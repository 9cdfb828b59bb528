"""Does each link on a page that is built lead to a page, and to a place on it?"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from build_tools.addresses import NOT_FOUND
from build_tools.pages import Page
from build_tools.problems import Mark, Mistakes, Problem, SourceFile

MISTAKES = Mistakes(
    {
        "link-leads-nowhere": (
            "Lenken «{link}» på siden «/{page}» fører ingen steder.",
            "Rett lenken. Er den ikke skrevet i innholdet, er feilen i malen siden tegnes av.",
        ),
    }
)

_LINK = re.compile(r'\s(?:href|src)="(?![a-z]+:|//)([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')


def dead_ends(site: Path, pages: Iterable[Page]) -> Iterator[Problem]:
    """Links on our pages that lead to no file of the site, or to no place on the page they lead to.

    The page for addresses that are not there is let be: its links say where the site lies on its server.
    """
    drawn = [page for page in pages if page.address != NOT_FOUND]
    there = {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*") if path.is_file()}
    places = {page.address: frozenset(_ID.findall(page.html)) for page in drawn}
    frame = _frame_places(site) - places.get("", frozenset())
    for page in drawn:
        for link in dict.fromkeys(_LINK.findall(page.html)):
            to, fragment = _target(page.address, link)
            known = places.get(to, frozenset()) | frame
            if to not in there or (fragment and fragment not in known):
                mark = Mark(SourceFile(page.edit or "content"))
                yield MISTAKES.at("link-leads-nowhere", mark, link=link, page=page.address)


@cache
def _target(address: str, link: str) -> tuple[str, str]:
    """The address from the site's root that a link on a page leads to, and the place there."""
    path, _, fragment = link.replace("&amp;", "&").partition("#")
    path = path.partition("?")[0]
    if not path:
        return address, unquote(fragment)
    to = posixpath.normpath(posixpath.join("/", posixpath.dirname(address), unquote(path))).lstrip("/")
    return (f"{to}/" if path.endswith(("/", ".")) and to else to), unquote(fragment)


def _frame_places(site: Path) -> frozenset[str]:
    """The places on the front page, with those of the frame that every page has."""
    front = site / "index.html"
    return frozenset(_ID.findall(front.read_text("utf-8"))) if front.is_file() else frozenset()
