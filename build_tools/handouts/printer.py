"""How does a document become a PDF?

Typst draws it as PDF/UA-1: a picture without a text in its place, a heading that skips a level or a sign that the font
lacks is refused, never printed. What an author wrote is data: none of it is read as markup.
"""

from __future__ import annotations

import functools
import json
import re
from dataclasses import dataclass
from pathlib import Path

import typst

PAGES = re.compile(rb"<xmpTPg:NPages>(\d+)<")

LITTLE = 0.4
"""A last page with less than this share of text is not worth its paper."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A file to print."""

    pdf: bytes
    pages: int
    last: float = 1
    """How much of the last page the text takes, without the signature: nothing when that stands alone."""


class NotPrinted(Exception):
    """Why a document could not be printed, in words that its editor understands."""


def print_document(folder: Path, form: str, data: str) -> Printed:
    """The PDF of a document, its data as JSON, drawn by the form in a folder: the same bytes for the same content.

    When its last page would hold little, the lines stand closer if that saves the page.
    Raises NotPrinted when something does not fit, or a template is wrong.
    """
    loose = drawn(folder, form, data)
    if loose.pages == 1 or loose.last > LITTLE:
        return loose
    closer = (drawn(folder, form, data, close) for close in (1, 2))
    return next((it for it in closer if it.pages < loose.pages), loose)


def drawn(folder: Path, form: str, data: str, close: int = 0) -> Printed:
    """A document with its lines as close as asked for, from 0 to 2. Raises NotPrinted as `print_document` does."""
    compiler = _compiler(folder.resolve())
    try:
        pdf, warnings = compiler.compile_with_warnings(
            input=str(folder.resolve() / f"{form}.typ"),
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"data": data, "close": str(close)},
        )
    except typst.TypstError as error:
        raise NotPrinted(_said(error.message)) from None
    if warnings:
        raise NotPrinted(_said(warnings[0].message))
    assert isinstance(pdf, bytes)
    found = PAGES.search(pdf)
    assert found, "Typst writes the number of pages in every PDF"
    last = json.loads(compiler.query("<end>", field="value"))
    return Printed(pdf, int(found[1]), *last)


@functools.cache
def _compiler(folder: Path) -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder / "fonts")])
    return typst.Compiler(root=str(folder), font_paths=fonts, ignore_system_fonts=True)


def _said(message: str) -> str:
    """The template's own words, without what Typst puts before them."""
    return message.removeprefix("assertion failed: ").removeprefix("panicked with: ").strip('"')
