"""Does a file say who someone is? A guide is about what to do, never about a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from build_tools.problems import Mark, Mistakes, Problem, SourceFile

MISTAKES = Mistakes(
    {
        "identity-number": (
            "Her står et {what} ({shown}). Resten er skjult, for meldinger blir liggende i logger og e-poster.",
            "Slett nummeret. Er det alt sendt inn, ligger det i historikken: si fra til personvernombudet.",
        ),
        "email-of-a-person": (
            "{shown} ser ut til å være adressen til en person.",
            "Bruk adressen til tjenesten, for eksempel postmottak@. Folk slutter, og navn skal ikke stå her.",
        ),
    }
)

_SPACE = "[ \u00a0\u202f.]?"
_IDENTITY = re.compile(
    rf"(?<!\d)(?=(\d\d{_SPACE}\d\d{_SPACE}\d\d[ \u00a0\u202f.-]?\d{{3}}{_SPACE}\d\d)(?!\d))"
)  # A look ahead, so that a number which only seems to be one does not hide the next.
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_ELEVEN = 11
_MONTH_STEP = 40
"""Made-up people have 40 or 80 added to their month; they are stopped too, so that they may stand in tests."""
_D_NUMBER = 40
"""A D-number has this added to its day."""

_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)")
_NAME = re.compile(r"(?:[^\W\d_]+(?:-[^\W\d_]+)?[._]){1,3}[^\W\d_]+(?:-[^\W\d_]+)?")
_OFFICE_WORDS = (
    "alarm arkiv avdeling barn barnevern bibliotek bup familie faktura firmapost fornavn fritid forum helse hjelp info innbygger "
    "kommune kontakt kontor koordinator krise kultur lege leder mottak nav nemnda ombud oppvekst personvern politi post "
    "ppt psykolog redaksjon rektor resepsjon råd sekretariat senter service sfo skole stotte støtte support team "
    "tjeneste tjenesten ung vakt veileder web"
)
_OFFICES = tuple(_OFFICE_WORDS.split())
_LONG = 4
"""Letters in a word of an office that says so also at the end of another: legevakt, servicetorg. «nav» in Navestad does not."""


def told_of_persons(file: SourceFile) -> Iterator[Problem]:
    """Numbers and addresses of persons, wherever they stand: also in notes, comments and addresses."""
    for start, found in _identities(file.text):
        what = "D-nummer" if found[0] >= "4" else "fødselsnummer"
        yield MISTAKES.at("identity-number", _mark(file, start), what=what, shown=masked(found))
    for match in _EMAIL.finditer(file.text) if "@" in file.text else ():
        if _is_a_persons(match[1].lower(), f"{match[2]} {PurePath(file.path).stem}".lower()):
            yield MISTAKES.at("email-of-a-person", _mark(file, match.start()), shown=match[0])


def masked(text: str) -> str:
    """A text as it may be printed: of an identity number only the first two digits are shown."""
    shown = list(text)
    for start, found in _identities(text):
        for place in range(start + 2, start + len(found)):
            shown[place] = "•" if text[place].isdigit() else text[place]
    return "".join(shown)


def _identities(text: str) -> Iterator[tuple[int, str]]:
    for match in _IDENTITY.finditer(text):
        if _is_identity([int(sign) for sign in match[1] if sign.isdigit()]):
            yield match.start(), match[1]


def _is_identity(digits: list[int]) -> bool:
    """Whether eleven digits are a day, a month and two control digits that fit."""
    day, month = (digits[place] * 10 + digits[place + 1] for place in (0, 2))
    return (
        1 <= day % _D_NUMBER <= 31
        and day < 2 * _D_NUMBER
        and 1 <= month % _MONTH_STEP <= 12
        and _control(digits, _FIRST) == digits[9]
        and _control(digits, _SECOND) == digits[10]
    )


def _control(digits: list[int], weights: tuple[int, ...]) -> int:
    """The control digit of the Tax Administration's rule (mod 11); ten is none."""
    return -sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % _ELEVEN


def _is_a_persons(local: str, around: str) -> bool:
    """Whether an address is called as a person: «fornavn.etternavn», and nothing that an office, a place or a page is called."""
    parts = re.split(r"[._-]", local)
    return bool(_NAME.fullmatch(local)) and not any(_is_office(it) or (len(it) > 1 and it in around) for it in parts)


def _is_office(part: str) -> bool:
    return part in _OFFICES or any(len(it) >= _LONG and (part.startswith(it) or part.endswith(it)) for it in _OFFICES)


def _mark(file: SourceFile, place: int) -> Mark:
    before = file.text[:place]
    return Mark(file, before.count("\n") + 1, place - before.rfind("\n"))
