"""How does a content file look when everyone's files look alike?

The form hangs on the values and the comments alone, never on how they stood: what a person, a form on the web
or a script has written is the same file when it says the same. Keys in the models' order, lists and small groups on
one line when they fit, long prose as folded text, quotes only where a program would read something else.
Comments follow the field they stand by. (A library that keeps comments ties each to the field before it, so that
putting fields in order parts the comment from its field.)
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import yaml

from build_tools.fmt.comments import attached, found
from build_tools.fmt.draw import Drawing
from build_tools.load import parse
from build_tools.problems import Mark, Mistakes, Refused, SourceFile

MISTAKES = Mistakes(
    {
        "fmt-would-change": (
            "Filen kan ikke skrives om uten at noe går tapt.",
            "Skriv lange tekster under «>-», og flytt kommentarer til egne linjer.",
        )
    }
)


def formatted(file: SourceFile, kind: str) -> str:
    """The text of a file of a kind in the form that all files have. Raises Refused when it cannot be read."""
    text = file.text.replace("\r\n", "\n")
    before = parse(SourceFile(file.path, text))
    tree = _tree(text)
    written = Drawing(kind, attached(text, tree)).document(tree)
    if parse(SourceFile(file.path, written)) != before or _comments(written) != _comments(text):
        raise Refused(MISTAKES.at("fmt-would-change", Mark(file)))
    return written


def _tree(text: str) -> Any:
    return yaml.compose(text, yaml.CBaseLoader)


def _comments(text: str) -> Counter[str]:
    return Counter(said for *_, said in found(text, _tree(text)))
