"""What can be chosen in a form: the content of the layers?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.folders import HEAD
from build_tools.load import read
from build_tools.raw import Fields
from build_tools.views.alphabet import collation
from schema import KINDS


@dataclass(frozen=True)
class Choices:
    """What a person sees → the slug it stands for, in the order of the words."""

    guides: dict[str, str]
    """Those that can be built, by the name of the municipality."""

    services: dict[str, str]
    readers: dict[str, str]
    """By their short names: GitHub puts a comma between those that are chosen."""


def choices(content: Path) -> Choices:
    """What the layers have to choose from."""
    heads = ((path.parent.name, read(path, content.parent)) for path in sorted(content.glob(f"*/{HEAD}")))
    guides = {slug: str(head.get("municipality", slug)) for slug, head in heads if "status" in head}
    return Choices(_told_apart(guides), _titled(content, "service"), _titled(content, "reader", "short"))


def _titled(content: Path, kind: str, name: str = "title") -> dict[str, str]:
    """The entries of a kind in any layer, by the title or another name that the lowest layer gives them."""
    titles: dict[str, str] = {}
    for slug, fields in _files(content, kind):
        if name in fields and ("over" not in fields or slug not in titles):
            titles[slug] = str(fields[name])
    return _told_apart(titles)


def _files(content: Path, kind: str) -> Iterator[tuple[str, Fields]]:
    for path in sorted(content.glob(f"*/{KINDS[kind][0]}/*.yml")):
        yield path.stem, read(path, content.parent)


def _told_apart(titles: dict[str, str]) -> dict[str, str]:
    """Two of the same title are told apart by their slugs."""
    times = Counter(titles.values())
    shown = {f"{title} ({slug})" if times[title] > 1 else title: slug for slug, title in titles.items()}
    return dict(sorted(shown.items(), key=lambda it: collation(it[0])))
