"""How is a fact-check sheet drawn, for a browser and for paper?"""

from __future__ import annotations

import json
from pathlib import Path

from build_tools.factcheck.sheet import FactCheck
from build_tools.handouts.printer import Printed, drawn
from build_tools.render import environment

FORM = "factcheck"
"""The template in the handouts' folder, for both drawings."""


def as_html(sheet: FactCheck, templates: Path) -> str:
    """One file of its own, to read, fill in and print."""
    return environment(templates).get_template(f"{FORM}.html").render(sheet=sheet)


def as_pdf(sheet: FactCheck, templates: Path) -> Printed:
    """To print and sign. Raises NotPrinted when a word is too wide for its column."""
    page = {"sign": None, "short": "", "each_page": (), "over": ""}
    return drawn(templates, FORM, json.dumps({**sheet.data, **page}, ensure_ascii=False, sort_keys=True))
