"""Write anew what is made from the models for editors: `python -m tests.schemas`."""

from __future__ import annotations

from build_tools.editors import editor_files
from build_tools.forms.draw import issue_forms
from tests.conftest import ROOT

COMMAND = "python -m tests.schemas"

if __name__ == "__main__":
    for path, text in (editor_files() | issue_forms(ROOT / "content")).items():
        (ROOT / path).parent.mkdir(exist_ok=True)
        (ROOT / path).write_text(text, "utf-8")
