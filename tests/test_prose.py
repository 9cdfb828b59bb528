"""Can anything an author writes become markup, and do the links lead where they say?"""

from __future__ import annotations

import pytest

from build_tools.prose import line, plain, prose


def address(kind: str, slug: str) -> str:
    return f"../{kind}/{slug}/"


def html(text: str) -> str:
    return str(prose(text, address)).strip()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>fet</b>", "&lt;b&gt;fet&lt;/b&gt;"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('<img src=x onerror="alert(1)">', "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;"),
        ("<!-- borte -->", "&lt;!-- borte --&gt;"),
        ("Mor & far", "Mor &amp; far"),
        ("&lt;b&gt;", "&lt;b&gt;"),
        ("{{ 7*7 }} {% raw %}", "{{ 7*7 }} {% raw %}"),
        ("$(1) ${1} `kode`", "$(1) ${1} `kode`"),
        ("<https://www.example.org>", "&lt;https://www.example.org&gt;"),
        ("https://www.example.org", "https://www.example.org"),
        ("# Overskrift", "# Overskrift"),
        ("> sitat", "&gt; sitat"),
        ("| a | b |", "| a | b |"),
    ],
)
def test_what_could_be_markup_is_shown_as_it_was_written(text: str, shown: str) -> None:
    assert html(text) == f"<p>{shown}</p>"
    assert str(line(text, address)) == shown


@pytest.mark.parametrize(
    "text",
    ["    kode", "***", "---", "```\nkode\n```", "~~~\n<b>\n~~~", "[a]: javascript:alert(1)\n\n[a]", "<div>\n\n<p>"],
)
def test_no_other_block_than_paragraphs_and_lists(text: str) -> None:
    assert set(_tags(html(text))) <= {"p", "br"}


def _tags(text: str) -> list[str]:
    return [piece.split(">")[0].split(" ")[0].strip("/") for piece in text.split("<")[1:]]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*litt* og **mye**", "<p><em>litt</em> og <strong>mye</strong></p>"),
        ("- ett\n- to", "<ul>\n<li>ett</li>\n<li>to</li>\n</ul>"),
        ("1. ett\n2. to", "<ol>\n<li>ett</li>\n<li>to</li>\n</ol>"),
        ("ett\n\nto", "<p>ett</p>\n<p>to</p>"),
        (r"\*ikke\*", "<p>*ikke*</p>"),
    ],
)
def test_prose_has_emphasis_lists_and_paragraphs(text: str, shown: str) -> None:
    assert html(text) == shown


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "&#106;avascript:alert(1)",
        "java&#9;script:alert(1)",
        "<javascript:alert(1)>",
        "vbscript:a",
        "data:text/html,a",
        "file:///etc/passwd",
    ],
)
def test_a_link_that_could_run_code_is_inert(target: str) -> None:
    assert "href" not in html(f"[trykk]({target})").replace('href="#"', "")


@pytest.mark.parametrize(
    "target", ["//www.example.org", "/tema/", "../tema", "tema", "ftp://example.org", "guid:guide"]
)
def test_a_link_that_is_not_ours_leads_nowhere(target: str) -> None:
    assert html(f"[trykk]({target})") == '<p><a href="#">trykk</a></p>'


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("[PPT](service:ppt)", '<a href="../service/ppt/">PPT</a>'),
        ("[**nivå** 2](level:samarbeid)", '<a href="../level/samarbeid/"><strong>nivå</strong> 2</a>'),
        ("[«A & B»](term:a-b)", '<a href="../term/a-b/">«A &amp; B»</a>'),
    ],
)
def test_a_link_of_our_own_leads_to_the_page(text: str, link: str) -> None:
    assert str(line(text, address)) == link


@pytest.mark.parametrize(
    "target",
    [
        "https://www.example.org/?a=1&amp;b=2",
        "http://www.example.org",
        "mailto:post@example.org",
        "tel:116111",
        "sms:116111",
    ],
)
def test_a_link_out_does_not_say_where_the_reader_was(target: str) -> None:
    assert html(f"[ut]({target})") == f'<p><a href="{target}" rel="noreferrer">ut</a></p>'


@pytest.mark.parametrize("text", ["![bilde](https://www.example.org/a.png)", "![](service:ppt)"])
def test_a_picture_is_never_fetched(text: str) -> None:
    assert "img" not in _tags(html(text))


def test_an_address_cannot_break_out_of_its_link() -> None:
    assert str(line("[x](service:a)", lambda _kind, _slug: '"><script>')) == '<a href="&quot;&gt;&lt;script&gt;">x</a>'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ring [PPT](service:ppt) **nå**", "Ring PPT nå"),
        ("Mor & far <b>", "Mor & far <b>"),
        (r"\*ikke\*", "*ikke*"),
    ],
)
def test_prose_as_words_alone(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [("Ett\nord", "Ett ord"), ("Ett  \nord", "Ett ord"), ("Ett.\n\nTo.", "Ett. To."), ("- ett\n- to", "ett to")],
)
def test_prose_as_words_alone_keeps_its_words_apart(text: str, words: str) -> None:
    assert plain(text) == words
