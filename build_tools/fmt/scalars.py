"""How is one text written in YAML, the same way whoever wrote it before?"""

from __future__ import annotations

import json
import re

import yaml

from build_tools.json_words import Json

WIDTH = 100
SLACK = 40
"""How much longer a line may be that is kept as it is: two line breaks in folded text look like a mistake."""

STRANGE_START = re.compile(r"[\s,\[\]{}#&*!|>'\"%@`]|[-?:](\s|$)|---|\.\.\.|<<$|=$|~$")
STRANGE_INSIDE = re.compile(r":(\s|$)|\s#|[\t\n]|\s$")
STRANGE_IN_FLOW = re.compile(r"[,\[\]{}?:]")
NUMBER = re.compile(r"[-+]?(0o[0-7]+|0x[0-9a-fA-F]+|[0-9][0-9_]*(\.[0-9]*)?([eE][-+]?[0-9]+)?)$")
"""What YAML 1.2 reads as a number; the library here knows 1.1, where 16:15 is one too."""

RESOLVER = yaml.SafeLoader("")


def inline(text: str, about: Json, *, flow: bool = False) -> str:
    """A text on the line of its key."""
    if _is_plain(text, flow) and not _needs_quotes(text, about):
        return text
    if set(text) & set('"\\') and "\n" not in text and "\t" not in text:
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def block(text: str, room: int) -> list[str] | None:
    """A text under its key, without its indent; None when it does not read the same as a block.

    Prose is folded; a text whose own line breaks count keeps them as they are, unless a line of it is very long.
    """
    body = text.removesuffix("\n")
    chomp = "-" if body == text else ""
    lines = body.split("\n")
    if (
        not body
        or not lines[0]
        or not lines[-1]
        or "\t" in body
        or lines[0][0] == " "
        or any(it.endswith(" ") for it in lines)
    ):
        return None
    uneven = any(map(_is_uneven, lines))
    if len(lines) > 1 and (uneven or max(map(len, lines)) <= room + SLACK):
        return [f"|{chomp}", *lines]
    if uneven:
        return None
    folded = [part for line in lines for part in (*_wrapped(line, room), "")]
    return [f">{chomp}", *folded[:-1]]


def _is_uneven(line: str) -> bool:
    """Spaces that a folded text would lose, or that would keep it from being folded."""
    return "  " in line or line != line.strip(" ")


def _wrapped(line: str, room: int) -> list[str]:
    """A line in lines that fit; in folded text an empty line is the end of one, so one that is empty needs no more."""
    lines: list[str] = []
    for word in filter(None, line.split(" ")):
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _is_plain(text: str, flow: bool) -> bool:
    strange = STRANGE_START.match(text) or STRANGE_INSIDE.search(text) or (flow and STRANGE_IN_FLOW.search(text))
    return bool(text) and not strange


def _needs_quotes(text: str, about: Json) -> bool:
    """Whether another program would read something else than text where text is meant."""
    tag = RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    if tag == "tag:yaml.org,2002:str" and not NUMBER.match(text):
        return False
    return "string" in about.get("type", "string") and about.get("format") != "date"
