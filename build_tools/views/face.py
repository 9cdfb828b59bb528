"""What does a page show to those who must not know what it is about?"""

from __future__ import annotations

from dataclasses import replace

from build_tools.views.view import View
from schema import Emergency
from schema.cover import Covered


def faced(view: View) -> View:
    """A page that is dangerous to be seen with, behind its cover; any other as it is.

    Done to every page of the guide, so that no kind of page can forget it. An emergency path keeps its name where it
    is told to all: those who may have to hide what they read, have pages of their own.
    """
    it = view.entry
    told_to_all = isinstance(it, Emergency) and view.reader is None
    if not isinstance(it, Covered) or not it.sensitive or told_to_all:
        return view
    return replace(view, title=it.cover.title if it.cover else "", description="", sensitive=True)
