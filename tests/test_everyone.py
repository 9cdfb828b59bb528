"""Can each page be found one's way in by those who listen to it?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import ROOT

ENGLISH = re.compile(r"\b(?:header|footer|search|close|skip|menu|back to top|table of contents|share|clear)\b", re.I)
"""Words that themes leave in names that only those who listen hear."""

NAMED = {"nav", "section", "aside", "form", "search"}
"""What is a landmark when it has a name; of `nav` there are two, so each must have one."""

HEARD = ("aria-label", "alt", "title", "placeholder")


@dataclass
class Heard(HTMLParser):
    """What of a page is heard before its words: language, landmarks, headings, ids and hidden names."""

    language: str | None = None
    landmarks: list[tuple[str, str | None]] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    pointed: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang")
        if tag in {"main", "header", "footer", *NAMED}:
            self.landmarks.append((tag, given.get("aria-label") or given.get("aria-labelledby")))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.ids += [it for it in [given.get("id")] if it]
        self.names += [it for name in HEARD if (it := given.get(name))]
        self.keys += [it for name in ("accesskey", "tabindex") if (it := given.get(name)) and it not in {"0", "-1"}]
        for name in ("aria-labelledby", "aria-describedby", "for"):
            self.pointed += (given.get(name) or "").split()


@pytest.fixture(scope="module")
def heard(site: Path) -> dict[str, Heard]:
    """Every page and handout of the site, by its address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        page = found[path.relative_to(site).as_posix()] = Heard()
        page.feed(path.read_text("utf-8"))
    assert len(found) > 100
    return found


def test_every_page_says_its_language(heard: dict[str, Heard]) -> None:
    assert {it.language for it in heard.values()} == {"nb"}


def test_headings_stand_in_order_below_one_main_heading(heard: dict[str, Heard]) -> None:
    for address, it in heard.items():
        assert it.headings.count(1) == 1, address
        assert it.headings[0] == 1, address
        for before, after in zip(it.headings, it.headings[1:], strict=False):
            assert after <= before + 1, f"{address}: h{after} after h{before}"


def test_an_id_stands_once_and_what_points_at_it_finds_it(heard: dict[str, Heard]) -> None:
    for address, it in heard.items():
        assert len(it.ids) == len(set(it.ids)), address
        assert set(it.pointed) <= set(it.ids), address


def test_each_page_has_one_of_each_landmark_and_each_other_has_its_own_name(heard: dict[str, Heard]) -> None:
    for address, it in heard.items():
        kinds = [kind for kind, _ in it.landmarks]
        assert kinds.count("main") == 1, address
        if not address.startswith("ark/") or address == "ark/index.html":
            assert (kinds.count("header"), kinds.count("footer")) == (1, 1), address
        assert all(name for kind, name in it.landmarks if kind == "nav"), address
        names = [name for kind, name in it.landmarks if kind in NAMED and name]
        assert len(names) == len(set(names)), f"{address}: {names}"


def test_no_name_that_only_is_heard_is_in_english(heard: dict[str, Heard]) -> None:
    for address, it in heard.items():
        assert [name for name in it.names if ENGLISH.search(name)] == [], address


def test_no_key_is_taken_and_no_order_turned(heard: dict[str, Heard]) -> None:
    assert {address: it.keys for address, it in heard.items() if it.keys} == {}


def test_nothing_moves() -> None:
    for path in sorted((ROOT / "guide").rglob("*.css")):
        moving = re.findall(
            r"(?:transition|animation|scroll-behavior)\s*:(?!\s*(?:none|auto))", path.read_text("utf-8")
        )
        assert moving == [], path.name
