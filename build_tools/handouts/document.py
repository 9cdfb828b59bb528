"""What does a sheet say of itself: whose it is, which version, and where the newest stands?"""

from __future__ import annotations

import functools
import hashlib
import io
import json
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from typing import Any

import segno

from build_tools.guide import Guide
from build_tools.handouts.sheet import Sheet
from build_tools.rules.dates import SOURCE_DAYS
from build_tools.views import words
from build_tools.views.trust import trust

PLACE = "ark/"
"""Where handouts live, from the site's root."""


@dataclass(frozen=True)
class Document:
    """A sheet, ready to be drawn on the screen and on paper."""

    sheet: Sheet
    guide: Guide = field(repr=False)

    @functools.cached_property
    def data(self) -> dict[str, Any]:
        """All that either drawing shows: texts, numbers and lists of them, nothing else."""
        return _data(self.guide, self.sheet)

    @property
    def text(self) -> str:
        """The data as JSON, the same for the same content."""
        return json.dumps(self.data, ensure_ascii=False, sort_keys=True)

    @property
    def address(self) -> str:
        """Where the page stands, from the site's root."""
        return f"{PLACE}{self.sheet.name}/"

    @property
    def pdf(self) -> str:
        """Where the file stands, from the site's root."""
        return f"{PLACE}{self.sheet.name}.pdf"


def _data(guide: Guide, sheet: Sheet) -> dict[str, Any]:
    """A sheet with its signature."""
    said = {
        "form": sheet.form,
        "over": sheet.over,
        "title": sheet.title,
        "lead": sheet.lead,
        "blocks": tuple(sheet.blocks()),
        "contents": "Innhold",
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=asdict)
    version = hashlib.sha256(text.encode()).hexdigest()[:6]
    sign = _signature(guide, sheet, version) if sheet.signed else None
    return {**json.loads(text), "sign": sign, "short": _short(guide, version) if sign else ""}


def _short(guide: Guide, version: str) -> str:
    """What stands at the foot of each page."""
    return f"{'Utkast, ikke vedtatt' if guide.head.status == 'draft' else guide.head.title} · versjon {version}"


def _signature(guide: Guide, sheet: Sheet, version: str) -> dict[str, str]:
    head = guide.head
    address = guide.home and guide.home + sheet.page.address
    return {
        "guide": head.title,
        "status": _status(guide),
        "version": f"Versjon {version}. Kildene er sist lest {words.day(max(it.read for it in guide.sources.values()))}.",
        "check": _check(guide, sheet),
        "address": address,
        "shown": address.partition("//")[2].rstrip("/"),
        "qr": _code(address) if address else "",
        "alt": f"QR-kode til siden «{sheet.page.text}»" if address else "",
    }


def _status(guide: Guide) -> str:
    head = guide.head
    if head.status == "draft":
        return f"Utkast. {head.municipality} kommune har ikke vedtatt denne veilederen."
    return f"Vedtatt av {head.adopted_by}." if head.adopted_by else f"{head.municipality} kommune."


def _check(guide: Guide, sheet: Sheet) -> str:
    """When it was last checked, and when its sources are to be read again."""
    found = trust(guide, (sheet.entry,))
    read = [guide.sources[slug].read for slug in found.sources] if found else []
    again = f" Kildene leses på nytt innen {words.day(min(read) + timedelta(days=SOURCE_DAYS))}." if read else ""
    return f"{found.checked if found else 'Ikke kontrollert av kommunen ennå.'}{again}"


def _code(address: str) -> str:
    """The address as a QR code: an SVG, the same bytes every time. Paper gives it its quiet zone."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=0, xmldecl=False, omitsize=True, svgclass=None, lineclass=None, nl=False
    )
    return drawn.getvalue().decode("utf-8")
