"""The same pages as Material shows them when it is left as it comes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from build_tools.engine.hooks import today
from build_tools.write import write
from tests.bench.grow import ROOT
from tests.bench.kinds import GUIDE

SETTINGS = {
    "site_name": "Material", "docs_dir": "docs", "plugins": ["search"],
    "theme": {"name": "material", "language": "nb", "font": False},
}  # fmt: skip


def built_by_material(folder: Path) -> Path:
    """Lay the guide down in a folder and build it; where the site is."""
    write(ROOT, GUIDE, folder, today(), handouts=False)
    for script in (folder / "docs").rglob("*.md"):
        script.write_text("\n".join(it for it in script.read_text("utf-8").split("\n") if "<script" not in it), "utf-8")
    (folder / "mkdocs.yml").write_text(json.dumps(SETTINGS), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=quiet)
    return folder / "site"
