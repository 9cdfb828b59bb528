"""How does an author's prose become safe HTML?"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from build_tools.walk import PROSE_SCHEMES
from schema import KINDS

Address = Callable[[str, str], str]
"""Kind and slug → the relative address of that entry's page."""


_MARKDOWN = MarkdownIt("zero", {"html": False, "linkify": False}).enable(
    ["list", "emphasis", "link", "newline", "escape", "entity"]
)
"""Prose may hold paragraphs, lists, emphasis and links. No raw HTML, no headings, no pictures, no code."""

_LINK = "]("
"""What stands in every link."""


def prose(text: str, address: Address) -> Markup:
    """Prose as HTML. Links of our own scheme become addresses; what could be markup becomes text."""
    return _drawn(_MARKDOWN.parse(text), address) if _LINK in text else _same_everywhere(text)


def line(text: str, address: Address) -> Markup:
    """Prose that stands inside a line: the same, without the paragraph around it."""
    return _drawn(_MARKDOWN.parseInline(text), address) if _LINK in text else _same_everywhere(text, inline=True)


@lru_cache(maxsize=20_000)
def _same_everywhere(text: str, *, inline: bool = False) -> Markup:
    """Prose without links reads the same on every page, and a step stands on many."""
    tokens = _MARKDOWN.parseInline(text) if inline else _MARKDOWN.parse(text)
    return Markup(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def _drawn(tokens: list[Token], address: Address) -> Markup:
    for token in tokens:
        for inner in token.children or ():
            _resolve(inner, address)
    return Markup(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def _resolve(token: Token, address: Address) -> None:
    if token.type != "link_open":
        return
    target = str(token.attrs.get("href", ""))
    kind, _, slug = target.partition(":")
    if kind in KINDS:
        token.attrs["href"] = address(kind, slug)
    elif kind in PROSE_SCHEMES:
        token.attrs["rel"] = "noreferrer"
    else:
        token.attrs["href"] = "#"


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Prose as words alone: links keep their words, emphasis loses its signs."""
    parts = ["".join(word(inner) for inner in token.children or ()) for token in _MARKDOWN.parse(text)]
    return " ".join(" ".join(parts).split())


def tokens(text: str, *, inline: bool = False) -> list[Token]:
    """Prose as the parser sees it, for those who draw it as something else than HTML."""
    return (_MARKDOWN.parseInline if inline else _MARKDOWN.parse)(text)


def word(token: Token) -> str:
    """What a token says; nothing for a mark."""
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "text_special") else ""
