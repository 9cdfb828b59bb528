"""What does a PDF hold, read by libraries that did not make it?"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

PAINTING = {*["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"'], "INLINE IMAGE"}
"""The operators that leave a mark on the page."""

HEADING = re.compile(r"H([1-6])")


FOOT = re.compile(r"Side \d+ av \d+")
BROKEN = {"\ufffe": "-", "\x02": "-", "•": ""}
"""How the library gives a hyphen at the end of a line, and the mark of a point."""


def words(pdf: bytes, foot: str = "") -> list[str]:
    """The words of all pages, without those at the foot of each page: `foot` and the number of the page."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    text = FOOT.sub("", "\n".join(pages).replace(foot, "") if foot else "\n".join(pages))
    for sign, plain in BROKEN.items():
        text = text.replace(sign, plain)
    return text.split()


def codes(pdf: bytes) -> list[str]:
    """What the QR codes on the pages say, read as a phone would."""
    pictures = (page.render(scale=150 / 72).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf))
    return [it.text for picture in pictures for it in zxingcpp.read_barcodes(picture)]


def orphans(pdf: bytes) -> list[int]:
    """The pages that end with a heading whose text stands on the next: the lowest words are larger than the text."""
    document = pypdfium2.PdfDocument(pdf)
    return [number for number, page in enumerate(document, start=1) if _ends_with_heading(page)]


def filled(pdf: bytes, signed: str) -> float:
    """How far down the last page its text goes, above the line that the signature begins with."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[len(document) - 1]
    text, height = page.get_textpage(), page.get_height()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    ends = [top for left, bottom, right, top in boxes if signed in text.get_text_bounded(left, bottom, right, top)]
    assert ends, "every signature says which guide it is of"
    low = min((bottom for _, bottom, _, _ in boxes if bottom > max(FOOT_HEIGHT, min(ends))), default=height)
    return float(1 - low / height)


TEXT_SIZE, FOOT_HEIGHT = 11.0, 16 * 72 / 25.4


def _ends_with_heading(page: Any) -> bool:
    texts = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
    found = [(it.get_bounds()[1], it.get_font_size()) for it in texts if it.get_bounds()[1] > FOOT_HEIGHT]
    return bool(found) and min(found)[1] > TEXT_SIZE + 0.5


def flaws(pdf: bytes) -> list[str]:
    """What keeps a PDF from being read aloud (PDF/UA-1, ISO 14289-1): empty when nothing was found.

    Looked for: mark, language, title and bookmarks; every mark on a page tagged or an artifact; alternative texts;
    headings in order; heads of tables; links with words; embedded fonts.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return sorted({*_head(document), *_structure(document), *_marks(document), *_fonts(document)})


def _head(document: pikepdf.Pdf) -> Iterator[str]:
    root: Any = document.Root
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if str(root.get("/Lang", "")).lower()[:2] != "nb":
        yield f"language {root.get('/Lang')}"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if "/Outlines" not in root:
        yield "no bookmarks"
    with document.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "does not say that it is PDF/UA-1"
        if not metadata.get("dc:title"):
            yield "no title"


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _elements(element: Any) -> Iterator[Any]:
    if isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield element
        for kid in _kids(element):
            yield from _elements(kid)


def _structure(document: pikepdf.Pdf) -> Iterator[str]:
    root: Any = document.Root.get("/StructTreeRoot")
    found = [it for kid in _kids(root) for it in _elements(kid)] if root is not None else []
    for element in found:
        kind = str(element.S)[1:]
        if kind in ("Figure", "Formula") and not str(element.get("/Alt", "")).strip():
            yield f"{kind} without alternative text"
        if kind == "Link" and not _kids(element):
            yield "link without words"
        if kind == "Table":
            yield from _table(element)
    yield from _headings([int(it[1]) for element in found if (it := HEADING.fullmatch(str(element.S)[1:]))])


def _headings(levels: list[int]) -> Iterator[str]:
    if not levels:
        yield "no heading"
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield f"heading H{level} after H{before}"


def _table(table: Any) -> Iterator[str]:
    heads = [it for it in _elements(table) if str(it.S) == "/TH"]
    if not heads:
        yield "table without heads"
    attributes = [it.get("/A", {}) for it in heads]
    flat = [list(it) if isinstance(it, pikepdf.Array) else [it] for it in attributes]
    if not all(any("/Scope" in one for one in them) for them in flat):
        yield "head of a table without scope"


def _marks(document: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(document.pages, start=1):
        yield from (f"page {number}: {flaw}" for flaw in _unmarked(page, page.obj, marked=False))
        for note in page.obj.get("/Annots", []):
            if not str(note.get("/Contents", "")).strip() or "/StructParent" not in note:
                yield f"page {number}: link without a description"


def _unmarked(stream: Any, resources: Any, *, marked: bool) -> Iterator[str]:
    """What is painted outside all marked content."""
    inside: list[bool] = []
    for step in pikepdf.parse_content_stream(stream):
        operands, name = step.operands, str(step.operator)
        if name in ("BDC", "BMC"):
            inside.append(str(operands[0]) == "/Artifact" or (name == "BDC" and "/MCID" in operands[1]))
        elif name == "EMC":
            inside.pop()
        elif name == "Do":
            form = resources.Resources.XObject[str(operands[0])]
            if str(form.Subtype) == "/Form":
                yield from _unmarked(form, form, marked=marked or any(inside))
        elif name in PAINTING and not (marked or any(inside)):
            yield f"untagged content ({name})"


def _fonts(document: pikepdf.Pdf) -> Iterator[str]:
    for page in document.pages:
        for font in page.obj.Resources.get("/Font", {}).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get("/FontDescriptor", {}).keys()):
                yield f"font not embedded: {font.get('/BaseFont')}"
            if "/ToUnicode" not in font:
                yield f"font without a map to letters: {font.get('/BaseFont')}"
