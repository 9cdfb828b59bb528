"""How does a reader see that a page shows a change that no one has approved?"""

from __future__ import annotations

from pathlib import Path

from build_tools.engine.folder import HEADING

MARK = (
    '<p class="draft" data-search-exclude><strong>UTKAST.</strong> Dette er en forhåndsvisning av en endring som ikke er '
    "godkjent. Ikke bruk numrene her, og ikke del siden.</p>\n"
)
"""Right before the heading of each page."""


def mark(site: Path) -> None:
    """Say it on each page of a built site, whether or not the guide itself is adopted."""
    for path in site.rglob("*.html"):
        path.write_text(path.read_text("utf-8").replace(HEADING, MARK + HEADING, 1), "utf-8")
