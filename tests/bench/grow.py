"""The example guide, grown to many pages, with every reference in it correct."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "tests" / "example" / "content"

COPIED = (
    ("steps", "se"),
    ("steps", "del"),
    ("services", "barnelinjen"),
    ("laws", "lov-1"),
    ("themes", "fravaer"),
    ("roles", "den-som-ser"),
    ("tools", "ark"),
    ("sources", "veiviser"),
    ("terms", "undring"),
    ("age_limits", "seksten"),
    ("measures", "klubben"),
    ("figures", "utenfor"),
    ("goals", "flere-fullforer"),
    ("cases", "lordag-kveld"),
)
"""One set: what grows together, so that each entry in it is used by another."""

PAGES_IN_A_SET = 15.5
PAGES_OF_THE_EXAMPLE = 63
SETS_ON_A_LEVEL = 6
REFERENCE = re.compile(r"(?<=[\[ ])(den-som-ser|ark|lov-1|veiviser|barnelinjen|barnevern)(?=[\],}\n])")


def grown(pages: int, folder: Path) -> Path:
    """A project with the guide «dal» of about that many pages."""
    folder.mkdir(parents=True)
    for name in ("guide", "build_tools", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(EXAMPLE, folder / "content")
    sets = max(0, round((pages - PAGES_OF_THE_EXAMPLE) / PAGES_IN_A_SET))
    levels = -(-sets // SETS_ON_A_LEVEL)
    for number in range(1, sets + 1):
        _add_set(folder / "content" / "grunn", number)
    for number in range(1, levels + 1):
        _add_level(folder / "content" / "grunn", number, sets)
    _list_them(folder / "content" / "grunn" / "guide.yml", sets, levels)
    return folder


def _add_set(layer: Path, number: int) -> None:
    level = -(-number // SETS_ON_A_LEVEL)
    for kind, slug in COPIED:
        text = (EXAMPLE / "grunn" / kind / f"{slug}.yml").read_text("utf-8")
        text = REFERENCE.sub(lambda found: f"{found[1].replace('barnevern', 'barnelinjen')}-{number}", text)
        text = text.replace("step:del", f"step:del-{number}").replace("level:samarbeid", f"level:niva-{level}")
        text = re.sub(r"^(title: .*|section: .*)$", rf"\1 {number}", text, flags=re.MULTILINE)
        text = text.replace("[gamle barneloven § 9]", f"[gamle barneloven § {number + 9}]")
        (layer / kind / f"{slug}-{number}.yml").write_text(text, "utf-8")


def _add_level(layer: Path, number: int, sets: int) -> None:
    first = (number - 1) * SETS_ON_A_LEVEL + 1
    members = range(first, min(first + SETS_ON_A_LEVEL, sets + 1))
    steps = ", ".join(f"se-{it}, del-{it}" for it in members)
    text = (EXAMPLE / "grunn" / "levels" / "undring.yml").read_text("utf-8")
    text = text.replace("[se, del]", f"[{steps}]").replace('"0"', f'"{number + 1}"')
    (layer / "levels" / f"niva-{number}.yml").write_text(text, "utf-8")


def _list_them(head: Path, sets: int, levels: int) -> None:
    text = head.read_text("utf-8")
    names = ", ".join(f"niva-{it}" for it in range(1, levels + 1))
    themes = ", ".join(f"fravaer-{it}" for it in range(1, sets + 1))
    text = text.replace("[undring, samarbeid]", f"[undring, samarbeid, {names}]")
    head.write_text(text.replace("[fravaer, vold]", f"[fravaer, vold, {themes}]"), "utf-8")
