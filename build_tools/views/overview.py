"""What is a page that gathers one thing from the whole guide?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypedDict, Unpack

from build_tools.guide import Guide
from build_tools.views.view import Link, View
from schema import Entry, Reader


class More(TypedDict, total=False):
    """What some of these pages say besides, as `View` has it."""

    reader: Reader | None
    trail: tuple[Link, ...]
    trusted: tuple[Entry, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """A page that gathers one thing from the whole guide."""

    address: str
    title: str
    lead: str
    staff_only: bool = False
    holds: Callable[[Guide], bool] = lambda guide: True
    """Whether the guide has anything to gather there. Without it there is no page, and no link to one."""

    own: str = ""
    """What the page is called when each reader who is not staff has one of their own; empty when all have the same."""

    @property
    def link(self) -> Link:
        """A link to the page."""
        return Link(self.title, self.address)

    def link_for(self, reader: Reader) -> Link:
        """A link to the page as this reader has it."""
        return Link(self.own, f"{reader.slug}/{self.address}") if self.own and not reader.staff else self.link

    def view(self, guide: Guide, template: str, body: Mapping[str, object], **more: Unpack[More]) -> View:
        """The page under its own name, written by the guide as a whole."""
        return View(
            address=self.address,
            template=template,
            title=self.title,
            heading=self.title,
            description=self.lead,
            body=body,
            entry=guide.head,
            **more,
        )
