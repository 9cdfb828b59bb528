"""What does a news reader read of what is new? Atom (RFC 4287), the same bytes for the same content."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from build_tools.guide import Guide
from build_tools.prose import plain
from build_tools.views.overviews import UPDATES
from build_tools.views.updates import FEEDS, KINDS, Told, updates

ATOM = "http://www.w3.org/2005/Atom"
LABELS = {**KINDS, "correction": "Retting"}
"""What one update is called in a list of many."""


def main_feed(guide: Guide) -> str:
    """The address of the feed that pages tell news readers of; empty when nothing is new."""
    return next(iter(FEEDS)) if guide.updates else ""


def feeds(guide: Guide) -> Iterator[tuple[str, bytes]]:
    """The address of each feed and what it holds; none when nothing is new."""
    if guide.updates:
        for address, kinds in FEEDS.items():
            yield address, _feed(guide, address, kinds)


def _feed(guide: Guide, address: str, kinds: tuple[str, ...]) -> bytes:
    found = updates(guide, *kinds)
    last = max(it.day for it in guide.updates.values()).isoformat()
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "nb"})
    _add(root, "id", _id(guide, address))
    _add(root, "title", guide.head.title)
    _add(root, "subtitle", KINDS["action"] if kinds == ("action",) else UPDATES.title)
    _add(root, "updated", _time(last))
    _add(SubElement(root, "author"), "name", f"{guide.head.municipality} kommune")
    _add(root, "link", rel="alternate", href=_page(guide))
    if guide.home:
        _add(root, "link", rel="self", type="application/atom+xml", href=guide.home + address)
    for it in found:
        _entry(root, guide, it)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(root: Element, guide: Guide, it: Told) -> None:
    entry = SubElement(root, "entry")
    label = LABELS[it.update.kind]
    _add(entry, "id", _id(guide, it.update.slug))
    _add(entry, "title", ": ".join([label, *filter(None, [", ".join(link.text for link in it.links)])]))
    _add(entry, "updated", _time(it.update.day.isoformat()))
    _add(entry, "category", term=it.update.kind, label=label)
    _add(entry, "link", rel="alternate", href=_page(guide) + f"#{it.update.slug}")
    _add(entry, "content", plain(it.update.what), type="text")


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text or None


def _id(guide: Guide, name: str) -> str:
    """A name for ever, also when the guide moves to another address."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"veileder:{guide.head.municipality}:{name}").urn


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _page(guide: Guide) -> str:
    """Where the page is: at the site's own address when it has one, else beside the feed."""
    return guide.home + UPDATES.address if guide.home else "./"
