"""The same pages, laid down for other builders."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from build_tools.content import read_guide
from build_tools.handouts import Paper
from build_tools.pages import Page, pages
from build_tools.write import write
from tests.bench.child import TODAY

LAYOUT = (
    '<!doctype html><html lang="nb"><meta charset="utf-8"><title>{{ .Title }}</title><body>{{ .Content }}</body></html>'
)
HUGO = """baseURL = "/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]
"""
MKDOCS = """site_name: Flat
docs_dir: docs
theme: {name: material, language: nb, font: false}
plugins: [search]
nav: [{Forsiden: index.md}, {Kontakt: kontakt/index.md}, {Alt fra A til Å: a-til-aa/index.md}]
"""
BLOCKS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "li": "- ", "p": "", "div": "", "section": ""}


class _Markdown(HTMLParser):
    """A page's words as plain Markdown: headings, paragraphs, points and links."""

    def __init__(self, here: str) -> None:
        super().__init__()
        self.here, self.text, self.href = here, "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.text = self.text.rstrip("-# \n") + "\n\n" + BLOCKS[tag]
        elif tag == "a":
            self.href, self.text = self._file(dict(attrs).get("href") or ""), self.text + "["

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.text += f"]({self.href})"

    def handle_data(self, data: str) -> None:
        self.text += " ".join(data.split()) + (" " if data[-1:].isspace() else "")

    def _file(self, href: str) -> str:
        """A page is linked to by its file, as MkDocs wants it; a place on a page by its page."""
        path = href.partition("#")[0]
        if ":" in href or not path:
            return href if ":" in href else "index.md"
        return posixpath.join(path, "index.md") if self.here != "404.html" else "index.md"


def lay_down(folder: Path) -> None:
    """Lay the pages down for Material (as Markdown), for Hugo (the same) and for Zensical (as `veileder write`)."""
    write(folder, "dal", folder / "zensical", TODAY, handouts=False)
    for number, (page, text) in enumerate(_markdown(folder)):
        _put(folder / "material" / "docs" / f"{page.address}index.md", text)
        front = json.dumps({"title": page.title, "url": f"/{page.address}"}, ensure_ascii=False)
        _put(folder / "hugo" / "content" / f"p{number}.md", f"{front}\n{text}")
    _put(folder / "material" / "mkdocs.yml", MKDOCS)
    _put(folder / "hugo" / "hugo.toml", HUGO)
    _put(folder / "hugo" / "layouts" / "_default" / "single.html", LAYOUT)


def _markdown(folder: Path) -> Iterator[tuple[Page, str]]:
    for page in pages(read_guide(folder / "content", "dal", TODAY).guide, folder / "guide" / "templates", Paper(())):
        if page.address != "404.html":
            parser = _Markdown(page.address)
            parser.feed(page.html)
            yield page, parser.text


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
