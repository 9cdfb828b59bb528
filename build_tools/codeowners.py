"""Who is asked to approve a change, as GitHub and GitLab read it?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_tools.chain import layers
from build_tools.folders import HEAD, files
from build_tools.load import read
from build_tools.problems import ContentError, Refused
from build_tools.raw import Fields, Items, Written

PLACE = ".github/CODEOWNERS"
HEADING = """\
# Laget av «veileder codeowners --write» fra «owner» og «approvers» i innholdet. Rett det der, ikke her.
# En linje som begynner med #, er en rolle som ikke har et lag på GitHub eller GitLab ennå."""
NOBODY = "# Ingen eiere er skrevet i innholdet ennå."


def codeowners(content: Path) -> str:
    """The whole file. The owner of a layer first, then those of single files: the last line that fits counts."""
    lines = [line for head in sorted(content.glob(f"*/{HEAD}")) for line in _layer(content, head.parent)]
    return "\n".join([HEADING, "", *(lines or [NOBODY])]) + "\n"


def _layer(content: Path, layer: Path) -> Iterator[str]:
    known = _approvers(content, layer.name)
    for path in (layer / HEAD, *(path for _, path in files(layer, content, []))):
        owner = _owner(path, content)
        place = path.relative_to(content.parent).as_posix().removesuffix(HEAD)
        if owner:
            yield f"/{place} {known[owner]}" if owner in known else f"# /{place}: {owner}"


def _owner(path: Path, content: Path) -> str:
    try:
        owner = read(path, content.parent).get("owner")
    except Refused:
        return ""
    return " ".join(owner.split()) if isinstance(owner, Written) else ""


def _approvers(content: Path, layer: str) -> dict[str, str]:
    """Role → handle, those of a layer before those of the layers below it."""
    try:
        heads = layers(content, layer).values()
    except ContentError:
        return {}
    found = [it for head in heads for it in _items(head.get("approvers"))]
    pairs = [(it.get("role"), it.get("handle")) for it in found]
    return {
        " ".join(role.split()): str(it) for role, it in pairs if isinstance(role, Written) and isinstance(it, Written)
    }


def _items(value: object) -> list[Fields]:
    return [it for it in value if isinstance(it, Fields)] if isinstance(value, Items) else []
