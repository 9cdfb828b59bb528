"""Is a reader's whole guide one file that fetches nothing, leads nowhere else and tells nothing by its name?"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from build_tools.content import read_guide
from build_tools.engine.publish import default_guide
from build_tools.guide import Guide
from build_tools.handouts.onefile import NEUTRAL, STYLE, one_files
from build_tools.handouts.prints import TEMPLATES
from tests.conftest import EXAMPLE, ROOT, TODAY
from tests.links import Seen

GUIDES = pytest.mark.parametrize("where", ["dal", default_guide(ROOT)])


@cache
def guide_of(where: str) -> Guide:
    return read_guide(EXAMPLE if where == "dal" else ROOT / "content", where, TODAY).guide


@cache
def files_of(where: str) -> dict[str, str]:
    return dict(one_files(guide_of(where), ROOT / TEMPLATES, (ROOT / STYLE).read_text("utf-8")))


@GUIDES
def test_each_reader_has_one(where: str) -> None:
    assert len(files_of(where)) == len(guide_of(where).readers)


@GUIDES
def test_nothing_is_fetched_and_no_other_file_is_needed(where: str) -> None:
    for name, text in files_of(where).items():
        seen = Seen(text)
        fragments = {it[1:] for it in seen.links if it.startswith("#")}
        assert fragments <= set(seen.ids), name
        ways = {urlsplit(it).scheme for it in seen.links if not it.startswith("#")}
        assert ways <= {"https", "tel", "sms", "mailto"}, name
        assert not re.search(r"<(script|img|iframe|link rel=\"(stylesheet|icon))|@import|url\(", text), name
        assert "default-src 'none'" in text, "the browser is told so too"


@GUIDES
def test_the_chapters_can_be_reached_from_the_top_and_the_numbers_stand_before_them(where: str) -> None:
    for name, text in files_of(where).items():
        chapters = re.findall(r'<h2 id="(del-\d+)">', text)
        assert len(chapters) >= 4, name
        assert [it for it in chapters if f'href="#{it}"' not in text and it != "del-0"] == []
        assert text.index('href="tel:112"') < text.index('id="innhold"')


@GUIDES
def test_the_name_and_the_tab_tell_nothing_to_who_looks_over_a_shoulder(where: str) -> None:
    guide = guide_of(where)
    for reader, (name, text) in zip(guide.head.readers, files_of(where).items(), strict=True):
        title = text.partition("<title>")[2].partition("</title>")[0]
        if guide.readers[reader].quick_exit:
            assert re.fullmatch(r"hefte-\d\.html", name)
            assert title == NEUTRAL
            assert str(guide.head.exit.address) in text
        else:
            assert name == f"{reader}.html"


@GUIDES
def test_no_sensitive_theme_is_in_a_file_for_others_than_staff(where: str) -> None:
    guide = guide_of(where)
    sensitive = {words.title for it in guide.themes.values() if it.sensitive for words in it.for_.values()}
    sensitive |= {it.title for it in guide.themes.values() if it.sensitive}
    assert sensitive
    for name, text in files_of(where).items():
        assert name == "ansatt.html" or [it for it in sensitive if f">{it}<" in text] == [], name


@GUIDES
def test_it_says_how_old_it_is(where: str) -> None:
    for text in files_of(where).values():
        assert text.count("Kopi fra 22. november 2026. Telefonnumre og frister kan være endret siden.") == 1


def test_it_is_the_same_every_time() -> None:
    again = dict(one_files(guide_of("dal"), ROOT / TEMPLATES, Path(ROOT / STYLE).read_text("utf-8")))
    assert again == files_of("dal")
