"""Which files does the manual show whole, to be pasted and changed?"""

from __future__ import annotations

from build_tools.guide import Guide

NEW_SERVICE = "utekontakten.yml"
"""What a new service is called until its own name is written."""


SERVICE = """\
# yaml-language-server: $schema=../../../schema/json/service.json
title: Utekontakten
short: Utekontakten
tier: municipality
helps_with: Voksne som er ute der unge er, og som du kan snakke med om alt.
for_readers: [{readers}]
ages: {{from: 13, to: 18}}
ways_in:
  - id: selv
    by: self
    text: Kom innom, eller send en melding.
  - id: foreldre
    by: parent
    text: Ring om du er urolig for noen.
way_round: Svarer ingen, ring sentralbordet i kommunen og be om utekontakten.
channels:
  - id: telefon
    kind: phone
    number: "12345678"
    hours:
      - {{days: [tue, thu], from: "18:00", to: "22:00"}}
    certainty: unconfirmed
certainty: unconfirmed
"""


def new_service(guide: Guide) -> str:
    """A whole file of a new service, for those who can turn to it in this guide. The number is nobody's."""
    return SERVICE.format(readers=", ".join(guide.readers))


NEW_SOURCE = """\
# yaml-language-server: $schema=../../../schema/json/source.json
title: Brev om nytt telefonnummer, 20. november 2026
publisher: Krisesenteret
read: 2026-11-22
"""
"""A whole file of a source that is on paper."""
