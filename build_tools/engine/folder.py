"""How does a site work when it is opened from a folder, with no server to find index.html?"""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from build_tools.addresses import NOT_FOUND
from build_tools.views import words

FOR_SERVERS = (NOT_FOUND, "robots.txt", "sitemap.xml", "sitemap.xml.gz", "sw.js")
"""What only a web server or a search engine asks for."""

HEADING = '<h1 id="innhold">'
"""Where a copy says how old it is: right before the heading of each page."""

_HREF = re.compile(r'(?<= href=")([^":#?]+)')
"""The path of a link within the site, without its fragment."""


def for_folder(site: Path, today: datetime.date) -> None:
    """Let every link within a built site name a file, say on each page when the copy was made, and keep no more than it needs."""
    for name in FOR_SERVERS:
        (site / name).unlink(missing_ok=True)
    folders = {"", *(it.relative_to(site).as_posix() for it in site.rglob("*") if it.is_dir())}
    for path in site.rglob("*.html"):
        here = path.parent.relative_to(site).as_posix().removeprefix(".")
        text = with_files(path.read_text("utf-8"), here, folders)
        path.write_text(text.replace(HEADING, copied(today) + HEADING, 1), "utf-8")


def with_files(page: str, here: str, folders: set[str]) -> str:
    """A page in the folder `here`, where each link to one of the folders leads to the file in it."""

    def named(found: re.Match[str]) -> str:
        way = found[1]
        return f"{way.rstrip('/')}/index.html" if _joined(here, way) in folders else way

    return _HREF.sub(named, page)


def copied(today: datetime.date) -> str:
    """What a copy says of its age: a phone number in it may be wrong."""
    return (
        f'<p class="draft" data-search-exclude><strong>Kopi fra {words.day(today)}.</strong>'
        f" {words.MAY_HAVE_CHANGED}</p>\n"
    )


def _joined(here: str, way: str) -> str | None:
    """The folder that a way leads to, from the site's root; None when it leads out of the site."""
    parts = here.split("/") if here else []
    for step in way.strip("/").split("/"):
        if step == ".." and not parts:
            return None
        if step == "..":
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)
