"""Can a person follow the manual: is what it shows, names and tells one to write, there and right?"""

from __future__ import annotations

import html
import re
from pathlib import Path

import click
import pytest
from PIL import Image

from build_tools.addresses import EDITORS, relative
from build_tools.admin.fields import form
from build_tools.cli import cli
from build_tools.codes import PLACE, helps
from build_tools.editors import schema_line
from build_tools.field_rows import rows
from build_tools.pages import pages
from build_tools.views.fields import links
from build_tools.views.manual import PICTURES, SHOWN, TITLE, UNKNOWN, needed, numbers
from build_tools.views.manual_files import NEW_SOURCE, new_service
from schema import KINDS
from tests.conftest import ROOT, Content
from tests.links import Seen, read_register
from tests.recipes import commands

CODE = re.compile(r"<code>(.*?)</code>", re.DOTALL)
HOME = "https://github.com/dal/veileder"
HEAVIEST = 40 * 1024
"""Bytes of one picture: two of them weigh less than one picture from a phone."""


def page(site: Path) -> str:
    """The manual as it is published."""
    return (site / EDITORS / "index.html").read_text("utf-8")


def drawn(content: Content) -> str:
    """The manual of a guide, without its frame."""
    (found,) = (it for it in pages(content.guide(), ROOT / "guide" / "templates") if it.address == EDITORS)
    return html.unescape(found.html)


@pytest.mark.parametrize("built", ["example_site", "site"])
def test_it_is_there_for_editors_and_nobody_is_led_to_it(built: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(built)
    text = page(site)
    assert f">{TITLE}</h1>" in text
    assert '<meta name="robots" content="noindex' in text.partition("</head>")[0]
    assert EDITORS not in {it for it, *_ in read_register(site)["pages"]}
    assert f'{EDITORS}"' not in (site / "a-til-aa/index.html").read_text("utf-8")


def test_each_way_has_each_task(example_site: Path) -> None:
    places = set(re.findall(r'<h[23] id="([^"]+)"', page(example_site)))
    ways, tasks = ("skjema", "github", "vs-code"), ("nummer", "tjeneste", "feil")
    assert {f"{way}-{task}" for way in ways for task in tasks} <= places


def test_its_pictures_are_there_as_large_as_said_and_light(example_site: Path) -> None:
    shown = re.findall(
        r'<img src="\.\./([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]+)" loading="lazy">', page(example_site)
    )
    assert sorted(shown) == sorted((it.address, str(it.width), str(it.height), it.alt) for it in PICTURES.values())
    for address, width, height, _ in shown:
        with Image.open(example_site / address) as picture:
            assert picture.size == (int(width), int(height))
        assert (example_site / address).stat().st_size < HEAVIEST


def test_every_command_it_names_is_one_that_the_program_knows(example_site: Path) -> None:
    named = [words for it in CODE.findall(page(example_site)) for words in commands(html.unescape(it)) if words]
    assert {words[0] for words in named} == {"check", "diff", "explain", "factcheck", "fmt", "new"}
    for name, *words in named:
        context = click.Context(cli)
        command = cli.get_command(context, name)
        assert command
        known = {option for it in command.params for option in it.opts}
        assert {it for it in words if it.startswith("-")} <= known


def test_a_new_service_as_it_shows_it_has_no_stops(content: Content) -> None:
    text = new_service(content.guide())
    assert text in drawn(content)
    assert text.splitlines()[0] == schema_line("service")
    content.write("dal/services/utekontakten.yml", text)
    assert [it.code for it in content.problems() if it.severity == "stop"] == []


def test_a_new_source_as_it_shows_it_has_no_stops(content: Content) -> None:
    assert NEW_SOURCE in drawn(content)
    assert NEW_SOURCE.splitlines()[0] == schema_line("source")
    content.write("dal/sources/brev-om-nummer.yml", NEW_SOURCE)
    assert [it.code for it in content.problems() if it.severity == "stop"] == []


def test_it_shows_a_message_with_all_that_it_explains(content: Content) -> None:
    help_ = helps()[SHOWN]
    text = drawn(content)
    assert help_.examples[0].read in text
    assert all(it in help_.examples[0].read for it in ("STOPP", SHOWN, "Slik retter du"))
    assert f'href="{relative(EDITORS, help_.address)}"' in text


def test_each_number_stands_in_the_file_and_on_the_line_it_says(content: Content) -> None:
    found = numbers(content.guide())
    assert ("Barnelinjen", "116 111") in {(it.title, it.number) for it in found}
    for it in found:
        line = (content.folder.parent / it.file).read_text("utf-8").splitlines()[it.line - 1]
        assert it.number.replace(" ", "") in line


def test_no_number_for_staff_is_told(content: Content) -> None:
    assert "998 87 766" not in drawn(content)


def test_a_guide_that_does_not_say_where_it_is_kept_says_so_where_a_link_would_be(content: Content) -> None:
    assert UNKNOWN["repository"] in drawn(content)
    assert UNKNOWN["forms"] in drawn(content)


def test_one_that_does_leads_there(content: Content) -> None:
    more = f"status: draft\naddress: https://www.dal.example/veileder\nrepository: {HOME}"
    text = drawn(content.change("dal/guide.yml", "status: draft", more))
    assert f'href="{HOME}"' in text
    assert "https://www.dal.example/veileder/admin/" in text
    assert not [it for it in UNKNOWN.values() if it in text]
    assert f'href="{HOME}/blob/main/content/grunn/services/barnelinjen.yml#L8"' in text
    assert f'href="{HOME}/new/main?filename=content%2Fdal%2Fservices%2Futekontakten.yml&value=' in text


def test_the_forms_have_the_fields_it_asks_for(content: Content) -> None:
    labels = {it["label"] for it in form("service", {}, whole=False)}
    asked = re.findall("«(.*?)»", needed())
    assert {"Tittel", "Kontaktveier", "Når ingen svarer"} <= set(asked) <= labels
    assert needed() in drawn(content)


def test_certainty_is_called_what_the_forms_call_it(content: Content) -> None:
    (field,) = (it for it in form("service", {}, whole=True) if it["name"] == "certainty")
    text = drawn(content)
    assert [it for it in field["options"] if f"<code>{it['value']}</code> («{it['label']}»)" not in text] == []


def test_one_kept_at_gitlab_is_told_what_the_buttons_are_called_there(content: Content) -> None:
    assert "GitLab. Der heter knappene" not in drawn(content)
    content.change("dal/guide.yml", "status: draft", "status: draft\nrepository: https://git.dal.example/veileder")
    assert "GitLab. Der heter knappene" in drawn(content)


def test_the_list_of_codes_and_the_manual_of_the_forms_lead_to_it(example_site: Path) -> None:
    assert "../" in Seen((example_site / PLACE / "index.html").read_text("utf-8")).links
    assert f"`{EDITORS}`" in (ROOT / "guide/admin/README.md").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_that_a_file_may_have_is_told_of(kind: str) -> None:
    model = KINDS[kind][1]
    said = rows(model)
    assert {it.name for it in said} == {it.alias or name for name, it in model.model_fields.items() if name != "slug"}
    assert [it.name for it in said if not it.help] == []
    assert {it.name for it in said if it.must == "må stå"} == {
        it.alias or name for name, it in model.model_fields.items() if it.is_required() and name != "slug"
    }


def test_the_manual_leads_to_the_fields_and_back(example_site: Path) -> None:
    there = Seen(page(example_site)).links
    for link in links():
        assert relative(EDITORS, link.address) in there
        assert "../../" in Seen((example_site / link.address / "index.html").read_text("utf-8")).links


def test_what_stands_inside_a_field_stands_inside_it(example_site: Path) -> None:
    text = (example_site / "redaktor/felt/service/index.html").read_text("utf-8")
    channels = text.partition("<code>channels</code>")[2].partition("<code>also</code>")[0]
    assert channels.index("<dl") < channels.index("<code>number</code>") < channels.index("<code>days</code>")
