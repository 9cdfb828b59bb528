"""What does a build for the intranet have that no other build has?"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from build_tools.calendars import calendars
from build_tools.guide import Guide
from build_tools.handouts import Paper
from build_tools.pages import drawer
from build_tools.status.built import Built, tested
from build_tools.status.page import status_view


def inside(root: Path, guide: Guide, config: MkDocsConfig, files: Files) -> None:
    """What only an internal build has: the status of the guide, and the calendars of its checks."""
    config.site_name, config.extra["draft"] = f"Intern: {config.site_name}", True
    drawn, found = config.extra["drawn"], calendars(guide)
    sheets = sum(it.src_uri.endswith(".pdf") for it in files)
    built = Built(str(guide.today), "denne siden", len(drawn), sheets, len(config.extra["problems"]), tested(root))
    view = status_view(guide, config.extra["problems"], built, found)
    drawn.append(drawer(guide, root / "guide" / "templates", Paper(()))(view))
    for it in found:
        files.append(File.generated(config, it.address, content=it.text))
