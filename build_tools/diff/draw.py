"""How is a review drawn: for a terminal, for a pull request, for a browser?"""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.diff.lines import Line
from build_tools.diff.review import Review, Section
from build_tools.render import environment

MARK = "<!-- veileder diff -->"
"""The first line in Markdown: a workflow finds its own comment by it, and writes it anew."""

SPECIAL = re.compile(r"([\\`*_\[\]<>|~#@])")


def as_text(review: Review) -> str:
    """For a terminal."""
    return "\n\n".join([f"{review.title}\n{review.summary}", *map(_text, review.sections)])


def _text(section: Section) -> str:
    title = f"!! {section.title.upper()} !!" if section.loud else section.title.upper()
    return "\n".join([title, *(row for line in section.lines for row in _rows(line))])


def _rows(line: Line) -> list[str]:
    return [f"  - {line.text}{_shown(line)}", *(f"      {it}" for it in line.files)]


def _shown(line: Line) -> str:
    return f" ({line.shown})" if line.shown else ""


def as_markdown(review: Review) -> str:
    """For a comment on a pull request."""
    head = f"{MARK}\n## {_escaped(review.title)}\n\n{_escaped(review.summary)}"
    return "\n\n".join([head, *map(_markdown, review.sections)])


def _markdown(section: Section) -> str:
    lines = [f"- {_escaped(line.text + _shown(line))}{_files(line)}" for line in section.lines]
    if section.loud:
        return "\n".join(["> [!CAUTION]", f"> **{_escaped(section.title)}**", ">", *(f"> {it}" for it in lines)])
    return "\n".join([f"### {_escaped(section.title)}", "", *lines])


def _files(line: Line) -> str:
    return "".join(f"<br><sub>{_escaped(it)}</sub>" for it in line.files)


def _escaped(text: str) -> str:
    """Words as words: no links, no marks, and no one is called by name."""
    return SPECIAL.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))


def as_html(review: Review, templates: Path) -> str:
    """For a browser."""
    return environment(templates).get_template("review.html").render(review=review)
