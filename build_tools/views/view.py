"""What does one page consist of, before it is drawn?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from schema import Entry, Reader


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the guide. The address is from the site's root."""

    text: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """One page: where it lives, who reads it, and what its template draws."""

    address: str
    template: str
    title: str
    """In the tab, the history and shared links: neutral on a sensitive page."""

    heading: str
    """On the page itself, and where pages are listed and found: always what it is about."""

    body: Mapping[str, object]
    description: str = ""
    reader: Reader | None = None
    entry: Entry | None = None
    """The entry that an editor opens to change the page."""

    sensitive: bool = False
    trail: tuple[Link, ...] = ()
    searched: bool = True
    trusted: tuple[Entry, ...] = field(default=())
    """The entries whose sources and certainty stand at the end of the page."""

    words: tuple[str, ...] = ()
    """Other words that the page is looked up by."""
