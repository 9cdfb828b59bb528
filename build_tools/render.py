"""How is a view drawn as HTML?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from build_tools import prose
from build_tools.addresses import relative
from build_tools.guide import Guide
from build_tools.views.links import link
from build_tools.views.view import View

_OUT = re.compile(r'<a (?=[^>]*href="https?://(?:www\.)?([^"]+?)/?")([^>]*>)(?!(?:<\w+>)*\1<)')
"""The beginning of a link out of the site, and its address as people write it. None whose words are the address."""


def environment(templates: Path) -> Environment:
    """Templates of a folder: whatever is put into them becomes text, and what is missing is said."""
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def on_paper(html: str) -> str:
    """The page, with the address that paper shows beside each link out of the site."""
    return _OUT.sub(r'<a data-shown="\1" \2', html)


class Renderer:
    """Draws the views of one guide. Autoescape is on, and prose has one way in: `prose` or `line`."""

    def __init__(self, templates: Path, guide: Guide, frame: Mapping[str, object]) -> None:
        self.guide = guide
        self.frame = frame
        self.environment = environment(templates)
        self.environment.filters |= {
            "href": self._href,
            "link": self._link,
            "prose": self._prose,
            "line": self._line,
            "plain": prose.plain,
            "title": self._title,
        }

    def draw(self, view: View, frame: Mapping[str, object]) -> str:
        """The HTML of one page: what stands in its main part, strip and exit included."""
        template = self.environment.get_template(view.template)
        return on_paper(template.render(view=view, frame={**self.frame, **frame}, **view.body))

    @pass_context
    def _link(self, context: Context, reference: Any) -> Markup:
        """A reference as a link with the title of what it means."""
        there = link(self.guide, reference.kind, str(reference), context["view"].reader)
        return Markup('<a href="{}">{}</a>').format(self._href(context, there.address), there.text)

    @pass_context
    def _href(self, context: Context, address: str) -> str:
        """The way from the page being drawn; addresses outside the site stay as they are.

        The page for an unknown address is shown at any address, so its links begin at the site's root.
        """
        here = context["view"].address
        if ":" in address:
            return address
        if here and not here.endswith("/"):
            return urlsplit(self.guide.head.address or "/").path.rstrip("/") + "/" + address
        return relative(here, address)

    def _title(self, reference: Any) -> str:
        return link(self.guide, reference.kind, str(reference)).text

    @pass_context
    def _prose(self, context: Context, text: str) -> Markup:
        return prose.prose(text, self._address(context))

    @pass_context
    def _line(self, context: Context, text: str) -> Markup:
        return prose.line(text, self._address(context))

    def _address(self, context: Context) -> prose.Address:
        return lambda kind, slug: self._href(context, link(self.guide, kind, slug, context["view"].reader).address)
