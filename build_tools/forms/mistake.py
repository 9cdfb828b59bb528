"""Which file does a person have to open, when something on a page is wrong?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from build_tools.content import read_guide
from build_tools.forms.answers import Answers, NotUnderstoodError
from build_tools.forms.change import Change, code, said
from build_tools.problems import ContentError
from build_tools.views import views
from build_tools.views.view import View


def page_of(content: Path, answers: Answers, today: datetime.date) -> Change:
    """No file is changed: words are for people. But the one that wrote the page is found."""
    try:
        guide = read_guide(content, answers["guide"], today).guide
    except ContentError as error:
        raise said(error) from None
    page = _page(views(guide), answers["page"])
    if page is None or page.entry is None:
        raise NotUnderstoodError(
            "Vi finner ikke siden i veilederen. Åpne den, og kopier hele adressen fra nettleseren."
        )
    found = f"Siden {code(f'/{page.address}')} er skrevet i {code(guide.file(page.entry))}."
    return Change(answers.form.title, (found, "En redaktør må lese saken og rette teksten."), {})


def _page(pages: Iterable[View], written: str) -> View | None:
    """The page whose address is the end of what was written, the longest first: a site may lie in a folder."""
    path = f"/{unquote(urlsplit(written.strip()).path).strip('/').removesuffix('index.html').strip('/')}/"
    fits = [it for it in pages if it.address and path.endswith(f"/{it.address}")]
    return max(fits, key=lambda it: len(it.address), default=None)
