"""What one measured process does: our stages one by one, the floor, or the whole."""

from __future__ import annotations

import datetime
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from build_tools.chain import resolve
from build_tools.check import check
from build_tools.content import nothing_collected, read_guide
from build_tools.engine.publish import publish
from build_tools.handouts import Paper
from build_tools.link import link
from build_tools.pages import pages
from build_tools.rules import judge
from build_tools.views import views

TODAY = datetime.date(2026, 11, 22)
FRAME = '<!doctype html><html lang="nb"><meta charset="utf-8"><title>{}</title><body>{}</body></html>'


T = TypeVar("T")


def _timed(spent: dict[str, float], name: str, work: Callable[[], T]) -> T:
    start = time.process_time()
    done = work()
    spent[name] = time.process_time() - start
    return done


def stages(folder: Path) -> dict[str, float]:
    """Seconds of processor time for each of our stages, and how many files and pages they handled."""
    spent: dict[str, float] = {}
    with nothing_collected():
        chain = _timed(spent, "lese", lambda: resolve(folder / "content", "dal"))
        entries, _ = _timed(spent, "sjekke", lambda: check(chain))
        guide, _ = _timed(spent, "lenke", lambda: link(chain, entries, TODAY))
        assert guide is not None
        _timed(spent, "regler", lambda: list(judge(guide, TODAY)))
    _timed(spent, "visning", lambda: list(views(guide)))
    drawn = _timed(spent, "tegne", lambda: list(pages(guide, folder / "guide" / "templates", Paper(()))))
    spent["tegne"] -= spent["visning"]
    return {**spent, "filer": len(chain.files), "sider": len(drawn)}


def floor(folder: Path) -> dict[str, float]:
    """Our pages without a theme."""
    for page in pages(read_guide(folder / "content", "dal", TODAY).guide, folder / "guide" / "templates", Paper(())):
        path = folder / "floor" / (page.address if page.address.endswith(".html") else f"{page.address}index.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FRAME.format(page.title, page.html), "utf-8")
    return {}


def whole(folder: Path) -> dict[str, float]:
    """The guide as it is published, but for its handouts: no other builder prints them."""
    publish(folder, "dal", folder / "site", handouts=False)
    return {}


WORK: dict[str, Callable[[Path], dict[str, float]]] = {"stages": stages, "floor": floor, "whole": whole}

if __name__ == "__main__":
    print(json.dumps(WORK[sys.argv[1]](Path(sys.argv[2]))))
