"""Is what is new told to everyone, in a page and in feeds that a news reader takes?"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from build_tools.feed import ATOM, feeds
from build_tools.guide import Guide
from build_tools.pages import pages
from build_tools.views.updates import FEEDS, updates
from tests.conftest import ROOT, Content

A = f"{{{ATOM}}}"
ADDRESS = "https://dal.example.org/veileder/"


def feed(guide: Guide, address: str = "endringer/feed.xml") -> ElementTree.Element:
    """One feed, read as a news reader reads it."""
    return ElementTree.fromstring(dict(feeds(guide))[address])


def texts(element: ElementTree.Element, name: str) -> list[str | None]:
    """The texts of the parts with a name."""
    return [it.text for it in element.findall(f"{A}{name}")]


def test_the_latest_is_told_first(content: Content) -> None:
    found = updates(content.guide(), "action", "addition", "correction")
    assert [it.update.slug for it in found] == ["2026-11-20-del", "2026-11-18-uro"]


def test_what_changes_what_one_does_stands_apart(content: Content) -> None:
    page = next(it.html for it in pages(content.guide(), ROOT / "guide/templates") if it.address == "endringer/")
    places = [page.index(it) for it in ("Endrer hva du skal gjøre</h2>", "2026-11-20-del", "Rettinger</h2>")]
    assert places == sorted(places)
    assert "Nytt stoff" not in page


def test_a_sensitive_page_is_told_of_by_its_cover(content: Content) -> None:
    told = updates(content.guide(), "correction")[0]
    assert [(it.text, it.address) for it in told.links] == [
        ("Undring", "ord/#undring"),
        ("Noen å snakke med", "tema/noen-a-snakke-med/"),
    ]


def test_a_page_that_is_gone_gives_no_link(content: Content) -> None:
    content.change("grunn/updates/2026-11-20-del.yml", "step:del", "step:borte")
    assert updates(content.guide(), "action")[0].links == ()


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_has_what_atom_requires(address: str, content: Content) -> None:
    root = feed(content.guide().at(ADDRESS), address)
    assert root.tag == f"{A}feed"
    for it in (root, *root.findall(f"{A}entry")):
        assert [len(it.findall(f"{A}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert str(texts(it, "id")[0]).startswith("urn:uuid:")
    assert texts(root.find(f"{A}author") or root, "name") == ["Dal kommune"]
    assert [(it.get("rel"), it.get("href")) for it in root.findall(f"{A}link")] == [
        ("alternate", f"{ADDRESS}endringer/"),
        ("self", f"{ADDRESS}{address}"),
    ]
    names = texts(root, "id") + [it for entry in root.findall(f"{A}entry") for it in texts(entry, "id")]
    assert len(set(names)) == len(names)


def test_who_must_act_need_not_read_corrections(content: Content) -> None:
    guide = content.guide()
    terms = {name: [it.get("term") for it in feed(guide, name).iter(f"{A}category")] for name in FEEDS}
    assert terms == {"endringer/feed.xml": ["action", "correction"], "endringer/gjore.xml": ["action"]}


def test_a_feed_says_it_in_these_words(content: Content) -> None:
    entry = feed(content.guide()).find(f"{A}entry")
    assert entry is not None
    assert texts(entry, "title") == ["Endrer hva du skal gjøre: Del undringen"]
    assert texts(entry, "content") == ["Fristen for å dele undringen er 14 dager."]
    assert texts(entry, "updated") == ["2026-11-20T00:00:00Z"]


def test_a_feed_is_the_same_every_day_and_names_no_address_that_the_guide_lacks(content: Content) -> None:
    guide = content.guide()
    later = Guide(guide.written, guide.today.replace(year=2030))
    assert dict(feeds(guide)) == dict(feeds(later))
    assert [it.get("href") for it in feed(guide).findall(f"{A}link")] == ["./"]
    assert b"http" not in dict(feeds(guide))["endringer/feed.xml"].replace(ATOM.encode(), b"")


def test_a_feed_keeps_its_names_when_the_guide_moves(content: Content) -> None:
    guide = content.guide()
    assert texts(feed(guide), "id") == texts(feed(guide.at(ADDRESS)), "id")


def test_a_guide_with_nothing_new_has_no_page_and_no_feed(content: Content) -> None:
    for name in ("2026-11-20-del", "2026-11-18-uro"):
        content.remove(f"grunn/updates/{name}.yml")
    guide = content.guide()
    drawn = list(pages(guide, ROOT / "guide/templates"))
    assert not list(feeds(guide))
    assert not [it.address for it in drawn if it.address == "endringer/" or 'endringer/"' in it.html]


def test_the_feeds_lie_where_the_page_says(example_site: Path) -> None:
    for address in FEEDS:
        assert ElementTree.parse(example_site / address).getroot().tag == f"{A}feed"
        assert f'href="{Path(address).name}"' in (example_site / "endringer/index.html").read_text("utf-8")
