"""How does a person who has never seen the project change what the guide says?"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from build_tools.addresses import EDITORS
from build_tools.channels import for_reader
from build_tools.codes import PLACE, helps
from build_tools.editing import begin, line_shown
from build_tools.guide import Guide
from build_tools.json_words import USUAL, in_order
from build_tools.views.channel_words import channel_view
from build_tools.views.fields import links
from build_tools.views.manual_files import NEW_SERVICE, NEW_SOURCE, new_service
from build_tools.views.services import by_title
from build_tools.views.view import Link, View
from build_tools.views.words import listed
from schema import Service
from schema.names import FIELD_NAMES, heading

TITLE = "Slik endrer du veilederen"
LEAD = "Tre måter å rette et telefonnummer, legge til en tjeneste eller rette en feil på. Du trenger ikke kunne kode."
LINK = Link(TITLE, EDITORS)

SHOWN = "phone-length"
"""The message that the manual reads aloud: the mistake that most who change a phone number make."""

UNKNOWN = {
    "repository": "Denne veilederen sier ikke ennå hvor filene ligger på nettet. Spør den som satte den opp.",
    "forms": "Spør den som satte opp veilederen, hva adressen er. Den slutter på admin/.",
}
"""What a guide may not know of itself → what stands where its link would be."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of what one sees on the screen. `python -m tests.pictures` takes them anew."""

    address: str
    width: int
    height: int
    alt: str


PICTURES = {
    "page": Picture(
        "assets/redaktor/side.png",
        720,
        175,
        "Nederst på en side for ansatte, med ramme rundt lenkene «Rediger siden» og «Meld en feil på siden».",
    ),
    "form": Picture(
        "assets/redaktor/skjema.png",
        720,
        420,
        "Skjemaet for en tjeneste, med kontaktveien åpen og ramme rundt feltet «Nummer».",
    ),
    "help": Picture(
        "assets/redaktor/melding.png",
        720,
        478,
        "Hjelpesiden til koden phone-length: hvorfor det betyr noe, hva som er galt, og hva du leser.",
    ),
    "diff": Picture(
        "assets/redaktor/endring.png",
        720,
        350,
        "Det «veileder diff» sier om et endret nummer: det gamle, det nye, og hvor mange sider og ark det vises på.",
    ),
}


@dataclass(frozen=True, slots=True)
class Number:
    """Where a phone number is written."""

    title: str
    number: str
    file: str
    line: int
    shown: str
    """Where the archive shows that line; empty when the guide does not say where it is kept."""


def manual_page(guide: Guide) -> View:
    """What an editor reads first. No reader is led here."""
    return View(EDITORS, "manual.html", TITLE, TITLE, _body(guide), LEAD, searched=False)


def _body(guide: Guide) -> dict[str, object]:
    folder = guide.file(guide.head).rpartition("/")[0]
    return {
        "pictures": PICTURES,
        "repository": guide.head.repository,
        "gitlab": "github" not in (urlsplit(guide.head.repository or "https://github.com").hostname or ""),
        "forms": f"{guide.home}admin/" if guide.home else "",
        "unknown": UNKNOWN,
        "folder": folder,
        "layer": folder.rpartition("/")[2],
        "level": next(iter(guide.levels)),
        "codes": Link("Feil og merknader", PLACE),
        "shown": helps()[SHOWN],
        "needed": needed(),
        "fields": links(),
        "service": new_service(guide),
        "begin": begin(guide, f"{folder}/services/{NEW_SERVICE}", new_service(guide)),
        "source": NEW_SOURCE,
        "numbers": numbers(guide),
    }


def needed() -> str:
    """The fields of a new service, as the forms call them."""
    fields = in_order(Service.model_fields)
    asked = [it for it in fields if Service.model_fields[it].is_required() or ("Service", it) in USUAL]
    return listed([f"«{heading(FIELD_NAMES[it])}»" for it in asked if it != "slug"])


def numbers(guide: Guide) -> list[Number]:
    """Every phone number that the public may see, by the name of its service: what is written where."""
    return [
        Number(
            service.title,
            channel_view(it).text,
            mark.file.path,
            mark.line,
            line_shown(guide, mark.file.path, mark.line),
        )
        for service in by_title(guide)
        for it in for_reader(service, None)
        if it.number
        for mark in [guide.mark(service, "channels", service.channels.index(it), "number")]
    ]
