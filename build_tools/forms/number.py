"""Which files change when someone says that a number is wrong?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from build_tools.begun import below
from build_tools.chain import resolve
from build_tools.fmt.change import Value, Way
from build_tools.forms.answers import Answers, NotUnderstoodError
from build_tools.forms.change import Change, at, code, digits, edited, laid_over, new_file, said
from build_tools.forms.source import Basis, basis
from build_tools.load import read
from build_tools.problems import ContentError
from build_tools.raw import Fields, Items, Written

KIND = "service"
ASK = "Skriv nummeret som står på siden, eller la feltet stå tomt når siden ikke har noe nummer."


def number_change(content: Path, answers: Answers, today: datetime.date) -> Change:
    """The number changed where it is written, in whichever layer that is; a new one in the guide's own layer."""
    new = digits(answers["number"], "Riktig nummer")
    try:
        service = _service(content, answers)
        channels = _channels(service)
        old = digits(answers["old"], "Nummeret som står der nå") if answers["old"] else _only(channels)
        if old == new:
            raise NotUnderstoodError(f"Det riktige nummeret, {new}, er det som står der allerede.")
        if old:
            return _replaced(content, answers, _with(channels, old), new, today)
        return _added(content, answers, service, new, today)
    except ContentError as error:
        raise said(error) from None


def _service(content: Path, answers: Answers) -> Fields:
    found = resolve(content, answers["guide"]).entries.get((KIND, answers["service"]))
    if found is None or found.gone:
        raise NotUnderstoodError("Tjenesten er ikke med i veilederen til denne kommunen.")
    return found.fields


def _channels(service: Fields) -> list[Fields]:
    """The channels with a number that readers may see. One for staff only is never spoken of here."""
    channels = service.get("channels")
    found = [it for it in channels if isinstance(it, Fields)] if isinstance(channels, Items) else []
    return [it for it in found if isinstance(it.get("number"), Written) and it.get("internal", "false") == "false"]


def _numbers(channels: Iterable[Fields]) -> list[str]:
    return list(dict.fromkeys(str(it["number"]) for it in channels))


def _only(channels: list[Fields]) -> str:
    numbers = _numbers(channels)
    if len(numbers) > 1:
        raise NotUnderstoodError(f"Tjenesten har flere numre: {', '.join(numbers)}. Skriv hvilket som er feil.")
    return next(iter(numbers), "")


def _with(channels: list[Fields], old: str) -> list[Fields]:
    found = [it for it in channels if it["number"] == old]
    if not found:
        here = ", ".join(_numbers(channels)) or "ingen"
        raise NotUnderstoodError(f"{old} står ikke på tjenesten. Numrene der er: {here}. {ASK}")
    return found


def _replaced(content: Path, answers: Answers, channels: list[Fields], new: str, today: datetime.date) -> Change:
    files: dict[str, str] = {}
    told = []
    for path in dict.fromkeys(_path(it) for it in channels):
        rests = basis(content, path.split("/")[1], answers, answers["service"], today)
        changes = [_changes(it, new, rests) for it in channels if _path(it) == path]
        files |= {path: edited(content, path, KIND, {way: it for some in changes for way, it in some.items()})}
        files |= rests.files
        told.append(f"{code(path)}: {channels[0]['number']} → **{new}**")
    return Change(answers.form.title, tuple(told), files, (*_to_check(answers, new), *_always(channels)))


def _path(channel: Fields) -> str:
    """The file that wrote the number last."""
    number = channel["number"]
    assert isinstance(number, Written)
    return number.mark.file.path


def _changes(channel: Fields, new: str, rests: Basis) -> dict[Way, Value | None]:
    """The number, and what it rests on. Whoever checked it checked the old one."""
    way = ("channels", str(channel["id"]))
    return {
        (*way, "number"): new,
        (*way, "sources"): rests.sources,
        (*way, "certainty"): rests.certainty,
        (*way, "checked"): None,
    }


def _added(content: Path, answers: Answers, service: Fields, new: str, today: datetime.date) -> Change:
    path = at(answers["guide"], KIND, answers["service"])
    base = below(content, answers["guide"], (KIND, answers["service"]))
    rests = basis(content, answers["guide"], answers, answers["service"], today)
    channel = {"id": _id(service), "kind": "phone", "number": new, **rests.trust()}
    text = laid_over(base, path, KIND, _with_channel(content, path, channel))
    told = (f"{code(path)}: nytt telefonnummer, **{new}**",)
    return Change(answers.form.title, told, {path: text, **rests.files}, _to_check(answers, new))


def _with_channel(content: Path, path: str, channel: Value) -> str:
    if not (content.parent / path).exists():
        return new_file(KIND, {"channels": [channel]})
    listed = "channels" in read(content.parent / path, content.parent)
    changes: dict[Way, Value | None] = {("channels", ""): channel} if listed else {("channels",): [channel]}
    return edited(content, path, KIND, changes)


def _id(service: Fields) -> str:
    channels = service.get("channels")
    taken = channels.ids() if isinstance(channels, Items) else []
    return next(it for it in ("telefon", *(f"telefon-{number}" for number in range(2, 1000))) if it not in taken)


def _to_check(answers: Answers, new: str) -> tuple[str, ...]:
    if answers["url"]:
        return (f"Jeg har åpnet {code(answers['url'])} og lest {new} der.",)
    return (
        f"Jeg har ringt {new}, eller funnet det på tjenestens egen side. Ingen kilde er oppgitt, så nummeret er "
        "merket som ubekreftet.",
    )


def _always(channels: Iterable[Fields]) -> tuple[str, ...]:
    """A number that people ring when it is urgent is rung before it is exchanged."""
    urgent = any(it.get("always_open") == "true" for it in channels)
    return (
        ("Kontaktveien er merket som alltid åpen, og kan stå i nødstripen. Jeg har ringt nummeret.",) if urgent else ()
    )
