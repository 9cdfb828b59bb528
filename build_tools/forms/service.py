"""Which files does a new service become?"""

from __future__ import annotations

import datetime
from pathlib import Path

from build_tools.chain import resolve
from build_tools.fmt.change import Value
from build_tools.forms.answers import Answers, NotUnderstoodError
from build_tools.forms.change import Change, at, code, digits, new_file, said, slug_of
from build_tools.forms.source import Basis, basis
from build_tools.problems import ContentError
from build_tools.raw import Fields
from schema.names import FIELD_NAMES, heading

KIND = "service"
WORDS = ("title", "short", "tier", "helps_with")
"""The fields that are written as they were answered."""


def service_change(content: Path, answers: Answers, today: datetime.date) -> Change:
    """A new file in the guide's own layer. Never one that is there already, under that name or that title."""
    if not answers["number"] and not answers["way_round"]:
        raise NotUnderstoodError(
            f"Fyll ut «{heading(FIELD_NAMES['number'])}», eller skriv under «{heading(FIELD_NAMES['way_round'])}» "
            "hvordan folk når tjenesten."
        )
    slug = slug_of(answers["title"])
    try:
        _is_new(content, answers, slug)
        rests = basis(content, answers["guide"], answers, slug, today)
    except ContentError as error:
        raise said(error) from None
    path = at(answers["guide"], KIND, slug)
    text = new_file(KIND, _values(answers, rests))
    told = (f"{code(path)}: ny tjeneste, {code(answers['title'])}",)
    return Change(answers.form.title, told, {path: text, **rests.files}, _to_check(answers))


def _is_new(content: Path, answers: Answers, slug: str) -> None:
    title = answers["title"].casefold()
    for (kind, known), it in resolve(content, answers["guide"]).entries.items():
        if kind == KIND and (known == slug or title in _names(it.fields)):
            raise NotUnderstoodError(
                f"Tjenesten finnes fra før, i {it.fields.mark.file.path}. Er et nummer feil, bruk skjemaet "
                "«Et nummer er feil»."
            )


def _names(service: Fields) -> set[str]:
    """What a service is called, and what people search for when they mean it."""
    names = [service.get("title", ""), service.get("short", ""), *service.texts("also")]
    return {str(it).casefold() for it in names}


def _values(answers: Answers, rests: Basis) -> dict[str, Value]:
    channels = _channels(answers, rests)
    return {
        **{name: _one_line(answers[name]) for name in WORDS},
        "for_readers": answers.chosen["for_readers"],
        **({"way_round": _one_line(answers["way_round"])} if answers["way_round"] else {}),
        **({"channels": channels} if channels else {}),
        **rests.trust(),
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _channels(answers: Answers, rests: Basis) -> list[Value]:
    ways: list[Value] = []
    if answers["number"]:
        number = digits(answers["number"], heading(FIELD_NAMES["number"]))
        ways.append({"id": "telefon", "kind": "phone", "number": number, **rests.trust()})
    if answers["website"]:
        ways.append({"id": "nettsted", "kind": "web", "address": answers["website"], **rests.trust()})
    return ways


def _to_check(answers: Answers) -> tuple[str, ...]:
    known = "Jeg kjenner tjenesten, eller har ringt den."
    if answers["url"]:
        return known, f"Jeg har åpnet {code(answers['url'])} og lest opplysningene der."
    return known, "Ingen kilde er oppgitt, så opplysningene er merket som ubekreftet."
