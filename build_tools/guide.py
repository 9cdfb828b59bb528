"""The whole guide, linked: once it exists, nothing in it can be missing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

import schema
from build_tools.check import WrittenEntry
from build_tools.problems import Mark, Problem, Severity
from build_tools.raw import mark_at
from build_tools.walk import Found
from schema import KINDS, Entry, GuideEntry, Reader

COLLECTIONS = {kind: folder for kind, (folder, _) in KINDS.items() if folder}
"""Kind → the guide's own collection of it, called as its folder is."""

KIND_OF: Mapping[type[Entry], str] = {model: kind for kind, (_, model) in KINDS.items()}
T = TypeVar("T", bound=Entry)


@dataclass(frozen=True)
class Guide:
    """Every entry of a guide, by kind and slug. References in it always lead somewhere."""

    written: Mapping[tuple[str, str], WrittenEntry] = field(repr=False)
    today: datetime.date
    """The day it is read."""

    def of(self, kind: str) -> dict[str, Entry]:
        """The entries of one kind, by slug."""
        return cast(dict[str, Entry], getattr(self, COLLECTIONS[kind]))

    def __post_init__(self) -> None:
        for name in COLLECTIONS.values():
            object.__setattr__(self, name, {})
        for (kind, slug), it in self.written.items():
            if kind in COLLECTIONS:
                self.of(kind)[slug] = it.entry
        object.__setattr__(self, "head", self.written["guide", "guide"].entry)

    head: GuideEntry = field(init=False)
    readers: dict[str, schema.Reader] = field(init=False)
    arenas: dict[str, schema.Arena] = field(init=False)
    levels: dict[str, schema.Level] = field(init=False)
    steps: dict[str, schema.Step] = field(init=False)
    exceptions: dict[str, schema.ParentException] = field(init=False)
    emergencies: dict[str, schema.Emergency] = field(init=False)
    roles: dict[str, schema.Role] = field(init=False)
    teams: dict[str, schema.Team] = field(init=False)
    themes: dict[str, schema.Theme] = field(init=False)
    services: dict[str, schema.Service] = field(init=False)
    tools: dict[str, schema.Tool] = field(init=False)
    laws: dict[str, schema.Law] = field(init=False)
    age_limits: dict[str, schema.AgeLimit] = field(init=False)
    sources: dict[str, schema.Source] = field(init=False)
    terms: dict[str, schema.Term] = field(init=False)
    articles: dict[str, schema.Article] = field(init=False)
    measures: dict[str, schema.Measure] = field(init=False)
    figures: dict[str, schema.Figure] = field(init=False)
    goals: dict[str, schema.Goal] = field(init=False)
    cases: dict[str, schema.Case] = field(init=False)
    synonyms: dict[str, schema.Synonyms] = field(init=False)
    questions: dict[str, schema.Question] = field(init=False)
    advice: dict[str, schema.Advice] = field(init=False)
    updates: dict[str, schema.Update] = field(init=False)

    def get(self, kind: str, slug: str) -> Entry:
        """The entry that a reference means."""
        return self.written[kind, slug].entry

    def at(self, address: str) -> Guide:
        """The guide as it is published at another address; with none, where its own file says."""
        return self._with(address=address) if address else self

    def as_draft(self) -> Guide:
        """The guide as no one has adopted it: a preview of a change to one that is."""
        return self._with(status="draft")

    def _with(self, **head: str) -> Guide:
        changed = replace(self.written["guide", "guide"], entry=self.head.model_copy(update=head))
        return Guide({**self.written, ("guide", "guide"): changed}, self.today)

    @property
    def home(self) -> str:
        """The address of the published site, with a slash at its end; empty when it has none."""
        return f"{self.head.address.rstrip('/')}/" if self.head.address else ""

    @property
    def staff(self) -> Reader:
        """The reader who is staff."""
        return next(reader for reader in self.readers.values() if reader.staff)

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Every entry, with its kind."""
        return ((kind, it.entry) for (kind, _), it in self.written.items())

    def found(self, entry: Entry) -> tuple[Found, ...]:
        """What stands where inside an entry: its parts, references and prose."""
        return self._written(entry).found

    def locked(self, entry: Entry) -> tuple[str, ...]:
        """The fields of an entry that no layer above may touch."""
        return cast(tuple[str, ...], self._written(entry).locked)

    def mark(self, entry: Entry, *path: str | int) -> Mark:
        """Where a field of an entry was written, in the layer that wrote it."""
        return mark_at(self._written(entry).fields, path)

    def file(self, entry: Entry) -> str:
        """The path of the file that wrote the entry last."""
        return self._written(entry).fields.mark.file.path

    def problem(
        self,
        entry: Entry,
        path: tuple[str | int, ...],
        message: str,
        cure: str,
        *,
        code: str = "",
        severity: Severity = "stop",
    ) -> Problem:
        """A problem at a field of an entry. Its rule fills in the code."""
        return Problem(code, severity, self.mark(entry, *path), message, cure)

    def _written(self, entry: Entry) -> WrittenEntry:
        return self.written[KIND_OF[type(entry)], entry.slug]


def in_order(entries: Mapping[str, T], order: Sequence[str]) -> list[T]:
    """Entries in the order that the guide lists them."""
    return [entries[slug] for slug in order]
