"""Can one who is watched, or heard, still get help?"""

from __future__ import annotations

import pytest

from build_tools.channels import without_voice
from build_tools.content import read_guide
from build_tools.engine.publish import default_guide
from build_tools.guide import Guide
from build_tools.views import views
from build_tools.views.contacts import Contact, contact
from build_tools.views.strip import strip, urgent_address, way_out
from schema import Advice, Question
from schema.cover import Covered
from tests.conftest import ROOT, TODAY, Content


@pytest.fixture(scope="module")
def shipped() -> Guide:
    """The shipped guide."""
    return read_guide(ROOT / "content", default_guide(ROOT), TODAY).guide


def ways(found: Contact) -> set[str]:
    """Where the ways lead that stand beside a service where there is little room."""
    return {it.href for it in found.brief}


def test_chat_or_sms_stands_beside_the_number_in_the_strip(shipped: Guide) -> None:
    for reader in (None, *shipped.readers.values()):
        for line, slug in zip(strip(shipped, reader), _in_strip(shipped, reader), strict=True):
            has = bool(without_voice(shipped.services[slug], reader)) and not (reader and reader.staff)
            assert bool(line.silent) == has, (line.name, reader and reader.slug)


def _in_strip(guide: Guide, reader: object) -> list[str]:
    by_short = {guide.services[slug].short: slug for slug in guide.head.strip}
    return [by_short[it.name] for it in strip(guide, reader)]  # type: ignore[arg-type]


def test_a_service_that_can_be_written_to_shows_it_also_where_there_is_little_room(shipped: Guide) -> None:
    for reader in (it for it in shipped.readers.values() if not it.staff):
        for service in shipped.services.values():
            written = without_voice(service, reader)
            if written:
                first = {f"sms:{it.number}" if it.number else it.address for it in written}
                assert ways(contact(service, reader)) & first, (service.slug, reader.slug)


def test_everyone_but_staff_can_write_to_the_one_who_is_there_now(shipped: Guide) -> None:
    for reader in (it for it in shipped.readers.values() if not it.staff):
        assert without_voice(shipped.services[reader.now], reader), reader.slug


def test_a_confirmed_way_to_write_goes_before_one_we_are_not_sure_of(content: Content) -> None:
    sms = '  - {id: eldre, kind: sms, number: "41716111", certainty: uncertain}\n'
    content.change("grunn/services/barnelinjen.yml", "  - id: chat\n", f"{sms}  - id: chat\n")
    guide = content.guide()
    assert "https://www.example.org/" in ways(contact(guide.services["barnelinjen"], guide.readers["frivillig"]))


def test_every_page_of_a_sensitive_entry_is_behind_its_cover(shipped: Guide) -> None:
    found = [it for it in views(shipped) if it.sensitive and not isinstance(it.entry, Question | Advice)]
    assert {type(it.entry).__name__ for it in found} == {"Theme", "Service", "Emergency"}
    for view in found:
        assert isinstance(view.entry, Covered)
        assert view.entry.cover
        assert (view.title, view.description) == (view.entry.cover.title, "")
        assert view.address.endswith(f"/{view.entry.cover.address}/")


def test_a_sensitive_page_can_be_left_also_when_it_is_made_for_staff(shipped: Guide) -> None:
    assert way_out(shipped, shipped.staff) is None
    assert way_out(shipped, shipped.staff, sensitive=True) == shipped.head.exit


def test_danger_leads_each_reader_to_a_page_with_a_neutral_face(shipped: Guide) -> None:
    assert urgent_address(shipped, None) == urgent_address(shipped, shipped.staff) == "akutt/"
    for reader in (it for it in shipped.readers.values() if it.quick_exit):
        assert urgent_address(shipped, reader) == f"{reader.slug}/numre-og-apningstider/"


def test_an_old_address_of_a_reader_leads_to_the_readers_own_page(shipped: Guide) -> None:
    stub = next(it for it in views(shipped) if it.address == "ung/fare-na/")
    assert stub.body["here"].address == "ung/numre-og-apningstider/"  # type: ignore[attr-defined]
    assert (stub.title, stub.searched) == ("Siden har flyttet", False)


def test_what_is_sensitive_is_found_by_its_name(shipped: Guide) -> None:
    index = next(it for it in views(shipped) if it.address == "a-til-aa/")
    listed = {line.text: line.address for lines in index.body["letters"].values() for line in lines}  # type: ignore[attr-defined]
    assert listed["dinutvei.no"] == "hjelp/en-nyttig-nettside/"
    assert listed["Vold og overgrep"] == "tema/noen-a-snakke-med/"
    assert "En nyttig nettside" not in listed
