"""What does a web server want beside the pages?"""

from __future__ import annotations

import gzip
from pathlib import Path

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
"""The kinds of files that grow smaller, and that a browser asks for."""


def robots(draft: bool, address: str) -> str:
    """What search engines are told: nothing of a draft is theirs."""
    lines = ["User-agent: *", "Disallow: /" if draft else "Allow: /"]
    if address and not draft:
        lines += ["", f"Sitemap: {address}sitemap.xml"]
    return "\n".join([*lines, ""])


def pack(folder: Path) -> None:
    """Put a packed copy beside each file, the same bytes every time, for a server that can send it."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in PACKED:
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
