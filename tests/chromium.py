"""Is there a Chromium for the browser tests, and if not, how is one got?

One on the PATH; else Debian's when we are root; else the browser driver's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DEBIAN = (["apt-get", "update", "-qq"], ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium"])
DOWNLOAD = [sys.executable, "-m", "playwright", "install", "chromium"]


def found() -> str | None:
    """The path of a Chromium on this machine, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def get() -> None:
    """Install a Chromium. The driver's own download needs the open internet."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installerer Chromium fra Debian ...", flush=True)
        for command in DEBIAN:
            subprocess.run(
                command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            )
    else:
        print("Laster ned Chromium med Playwright (krever åpent internett) ...", flush=True)
        subprocess.run(DOWNLOAD, check=True)


def main() -> None:
    """Make sure that the browser tests have a Chromium, or say in one line what to do."""
    try:
        if found() is None and not _downloaded():
            get()
    except (subprocess.CalledProcessError, OSError):
        sys.exit(
            "Fikk ikke tak i Chromium. Installer den selv (på Debian og Ubuntu: apt-get install chromium), og prøv igjen."
        )


def _downloaded() -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        return Path(driver.chromium.executable_path).exists()


if __name__ == "__main__":
    main()
