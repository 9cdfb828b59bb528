"""How are the pages laid down as files for another engine to build?"""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

from build_tools.content import read_guide
from build_tools.pages import Page, pages
from build_tools.swap import swapped


def write(root: Path, guide: str, folder: Path, today: datetime.date) -> int:
    """Write every page as Markdown with one block of raw HTML, with what they are shown with; how many.

    Raises ContentError when the content has stops; an earlier folder then stands as it was.
    """
    reading = read_guide(root / "content", guide, today)
    written = 0
    with swapped(folder) as fresh:
        shutil.copytree(root / "guide" / "pages", fresh / "docs")
        for page in pages(reading.guide, root / "guide" / "templates"):
            _write_page(page, fresh / "docs")
            written += 1
        (fresh / "mkdocs.yml").write_text(_config(reading.guide.head.title), "utf-8")
    return written


def _write_page(page: Page, docs: Path) -> None:
    path = docs / ("404.md" if page.address == "404.html" else f"{page.address}index.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_front_matter(page) + one_block(page.html), "utf-8")


def _front_matter(page: Page) -> str:
    """JSON is YAML: a title with a colon stays a title."""
    fields = {
        "title": page.title,
        "description": page.description,
        "search": {"exclude": not page.searched},
        "hide": ["navigation", "toc"],
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", ""])


def one_block(html: str) -> str:
    """The page as one block of raw HTML that Markdown leaves alone: no blank line, nothing indented."""
    return "\n".join(line.lstrip() for line in html.splitlines() if line.strip()) + "\n"


def _config(title: str) -> str:
    return "\n".join(
        [
            f"site_name: {json.dumps(title, ensure_ascii=False)}",
            "docs_dir: docs",
            "theme: {name: material, language: nb, font: false}",
            "extra_css: [assets/veileder.css]",
            "nav: [{Forsiden: index.md}, {Kontakt: kontakt/index.md}, {Alt fra A til Å: a-til-aa/index.md}]",
            "",
        ]
    )
