"""What does the guide say of itself, and what stands where nothing else does?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.addresses import NOT_FOUND, SEARCH, address
from build_tools.guide import Guide, in_order
from build_tools.views.alphabet import collation, section
from build_tools.views.links import home, link
from build_tools.views.view import Link, View


def article_pages(guide: Guide) -> Iterator[View]:
    """About, privacy, accessibility, and what a reader may want to know besides."""
    for article in guide.articles.values():
        yield View(
            address=address("article", article) or "",
            template="article.html",
            title=article.title,
            heading=article.title,
            description=article.lead,
            body={"article": article, "statement": guide.head.accessibility_statement},
            reader=guide.readers[article.reader] if article.reader else None,
            entry=article,
            trusted=(article,),
            words=article.also,
        )


def not_found(guide: Guide) -> View:
    """The page for an address that does not exist: first of all the emergency numbers."""
    return View(
        address=NOT_FOUND,
        template="not_found.html",
        title="Fant ikke siden",
        heading="Vi fant ikke siden",
        body={
            "readers": [Link(it.title, home(it).address) for it in in_order(guide.readers, guide.head.readers)],
        },
        entry=guide.head,
        searched=False,
    )


def seeking(guide: Guide) -> View:
    """The page to search from; without scripts it leads to the index."""
    readers = [it.short for it in guide.readers.values() if not it.staff]
    return View(SEARCH, "search.html", "Søk", "Søk", {"readers": readers}, entry=guide.head, searched=False)


def stubs(guide: Guide) -> Iterator[View]:
    """A page for each address that another page had before: paper and links keep working."""
    for kind, entry in guide.entries():
        for old in entry.formerly:
            here = link(guide, kind, entry.slug, guide.readers.get(old.split("/")[0]))
            yield View(
                f"{old.strip('/')}/",
                "moved.html",
                "Siden har flyttet",
                "Siden har flyttet",
                {"here": here},
                searched=False,
            )


def index(guide: Guide, views: Iterable[View]) -> View:
    """Everything from A to Å, with other words for it: a search that needs no script."""
    letters: dict[str, list[Link]] = {}
    for line in sorted({line for view in views if view.searched for line in _lines(view)}, key=_order):
        letters.setdefault(line.text[:1].upper(), []).append(line)
    title = "Alt innhold fra A til Å"
    description = "Alle sidene i veilederen, med andre ord for det samme."
    body = {"letters": letters}
    return View("a-til-aa/", "index.html", title, title, body, description, entry=guide.head, searched=False)


def _lines(view: View) -> Iterator[Link]:
    """A page by its name, with who it is for; and by each other word, with the name it leads to."""
    reader = view.reader.short if view.reader and not view.reader.staff else ""
    yield Link(_listed(view), view.address, reader)
    yield from (Link(word, view.address, _listed(view)) for word in view.words if word != _listed(view))


def _listed(view: View) -> str:
    """What a page is called where it is looked up: a neutral title in a list would lead no one to it."""
    return view.heading if view.sensitive else view.title


def _order(line: Link) -> tuple[object, ...]:
    return collation(line.text), section(line.text), line.text, line.address, line.note
