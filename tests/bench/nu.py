"""What does W3C's Nu checker say of a page of each kind? `python -m tests.bench.nu`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from build_tools.engine.publish import publish
from tests.bench.grow import ROOT
from tests.bench.kinds import GUIDE, NODE, files

JAR = NODE / "vnu-jar" / "build" / "dist" / "vnu.jar"


def main() -> int:
    """Check one page of each kind, and the styles; how many things are wrong."""
    if not (shutil.which("java") and JAR.is_file()):
        print("Nu eller Java er ikke installert, og sidene er ikke kontrollert.", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="veileder-bench-") as temporary:
        site = Path(temporary) / "site"
        publish(ROOT, GUIDE, site, handouts=False)
        checked = sorted(set(files(site).values()))
        wrong = _wrong(checked)
    print("\n".join(wrong))
    print(f"| Nu, W3Cs kontroll av HTML | {len(checked)} sider, {len(wrong)} feil |")
    return len(wrong)


def _wrong(paths: list[Path]) -> list[str]:
    command = ["java", "-jar", str(JAR), "--errors-only", "--format", "gnu", *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=600)
    return [line for line in said.stderr.splitlines() if line]


if __name__ == "__main__":
    sys.exit(main() > 0)
