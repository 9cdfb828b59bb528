"""Does paper show where a link leads, and where the page itself is?"""

from __future__ import annotations

import pytest

from build_tools.pages import pages
from build_tools.render import on_paper
from tests.conftest import ROOT, Content

ADDRESS = "https://veileder.eksempel.no/dal"


@pytest.mark.parametrize(
    ("href", "shown"),
    [
        ("https://www.eksempel.no/", "eksempel.no"),
        ("http://eksempel.no/en/side/", "eksempel.no/en/side"),
        ("https://eksempel.no/?a=1&amp;b=2", "eksempel.no/?a=1&amp;b=2"),
    ],
)
def test_an_address_is_shown_as_people_write_it(href: str, shown: str) -> None:
    link = f'<a href="{href}" rel="noreferrer">Les mer</a>'
    assert on_paper(link) == f'<a data-shown="{shown}" {link[3:]}'


@pytest.mark.parametrize(
    "link",
    [
        '<a href="tel:112">112</a>',
        '<a href="../ung/">Ung</a>',
        '<a href="https://www.eksempel.no/">eksempel.no</a>',
        '<a href="https://eksempel.no" rel="noreferrer"><strong>eksempel.no</strong></a>',
        '&lt;a href="https://eksempel.no"&gt;',
    ],
)
def test_what_needs_no_address_gets_none(link: str) -> None:
    assert on_paper(link) == link


def test_every_page_with_an_address_says_it_last(content: Content) -> None:
    drawn = {it.address: it.html for it in pages(content.guide().at(ADDRESS), ROOT / "guide" / "templates")}
    assert f'<p class="own">{ADDRESS}/ung/</p>\n</footer>' in drawn["ung/"]
    assert f'<p class="own">{ADDRESS}/</p>' in drawn[""]
    assert 'class="own"' not in drawn["404.html"]


def test_a_guide_without_an_address_says_none(content: Content) -> None:
    assert not [it for it in pages(content.guide(), ROOT / "guide" / "templates") if 'class="own"' in it.html]
