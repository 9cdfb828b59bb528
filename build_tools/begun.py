"""What can the author of a new file look at, while writing it?"""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.chain import layers, resolve_layer
from build_tools.fmt.change import Value, written
from build_tools.layers import digest
from build_tools.load import parse
from build_tools.problems import SourceFile
from build_tools.raw import Fields, Items, Raw
from schema import KINDS

FINISHED = "\n# Slik ser en ferdig fil ut: "
"""Before a file of the same kind, as comments: nothing in it is published twice."""

FIELD = re.compile(r"[\w-]+(?=:(?: |$))", re.MULTILINE)
"""The name of a field, wherever it stands."""

NOTE = "Skriv bare det som er annerledes hos dere, og slett denne merknaden."
OVER = "# Endrer du mer enn merknaden, sier «veileder check» hvilke seks tegn som skal stå her.\n"
SHARED = """\

# Slik er det i laget under. Ta bort «# » foran det du vil endre, og skriv det som gjelder hos dere.
"""


def below(content: Path, layer: str, key: tuple[str, str]) -> Fields | None:
    """What the layers under one say of an entry; None when they have none."""
    under = list(layers(content, layer))[:-1]
    found = resolve_layer(content, under[-1]).entries.get(key) if under else None
    return None if found is None or found.gone else found.fields


def laid_over(kind: str, base: Fields) -> str:
    """A file that changes nothing yet, with all that can be changed in it as comments."""
    fields = parse(SourceFile("", f"note: {NOTE}\n"))
    shared = written(kind, "", {key: _plain(value) for key, value in base.items() if key not in ("note", "formerly")})
    lines = [f"# {line}".rstrip() for line in shared.splitlines()]
    return f"{OVER}over: {digest(base, fields)}\nnote: {NOTE}\n{SHARED}" + "\n".join(lines) + "\n"


def finished(content: Path, layer: str, kind: str) -> str:
    """A file of a kind that shows the most fields without being among the long ones; nothing when the layer rests on none."""
    found = [
        it.mark.file
        for it in resolve_layer(content, layer).files
        if it.mark.file.path.split("/")[-2] == KINDS[kind][0] and "over" not in it
    ]
    if not found:
        return ""
    short = sorted(found, key=lambda it: (len(it.text), it.path))[: len(found) * 3 // 4 + 1]
    one = max(short, key=lambda it: len(set(FIELD.findall(it.text))))
    lines = [f"# {line}".rstrip() for line in one.text.splitlines()]
    return "\n".join([f"{FINISHED}{one.path}", "#", *lines]) + "\n"


def _plain(value: Raw) -> Value:
    if isinstance(value, Fields):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, Items) else str(value)
