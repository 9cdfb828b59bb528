"""What did a person answer, and what could not be understood?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.forms.questions import Form, Question
from build_tools.load import UNSEEN

LONGEST = {"line": 200, "text": 2_000, "one": 200, "several": 2_000}
"""More than this is not an answer to the question."""

MOST = 60_000
"""Letters that GitHub lets an issue have, and some."""

NOTHING = "_No response_"
"""What GitHub writes under a heading that was left empty."""

LINK = re.compile(r"://|\]\(|www\.", re.IGNORECASE)
WEB = re.compile(r"https?://[^\s<>\"'`]+")
WEBS = ("url", "website")


class NotUnderstoodError(Exception):
    """Why no change can be made of what was written: sentences for whoever wrote it."""

    def __init__(self, *said: str) -> None:
        super().__init__(*said)
        self.said = said


@dataclass(frozen=True)
class Answers:
    """The answers to a form, by the id of the question; one that was left empty is ''."""

    form: Form
    lines: Mapping[str, str]
    chosen: Mapping[str, tuple[str, ...]]
    """The answers to questions with several."""

    def __getitem__(self, name: str) -> str:
        return self.lines[name]


def answers(body: str, forms: Mapping[str, Form]) -> Answers:
    """The answers in the text of an issue. Raises NotUnderstoodError with everything that is wrong with them."""
    if len(body) > MOST:
        raise NotUnderstoodError(f"Saken har mer enn {MOST} tegn.")
    text = body.replace("\r\n", "\n")
    form = next((it for it in forms.values() if all(_headings(text, question) for question in it.questions)), None)
    if form is None:
        raise NotUnderstoodError("Saken er ikke skrevet i et av skjemaene, eller en overskrift er tatt bort.")
    parts = _parts(text, form)
    said = [wrong for it in form.questions for wrong in _wrong(it, parts[it.id])]
    if said:
        raise NotUnderstoodError(*said)
    lines = {it.id: it.options.get(parts[it.id], parts[it.id]) for it in form.questions if it.shape != "several"}
    return Answers(form, lines, {it.id: _several(it, parts[it.id]) for it in form.questions if it.shape == "several"})


def _headings(text: str, question: Question) -> list[re.Match[str]]:
    return list(re.finditer(rf"^### {re.escape(question.label)}[ \t]*$", text, re.MULTILINE))


def _parts(text: str, form: Form) -> dict[str, str]:
    """What stands under the heading of each question. One that an answer repeats could take the place of another."""
    found = {it.id: _headings(text, it) for it in form.questions}
    twice = [it.label for it in form.questions if len(found[it.id]) > 1]
    if twice:
        raise NotUnderstoodError(*(f"Overskriften «{label}» står mer enn én gang." for label in twice))
    starts = [*(places[0].start() for places in found.values()), len(text)]
    parts = {}
    for name, (place,) in found.items():
        part = text[place.end() : min(start for start in starts if start > place.start())].strip()
        parts[name] = "" if part == NOTHING else part
    return parts


def _wrong(it: Question, part: str) -> Iterator[str]:
    """What is wrong with one answer. The answer itself is never repeated: it may be anything."""
    if not part:
        if it.required:
            yield f"«{it.label}» er ikke fylt ut."
    elif len(part) > LONGEST[it.shape]:
        yield f"«{it.label}» har {len(part)} tegn. Det er plass til {LONGEST[it.shape]}."
    elif UNSEEN.search(part):
        yield f"«{it.label}» har et tegn som ikke vises. Skriv svaret på nytt i stedet for å lime det inn."
    elif it.options and not _chosen(it, part):
        yield f"«{it.label}» er ikke et av valgene i skjemaet."
    elif not it.options:
        yield from _wrong_text(it, part)


def _wrong_text(it: Question, part: str) -> Iterator[str]:
    if it.id in WEBS and not WEB.fullmatch(part):
        yield f"«{it.label}» er ikke en nettadresse. Kopier hele adressen fra nettleseren: https://…"
    elif it.shape == "line" and "\n" in part:
        yield f"«{it.label}» er mer enn én linje."
    elif it.id not in (*WEBS, "page", "wrong", "right") and LINK.search(part):
        yield f"«{it.label}» har en lenke. Skriv bare vanlige ord der."


def _chosen(it: Question, part: str) -> bool:
    return all(_several(it, part)) if it.shape == "several" else part in it.options


def _several(it: Question, part: str) -> tuple[str, ...]:
    """What each choice means; one that is none of them is ''."""
    return tuple(it.options.get(said.strip(), "") for said in part.split(", ")) if part else ()
