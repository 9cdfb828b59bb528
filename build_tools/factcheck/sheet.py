"""What does a fact-check sheet hold, before it is drawn?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from build_tools.addresses import shown_slug
from build_tools.factcheck.statements import Statement, numbered, statements
from build_tools.guide import KIND_OF, Guide
from build_tools.views import words
from build_tools.views.links import level_name, name
from build_tools.views.steps import exceptions
from build_tools.views.trust import source_line
from schema import Entry
from schema.entry import Trusted
from schema.names import KIND_NAMES

NOT_CHECKED = "ikke kontrollert"
HOW = (
    "Les hver setning mot kilden. Sett kryss for «stemmer» eller «må rettes», og skriv navnet ditt på linjen.",
    "Skriv rettelsen rett på arket. Er kilden borte eller endret, må det rettes.",
    "Lever arket til redaktøren. Når alt i en fil stemmer, skriver redaktøren dato, rolle og kilde under «checked» i filen.",
)
"""How a person uses the sheet."""


@dataclass(frozen=True, slots=True)
class Row:
    """A statement as it stands on the sheet."""

    number: int
    code: str
    place: str
    text: str
    sources: str
    """The numbers of its sources in the list at the end, «1, 4»; «som filen» when it rests on what its file does."""

    certainty: str
    checked: str


@dataclass(frozen=True, slots=True)
class Group:
    """All that one file says."""

    title: str
    file: str
    sources: tuple[tuple[int, str], ...]
    """What the file as a whole rests on: number and title."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A sheet to check and sign."""

    name: str
    """Of its files, without an ending: neutral when its title is not."""

    title: str
    lead: str
    how: tuple[str, ...]
    guide: str
    groups: tuple[Group, ...]
    sources: tuple[tuple[int, str, str, str], ...]
    """Number, title, who published it when, and its address on the web; empty when it has none."""

    @property
    def data(self) -> dict[str, object]:
        """All that either drawing shows."""
        return asdict(self)


def for_level(guide: Guide, slug: str) -> FactCheck:
    """A level, its steps, the exceptions that hold in them, and how the services in them are reached."""
    level = guide.levels[slug]
    steps = [guide.steps[it] for it in level.steps]
    first = {it.slug: it for step in steps for it in exceptions(guide, step)}
    asked = dict.fromkeys(it for step in steps for it in step.services)
    return _sheet(guide, f"niva-{slug}", level_name(guide, slug), [level, *steps, *first.values()], asked)


def for_theme(guide: Guide, slug: str) -> FactCheck:
    """A theme, the figures that belong to it, and how its services are reached."""
    theme = guide.themes[slug]
    figures = [it for it in guide.figures.values() if slug in it.themes]
    return _sheet(guide, f"tema-{shown_slug(theme)}", f"Tema: {theme.title}", [theme, *figures], theme.services)


def _sheet(guide: Guide, name: str, about: str, entries: Iterable[Entry], services: Iterable[str]) -> FactCheck:
    found = [*_found(guide, entries), *_found(guide, [guide.services[it] for it in services], "channels")]
    groups, start = [], 1
    order = _sources(guide, [it for _, its in found for it in its])
    for entry, its in found:
        groups.append(_group(guide, entry, numbered(its, start), order))
        start += len(its)
    draft = " Utkast, ikke vedtatt." if guide.head.status == "draft" else ""
    read = [(at, guide.sources[slug]) for slug, at in order.items()]
    sources = tuple((at, it.title, source_line(it), it.url or "") for at, it in read)
    many = f"{start - 1} setninger fra {_many(len(groups), 'fil')}, med {_many(len(sources), 'kilde')}."
    lead = f"{many} Skrevet ut {words.day(guide.today)}.{draft}"
    return FactCheck(f"faktasjekk-{name}", f"Faktasjekk. {about}", lead, HOW, guide.head.title, tuple(groups), sources)


def _many(count: int, word: str) -> str:
    """«1 kilde», «2 kilder»."""
    return f"{count} {word}" if count == 1 else f"{count} {word.removesuffix('e')}er"


def _group(guide: Guide, entry: Entry, its: Iterable[Statement], order: dict[str, int]) -> Group:
    own: tuple[str, ...] = entry.sources if isinstance(entry, Trusted) else ()
    listed = tuple((order[slug], guide.sources[slug].title) for slug in own if slug in order)
    title = f"{KIND_NAMES[KIND_OF[type(entry)]].capitalize()}: {name(entry)}"
    return Group(title, guide.file(entry), listed, tuple(_row(it, order, own) for it in its))


def _found(guide: Guide, entries: Iterable[Entry], *fields: str) -> Iterator[tuple[Entry, list[Statement]]]:
    """Each entry with its statements; none that makes none."""
    for entry in entries:
        its = list(statements(guide, KIND_OF[type(entry)], entry, *fields))
        if its:
            yield entry, its


def _sources(guide: Guide, found: Iterable[Statement]) -> dict[str, int]:
    """The sources by the order that they are met in, numbered."""
    met = dict.fromkeys(str(slug) for it in found if it.trust for slug in it.trust.sources)
    return {slug: at for at, slug in enumerate(met, start=1)}


def _row(it: Statement, order: dict[str, int], own: tuple[str, ...]) -> Row:
    sources = it.trust.sources if it.trust else ()
    said = "som filen" if sources and sources == own else ", ".join(str(order[slug]) for slug in sources)
    certainty = words.CERTAINTY[it.trust.certainty].partition(":")[0] if it.trust else "Ikke vurdert"
    return Row(it.number, it.code, it.place, it.text, said or "ingen", certainty, _checked(it.trust))


def _checked(trust: Trusted | None) -> str:
    check = trust.checked if trust else None
    return f"kontrollert {words.day(check.on)}" if check else NOT_CHECKED
