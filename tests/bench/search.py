"""How many find what they look for, and how soon? `python -m tests.bench.search [--misses]`."""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import yaml

from build_tools.engine.hooks import today
from build_tools.engine.publish import publish
from build_tools.write import write
from tests.bench.gold import Answer, groups, queries, recall
from tests.bench.grow import ROOT
from tests.bench.typed import material, ours

GUIDE = "kragero"


def main(misses: bool) -> None:
    """Build the guide with both searches, ask them the same, and print what each found."""
    asked = queries()
    with tempfile.TemporaryDirectory(prefix="veileder-bench-") as temporary:
        site, rival = Path(temporary) / "site", Path(temporary) / "material"
        publish(ROOT, GUIDE, site, handouts=False)
        found = ours(site, asked, from_own_page=True)
        straight = ours(site, asked, from_own_page=False)
        register = gzip.compress((site / "sok" / "register.js").read_bytes(), 9)
        theirs = material(_built_by_material(rival), asked)
    print("\n".join(_table(found, straight, theirs)))
    print(f"| register, pakket | {len(register) / 1000:.0f} kB |")
    if misses:
        print("\n".join(_misses(found)))


def _built_by_material(folder: Path) -> Path:
    """The same pages as Material shows them when it is left as it comes, with its own search."""
    write(ROOT, GUIDE, folder, today(), handouts=False)
    settings = {
        "site_name": "Material", "docs_dir": "docs", "plugins": ["search"],
        "theme": {"name": "material", "language": "nb", "font": False},
    }  # fmt: skip
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    return folder / "site"


def _table(found: list[Answer], straight: list[Answer], theirs: list[Answer]) -> Iterator[str]:
    """Recall of each search, cut in several ways, and the time each key took."""
    yield "| søk | spørringer | fra egen side: treff 1 | treff 3 | rett i søket: treff 1 | treff 3 | Material: treff 1 | treff 3 |"
    yield "|---|---|---|---|---|---|---|---|"
    for (name, some), *others in zip(groups(found), groups(straight), groups(theirs), strict=True):
        shares = (recall(it, within) for it in (some, *(its for _, its in others)) for within in (1, 3))
        yield f"| {name} | {len(some)} | " + " | ".join(f"{it:.1%}" for it in shares) + " |"
    spent = [it for answer in found for it in answer.milliseconds]
    last = [answer.milliseconds[-1] for answer in found]
    yield ""
    yield f"| ms for en hel spørring: midten, tregeste | {median(last):.1f}, {max(last):.1f} |"
    yield f"| ms for hver tast: midten, tregeste | {median(spent):.1f}, {max(spent):.1f} |"


def _misses(found: list[Answer]) -> Iterator[str]:
    """Those we may tune by, with what was shown instead; of those held back only how many."""
    missed = [it for it in found if not it.found(1)]
    for it in (it for it in missed if not it.query.held):
        mark = " " if it.found(3) else "!"
        shown = ", ".join(it.results)
        yield f"{mark} {it.query.who:10} {it.query.text!r}: {shown or 'ingen'} – ventet {', '.join(it.query.pages)}"
    yield f"Av dem som er holdt tilbake, bommet {sum(it.query.held for it in missed)} på første treff."


if __name__ == "__main__":
    main("--misses" in sys.argv[1:])
