"""How long do all the handouts of Kragerø's guide take, and how long when nothing has changed? `python -m tests.bench.paper`."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from build_tools import handouts
from build_tools.content import read_guide
from build_tools.handouts.printer import print_document
from build_tools.handouts.prints import TEMPLATES, print_into
from tests.bench.child import TODAY
from tests.bench.grow import ROOT


def main() -> None:
    """Print them all in a folder, then again, then one by one in this process."""
    guide = read_guide(ROOT / "content", "kragero", TODAY).guide
    documents = handouts.paper(guide).documents
    with tempfile.TemporaryDirectory(prefix="veileder-bench-") as folder:
        for name in ("alle ark, ingen fra før", "alle ark, ingen endret"):
            start = time.perf_counter()
            print_into(Path(folder), guide, ROOT / TEMPLATES, documents, lambda more: None)
            print(f"| {name} ({len(documents)}) | {time.perf_counter() - start:.1f} s |")
    spent = {it.sheet.name: _seconds(it.sheet.form, it.text) for it in documents}
    each = sorted(spent.values())
    print(f"| ett ark, midten (lengste) | {1000 * each[len(each) // 2]:.0f} ms ({1000 * each[-1]:.0f} ms) |")


def _seconds(form: str, text: str) -> float:
    start = time.process_time()
    print_document(ROOT / TEMPLATES, form, text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
