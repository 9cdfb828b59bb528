"""How does the program come into the site, and what may it ask of the network?

It is fetched once, by `make admin`, and lies beside what Python's own libraries lie in: no build asks for it.
The program is laid down as its makers publish it, but for what it would fetch from elsewhere: fonts, its words, and whether GitHub is well.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

from build_tools.json_words import Json
from build_tools.problems import ContentError, Mark, Mistakes, SourceFile

FETCHED = Path(sys.prefix) / "admin" / "node_modules" / "@sveltia" / "cms" / "npm"
"""Where `make admin` has laid the program."""

ADDRESS = "admin"
"""Where the forms are, from the site's root."""

PARTS = ("index.js", "chunks/react-*.js", "assets/*.woff2", "assets/*.LICENSE.txt")
"""What the forms use of it. The rest is for pictures, maps and code."""

LANGUAGES = re.compile(r"`ar,bg,[^`]*,zh-TW`")
"""The languages that the program offers."""

FONTS = re.compile(r"url\(https://cdn\.jsdelivr\.net/[^)]*\)")
"""Fonts that it has with it, and would fetch from elsewhere all the same."""

STATUS = "https://www.githubstatus.com/api/v2/status.json"
WELL = 'data:application/json,{"status":{"indicator":"none"}}'

DANISH = "da:()=>u(()=>import(`../locales/da.json`)"
NORWEGIAN = "nb:()=>u(()=>import(`../nb.js`)"

MISTAKES = Mistakes(
    {
        "admin-not-fetched": (
            "Skjemaene er ikke hentet.",
            "Kjør «make admin» én gang. Det krever Node 20 eller nyere, og nett.",
        ),
        "admin-another": (
            "Programmet bak skjemaene er et annet enn det som er prøvd.",
            "Kjør «make admin» på nytt. Har du byttet utgave, må build_tools/admin/bundle.py følge med.",
        ),
    }
)


def policy(told: Json) -> str:
    """What the browser lets the page of the forms do: ask this site, and the place where the content is kept."""
    root = told["config"]["backend"].get("api_root", "https://api.github.com")
    keeper = root.removesuffix("/api/v4")
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        f"img-src 'self' data: blob:; connect-src 'self' data: blob: {keeper}; form-action 'none'; base-uri 'none'"
    )


def must_be_fetched() -> None:
    """Raises ContentError when the program is not on this machine."""
    if not (FETCHED / "index.js").is_file():
        raise ContentError([MISTAKES.at("admin-not-fetched", Mark(SourceFile(ADDRESS)))])


def lay(site: Path, pieces: Path, told: Json) -> None:
    """Lay the forms in a built site. `pieces` is our own page around the program; `told` all that it knows of the guide."""
    must_be_fetched()
    place = site / ADDRESS
    for path in (it for part in PARTS for it in FETCHED.glob(part)):
        (place / "cms" / path.relative_to(FETCHED)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place / "cms" / path.relative_to(FETCHED))
    shutil.copyfile(FETCHED.parent / "LICENSE.txt", place / "cms" / "LICENSE.txt")
    program = place / "cms" / "index.js"
    program.write_text(ours(program.read_text("utf-8")), "utf-8")
    page = (pieces / "index.html").read_text("utf-8").replace("{policy}", policy(told))
    (place / "index.html").write_text(page, "utf-8")
    shutil.copyfile(pieces / "start.js", place / "start.js")
    words = json.loads((pieces / "nb.json").read_text("utf-8"))
    (place / "nb.js").write_text(f"export default {json.dumps(words, ensure_ascii=False)};\n", "utf-8")
    (place / "config.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")


def ours(program: str) -> str:
    """The program with our Norwegian, and fetching nothing from elsewhere. Refuses one that it does not know."""
    changed, fonts = FONTS.subn("local(x)", program)
    changed, languages = LANGUAGES.subn("`nb`", changed)
    if (fonts, languages, changed.count(DANISH), changed.count(STATUS)) != (3, 1, 1, 1):
        raise ContentError([MISTAKES.at("admin-another", Mark(SourceFile(ADDRESS)))])
    changed = changed.replace(DANISH, NORWEGIAN).replace(STATUS, WELL)
    return changed.replace("\n//# sourceMappingURL=index.js.map", "")
