"""Which addresses outside the guide does it lead to, and from where?"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from build_tools.guide import Guide
from build_tools.raw import Path
from build_tools.walk import Found, links
from schema import Entry, GuideEntry
from schema.channel import Channel
from schema.text import Prose

OWN = ("address", "repository")
"""Where the guide itself lies: not a link out of it."""


def addresses(guide: Guide) -> dict[str, list[str]]:
    """Address → the places in the content that lead there, as file, line and column."""
    found: dict[str, list[str]] = {}
    for _, entry in guide.entries():
        for path, address in _in(guide, entry):
            found.setdefault(address.partition("#")[0], []).append(str(guide.mark(entry, *path)))
    return {address: list(dict.fromkeys(places)) for address, places in sorted(found.items())}


def _in(guide: Guide, entry: Entry) -> Iterator[tuple[Path, str]]:
    found = guide.found(entry)
    hidden = [path for path, value in found if isinstance(value, Channel) and value.internal]
    for it in found:
        if not any(it.path[: len(path)] == path for path in hidden):
            yield from (
                (path, address) for path, address in _addresses(it) if address.startswith(("http://", "https://"))
            )


def _addresses(found: Found) -> Iterator[tuple[Path, str]]:
    """What a part has in its own fields, and what stands in prose."""
    path, value = found
    if isinstance(value, Prose):
        yield from ((path, address) for address in links(value))
    elif isinstance(value, BaseModel):
        for name, field in value:
            if isinstance(field, str) and not isinstance(field, Prose) and not _is_own(value, name):
                yield (*path, name), field


def _is_own(part: BaseModel, name: str) -> bool:
    return isinstance(part, GuideEntry) and name in OWN
