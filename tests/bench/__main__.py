"""Measure, and print a table in Markdown: `python -m tests.bench [ANTALL SIDER ...]`."""

from __future__ import annotations

import math
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.grow import ROOT, grown
from tests.bench.measure import Cost, middle, run
from tests.bench.rivals import lay_down

SIZES = (200, 1000, 4000)
RUNS = {200: 3, 1000: 3, 4000: 1}
STAGES = ("lese", "sjekke", "lenke", "regler", "visning", "tegne")
Table = dict[str, dict[int, Cost]]


def main(sizes: tuple[int, ...]) -> None:
    """Measure every builder on every size."""
    costs: Table = {}
    with tempfile.TemporaryDirectory(prefix="veileder-bench-") as temporary:
        for size in sizes:
            folder = grown(size, Path(temporary) / str(size))
            lay_down(folder)
            for name, command, cwd in _builders(folder):
                found = middle(run(command, folder, cwd) for _ in range(RUNS.get(size, 1)))
                costs.setdefault(name, {})[size] = found
                print(
                    f"{size} {name}: {found.processor:.1f} s ({found.clock:.1f}; {found.megabytes:.0f} MB)",
                    file=sys.stderr,
                    flush=True,
                )
            shutil.rmtree(folder)
    print("\n".join(_table(costs, sizes)))


def _builders(folder: Path) -> Iterator[tuple[str, list[str], Path]]:
    for name in ("stages", "floor", "whole"):
        yield name, [sys.executable, "-m", "tests.bench.child", name, str(folder)], ROOT
    yield "Material, Markdown", [sys.executable, "-m", "mkdocs", "build", "-q"], folder / "material"
    zensical = shutil.which("zensical", path=str(Path(sys.executable).parent))
    if zensical:
        yield "Zensical", [zensical, "build", "-c"], folder / "zensical"
    hugo = shutil.which("hugo") or shutil.which("hugo", path=str(Path(sys.executable).parent))
    if hugo:
        yield "Hugo", [hugo, "--quiet"], folder / "hugo"
    else:
        print("Hugo er ikke installert, og er ikke målt.", file=sys.stderr)


def _table(costs: Table, sizes: tuple[int, ...]) -> Iterator[str]:
    """Seconds of processor (on the clock; memory), how they grow, and the ratios that we have aims for."""
    pages = {size: int(costs["stages"][size].said["sider"]) for size in sizes}
    yield "| | " + " | ".join(f"{pages[size]} sider" for size in sizes) + " | vekst |"
    yield "|---|" + "---|" * (len(sizes) + 1)
    for stage in STAGES:
        yield _row(stage, sizes, pages, _stage(costs, stage), "{:.2f}".format)
    for name in list(costs)[1:]:
        cells = {
            size: f"{it.processor:.1f} ({it.clock:.1f}; {it.megabytes:.0f} MB)" for size, it in costs[name].items()
        }
        yield _row(name, sizes, pages, {size: it.processor for size, it in costs[name].items()}, None, cells)
    for other in ("floor", "Material, Markdown"):
        ratios = {size: costs["whole"][size].processor / costs[other][size].processor for size in sizes}
        yield f"| whole / {other} | " + " | ".join(f"{ratios[size]:.2f}" for size in sizes) + " | |"
    files = {size: costs["stages"][size].said["filer"] for size in sizes}
    loaded = (4000 * (_stage(costs, "lese")[it] + _stage(costs, "sjekke")[it]) / files[it] for it in sizes)
    yield "| lese og sjekke 4000 filer | " + " | ".join(f"{seconds:.2f}" for seconds in loaded) + " | |"


def _stage(costs: Table, stage: str) -> dict[int, float]:
    return {size: it.said[stage] for size, it in costs["stages"].items()}


def _row(
    name: str,
    sizes: tuple[int, ...],
    pages: dict[int, int],
    seconds: dict[int, float],
    form: Callable[[float], str] | None,
    cells: dict[int, str] | None = None,
) -> str:
    shown = cells or {size: form(seconds[size]) for size in sizes if form}
    first, last = sizes[0], sizes[-1]
    grows = (
        ""
        if first == last
        else f"{math.log(seconds[last] / seconds[first]) / math.log(pages[last] / pages[first]):.2f}"
    )
    return f"| {name} | " + " | ".join(shown[size] for size in sizes) + f" | {grows} |"


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
