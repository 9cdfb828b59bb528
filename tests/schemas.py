"""Write anew what is made from the models for editors: `python -m tests.schemas`."""

from __future__ import annotations

from build_tools.editors import editor_files
from tests.conftest import ROOT

COMMAND = "python -m tests.schemas"

if __name__ == "__main__":
    for path, text in editor_files().items():
        (ROOT / path).parent.mkdir(exist_ok=True)
        (ROOT / path).write_text(text, "utf-8")
