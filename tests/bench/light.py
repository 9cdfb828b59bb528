"""How much comes before the first view of a page, and how soon? `python -m tests.bench.light`."""

from __future__ import annotations

import gzip
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.content import read_guide
from build_tools.engine.hooks import today
from build_tools.engine.publish import publish
from build_tools.handouts import Paper
from build_tools.pages import pages
from tests.bench import lighthouse
from tests.bench.child import FRAME
from tests.bench.grow import ROOT
from tests.bench.kinds import GUIDE, files, served
from tests.bench.material import built_by_material

ASKED = re.compile(r'<(?:link[^>]+rel="(?:stylesheet|icon)"[^>]+href|script[^>]+src)="([^":]+)"')
MEASURED = ("front", "staff", "working", "youth", "urgent", "theme")
"""The kinds of pages that Lighthouse opens: it takes a quarter of a minute for each."""


@dataclass(frozen=True)
class Weight:
    """What the first view of a page asks for, packed."""

    page: int
    whole: int
    requests: int


def main() -> None:
    """Build the guide three ways, weigh every kind of page, and open some of each as Lighthouse's phone does."""
    with tempfile.TemporaryDirectory(prefix="veileder-bench-") as temporary:
        folder = Path(temporary)
        publish(ROOT, GUIDE, folder / "ours", handouts=False)
        _bare(folder / "bare")
        sites = {"veilederen": folder / "ours", "uten stil": folder / "bare"}
        sites["Material"] = built_by_material(folder / "material")
        print("\n".join(_weights({name: weighed(site) for name, site in sites.items()})))
        if lighthouse.installed():
            print("\n".join(_opened(sites)))
        else:
            print("Lighthouse er ikke installert, og er ikke målt.", file=sys.stderr)


def weighed(site: Path) -> dict[str, Weight]:
    """Each kind of page, weighed."""
    return {kind: weight(path, site) for kind, path in files(site).items()}


def weight(page: Path, site: Path) -> Weight:
    """What the first view of a page asks for: itself, and each file it names."""
    text = page.read_text("utf-8")
    named = (it.partition("?")[0] for it in ASKED.findall(text))
    asked = {site / it.lstrip("/") if it.startswith("/") else (page.parent / it).resolve() for it in named}
    own = packed(page)
    return Weight(own, own + sum(packed(it) for it in asked if it.is_file()), 1 + len(asked))


def packed(path: Path) -> int:
    """How many bytes a file is on its way."""
    return len(gzip.compress(path.read_bytes(), 9))


def _bare(folder: Path) -> None:
    """The same words without any style or script."""
    for page in pages(read_guide(ROOT / "content", GUIDE, today()).guide, ROOT / "guide" / "templates", Paper(())):
        place = folder / (page.address if page.address.endswith(".html") else f"{page.address}index.html")
        place.parent.mkdir(parents=True, exist_ok=True)
        text = re.sub(r"<script[^>]*></script>", "", page.html)
        place.write_text(FRAME.format(page.title, text), "utf-8")


def _weights(found: Mapping[str, Mapping[str, Weight]]) -> Iterator[str]:
    """A row for each kind of page, the heaviest first, in kB."""
    yield "| side | " + " | ".join(f"{name}: HTML | alt | filer" for name in found) + " |"
    yield "|---|" + "---|---|---|" * len(found)
    first = next(iter(found.values()))
    for kind in sorted(first, key=lambda it: -first[it].whole):
        cells = (
            f"{it[kind].page / 1000:.1f} | {it[kind].whole / 1000:.1f} | {it[kind].requests}" for it in found.values()
        )
        yield f"| {kind} | " + " | ".join(cells) + " |"


def _opened(sites: Mapping[str, Path]) -> Iterator[str]:
    """What Lighthouse says of each site: seconds until the largest part is shown, what moves, and its own mark."""
    yield "| side | " + " | ".join(f"{name}: LCP | CLS | tilgjengelighet" for name in sites) + " |"
    yield "|---|" + "---|---|---|" * len(sites)
    for kind in MEASURED:
        cells = []
        for site in sites.values():
            with served(site) as address:
                path = files(site)[kind].parent.relative_to(site).as_posix().removeprefix(".")
                seen = lighthouse.look(f"{address}{path}/" if path else address)
            cells.append(f"{seen.largest:.2f} s | {seen.moved:.3f} | {seen.accessible:.0f}")
        yield f"| {kind} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
