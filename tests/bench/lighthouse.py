"""What does Lighthouse say of a page?"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass

from tests import chromium
from tests.bench.kinds import NODE

CLI = NODE / "lighthouse" / "cli" / "index.js"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


@dataclass(frozen=True)
class Seen:
    """One visit on Lighthouse's default phone, with its slow net."""

    largest: float
    """Seconds until the largest part is shown (LCP)."""

    moved: float
    """How much moved after it was shown (CLS)."""

    accessible: float
    """Its own mark for accessibility, of 100."""


def installed() -> bool:
    """Whether Node and Lighthouse are here."""
    return shutil.which("node") is not None and CLI.is_file()


def look(address: str) -> Seen:
    """Open a page. Raises CalledProcessError when Lighthouse does not come through."""
    command = ["node", str(CLI), address, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"]
    only = "--only-categories=performance,accessibility"
    env = {**os.environ, "CHROME_PATH": str(chromium.found())}
    said = json.loads(subprocess.run([*command, only], env=env, capture_output=True, check=True, timeout=180).stdout)
    audits, accessible = said["audits"], said["categories"]["accessibility"]["score"] * 100
    moved = audits["cumulative-layout-shift"]["numericValue"]
    return Seen(audits["largest-contentful-paint"]["numericValue"] / 1000, moved, accessible)
