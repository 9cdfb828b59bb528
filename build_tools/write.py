"""How are the pages laid down as files for another engine to build?"""

from __future__ import annotations

import datetime
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from build_tools.addresses import EDITORS, NOT_FOUND
from build_tools.content import read_guide
from build_tools.feed import feeds, main_feed
from build_tools.guide import Guide
from build_tools.handouts.prints import NO_PRINTS, TEMPLATES, print_all
from build_tools.pages import Page, pages
from build_tools.search import ADDRESS, register
from build_tools.swap import swapped

AS_WRITTEN = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
"""What is shown with its spaces."""


def write(root: Path, guide: str, folder: Path, today: datetime.date, *, handouts: bool = True) -> int:
    """Write every page as Markdown with one block of raw HTML, with what they are shown with; how many.

    Raises ContentError when the content has stops; an earlier folder then stands as it was.
    """
    reading = read_guide(root / "content", guide, today)
    prints = print_all(reading.guide, root / TEMPLATES, folder / "docs", lambda more: None) if handouts else NO_PRINTS
    drawn = {page.address: page for page in pages(reading.guide, root / "guide" / "templates", prints.paper)}
    with swapped(folder) as fresh:
        shutil.copytree(root / "guide" / "pages", fresh / "docs")
        shutil.copytree(root / "guide" / "overrides", fresh / "overrides")
        for address, made in (*prints.files.items(), *feeds(reading.guide)):
            _write_file(fresh / "docs" / address, made)
        for page in drawn.values():
            if page.address != NOT_FOUND:
                _write_page(page, fresh / "docs")
        _write_file(fresh / "docs" / ADDRESS, register(drawn.values(), reading.guide.synonyms.values()))
        config = _config(reading.guide, drawn[NOT_FOUND].html)
        (fresh / "mkdocs.yml").write_text(_lines(config), "utf-8")
    return len(drawn)


def _write_file(path: Path, made: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made.encode() if isinstance(made, str) else made)


def _write_page(page: Page, docs: Path) -> None:
    path = docs / f"{page.address}index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{_lines(_front_matter(page))}---\n\n{one_block(page.html)}", "utf-8")


def _front_matter(page: Page) -> dict[str, object]:
    return {
        "title": page.title,
        "description": page.description,
        "sensitive": page.sensitive,
        "hidden": page.address.startswith(EDITORS),
        "reader": page.reader,
        "exit": page.exit.model_dump() if page.exit else None,
        "search": {"exclude": not page.searched},
    }


def one_block(html: str) -> str:
    """The page as one block of raw HTML that Markdown leaves alone: no blank line, nothing indented but by an entity."""
    kept = AS_WRITTEN.sub(lambda it: it[0].replace("\n ", "\n&#32;"), html)
    return "\n".join(line.lstrip() for line in kept.splitlines() if line.strip()) + "\n"


def _config(guide: Guide, not_found: str) -> dict[str, object]:
    """What the other engine must know. The page for an unknown address is drawn by a template, as in mkdocs.yml."""
    head = guide.head
    return {
        "site_name": head.title,
        **({"site_url": head.address} if head.address else {}),
        "docs_dir": "docs",
        "theme": {
            "name": "material", "variant": "classic", "custom_dir": "overrides",
            "language": "nb", "font": False,
        },
        "extra": {
            "draft": head.status == "draft", "feed": main_feed(guide), "generator": False, "not_found": not_found,
        },
    }  # fmt: skip


def _lines(fields: Mapping[str, object]) -> str:
    """JSON is YAML: a title with a colon stays a title."""
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
