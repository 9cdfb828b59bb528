"""What does a web server want beside the pages?"""

from __future__ import annotations

import gzip
from pathlib import Path

from build_tools.admin import bundle, config
from build_tools.chain import layers
from build_tools.guide import Guide
from build_tools.json_schema import VERSION, files

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
"""The kinds of files that grow smaller, and that a browser asks for."""


def robots(draft: bool, address: str) -> str:
    """What search engines are told: nothing of a draft is theirs."""
    lines = ["User-agent: *", "Disallow: /" if draft else "Allow: /"]
    if address and not draft:
        lines += ["", f"Sitemap: {address}sitemap.xml"]
    return "\n".join([*lines, ""])


def lay_schemas(folder: Path) -> None:
    """Lay the schemas where editors on the web find them: an address that stays when the models grow."""
    place = folder / "skjema" / VERSION
    place.mkdir(parents=True)
    for name, text in files().items():
        (place / name).write_text(text, "utf-8")


def lay_forms(folder: Path, root: Path, guide: Guide, name: str) -> None:
    """Lay the forms where editors fill them in, with all that the guide called `name` says now."""
    content = root / "content"
    told = config.config(guide, content, list(layers(content, name)))
    bundle.lay(folder, root / "guide" / "admin", told)


def pack(folder: Path) -> None:
    """Put a packed copy beside each file, the same bytes every time, for a server that can send it."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in PACKED:
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
