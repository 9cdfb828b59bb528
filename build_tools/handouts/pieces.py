"""What do several kinds of handout have in common?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.guide import Guide
from build_tools.handouts.blocks import Block, Box, Heading, Items, Numbers, Table, Text
from build_tools.handouts.runs import Runs, Strong, passages, runs
from build_tools.prose import plain
from build_tools.views import words
from build_tools.views.contacts import Contact
from build_tools.views.links import link
from build_tools.views.parts import DeadlineView, OutcomeView
from build_tools.views.strip import StripLine, strip
from schema import ParentException, Reader, Theme
from schema.action import Action
from schema.emergency import DoNot
from schema.reference import Reference

DANGER = "Er det fare nå? Ring:"
FILL = "Skriv inn nummeret:"
FIRST = "Viktig: les dette før du snakker med foreldrene"


def danger(guide: Guide, reader: Reader | None, level: int = 2) -> Box:
    """The emergency numbers, first on every sheet, in the reader's order."""
    return Box(DANGER, (numbers(guide, reader),), level=level)


def numbers(guide: Guide, reader: Reader | None) -> Numbers:
    """The numbers that someone always answers."""
    return Numbers(tuple(rows(guide, reader)))


def rows(guide: Guide, reader: Reader | None) -> Iterator[dict[str, str]]:
    """Each emergency number: whose it is, the number, and where one finds the local one."""
    return map(row, strip(guide, reader))


def row(line: StripLine) -> dict[str, str]:
    """One emergency number."""
    via = f", {line.via[:1].lower()}{line.via[1:]}" if line.via else ""
    return {"name": f"{line.name}{via}", "number": line.number, "note": line.beside.text if line.beside else ""}


def prose(text: str) -> Iterator[Text | Items]:
    """Prose as paragraphs and lists."""
    for kind, lines in passages(text):
        if kind == "text":
            yield from map(Text, lines)
        else:
            yield Items(lines, "points" if kind == "points" else "numbered")


def labelled(label: str, text: str) -> Text:
    """«Ansvar: styrer»."""
    return Text((Strong(f"{label}:"), " ", *runs(text)))


def do_lines(guide: Guide, found: Iterable[Action]) -> tuple[Runs, ...]:
    """What paper prints of each action: the page holds the rest. Where a line holds is said in words."""
    return tuple((*runs(it.do), *_where(guide, it)) for it in found)


def more_lines(guide: Guide, found: Iterable[Action]) -> tuple[Runs, ...]:
    """The whole of each action: what one does, and a little more about how."""
    return tuple(
        (Strong(plain(it.do)), *_where(guide, it), *((" ", *runs(it.more.replace("\n", " "))) if it.more else ()))
        for it in found
    )


def urgent(guide: Guide, theme: Theme) -> Iterator[Text]:
    """Which emergency path to follow when it is urgent."""
    if theme.emergency:
        yield labelled("Haster det, følg", f"«{link(guide, 'emergency', theme.emergency).text}»")


def do_not(found: Iterable[DoNot], level: int = 2) -> tuple[Block, ...]:
    """What one does not do, with its heading; nothing when there is nothing to warn of."""
    lines = tuple(runs(it.text) for it in found)
    return (Heading("Ikke gjør dette", level), Items(lines)) if lines else ()


def _where(guide: Guide, it: Action) -> Iterator[str]:
    if it.only:
        yield f" ({names(guide, it.only)})"
    if it.not_at:
        yield f" (ikke {names(guide, it.not_at)})"


def names(guide: Guide, found: Iterable[Reference]) -> str:
    """The titles of what is referred to, in a line."""
    return ", ".join(link(guide, it.kind, str(it)).text for it in found)


def exceptions(found: Iterable[ParentException], level: int = 2) -> Iterator[Box]:
    """When the usual handling of parents does not hold. Drawn before what one does."""
    lines = tuple((Strong(f"{it.title}."), " ", *runs(it.text)) for it in found)
    if lines:
        yield Box(FIRST, (Items(lines),), level=level)


def deadline(guide: Guide, it: DeadlineView) -> str:
    """A deadline and what it rests on, in a line."""
    rests = f": {link(guide, 'law', str(it.law)).text}" if it.law else f" {it.source.text} det" if it.source else ""
    return f"{it.text} ({it.basis}{rests})"


def ways(found: Iterable[OutcomeView]) -> Items:
    """The ways on: when, and where to."""
    return Items(tuple((*runs(it.when), " → ", Strong(it.way.text)) for it in found))


def helpers(
    found: Iterable[Contact], heading: str = "Hvem som kan hjelpe", level: int = 2, *, fill: bool = False
) -> tuple[Block, ...]:
    """Services with the number to call and when it is answered; nothing when there are none.

    Who has found a number that the guide lacks, can `fill` it in by hand.
    """
    lines = tuple(_contact_row(it, fill=fill) for it in found)
    table = Table(("Hvem", "Telefon", "Når og hvordan"), lines, wide=2, fill=FILL)
    return (Heading(heading, level), table) if lines else ()


def _contact_row(it: Contact, *, fill: bool) -> tuple[Runs, ...]:
    """Who, the phone, and the rest in words. Without a phone of its own: what is missing, and the way round."""
    phone = next((way for way in it.brief if way.href.startswith("tel:")), None)
    others = [": ".join((f"{way.kind} {way.text}".strip(), *way.notes[:1])) for way in it.brief if way is not phone]
    label = phone.kind.rstrip(":") if phone and phone.kind != f"{words.CHANNEL['phone']}:" else ""
    notes = ", ".join(phone.notes) if phone else ""
    said = [text for text in (label, notes, *others, it.missing) if text]
    way_round = runs(it.way_round.replace("\n", " ")) if it.missing or not it.brief else ()
    return (
        (it.link.text,),
        (Strong(phone.text) if phone else FILL if fill and it.missing else "–",),
        _sentences(said, way_round),
    )


def _sentences(said: Iterable[str], last: Runs) -> Runs:
    begun = " ".join(f"{text[:1].upper()}{text[1:].rstrip('.')}." for text in said)
    return (begun, *((" ",) if begun and last else ()), *last) if begun else last
