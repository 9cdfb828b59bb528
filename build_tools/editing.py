"""Where does an editor on the web open the file that wrote a page?"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from build_tools.editors import schema_line
from build_tools.guide import KIND_OF, Guide
from schema import KINDS, Entry

GITHUB = "github"


@dataclass(frozen=True)
class Editing:
    """The links that an editor gets on a page."""

    edit: str
    """Opens the file that wrote the page."""

    shared: bool
    """Whether others than this guide read that file."""

    own: str
    """Begins the guide's own file beside a shared one; empty when there is one, or when the shared one is locked."""

    report: str
    """A form to say that something on the page is wrong, the page filled in; empty where there are no forms."""


FORM = "noe-pa-siden-er-feil.yml"


def editing(guide: Guide, entry: Entry, page: str) -> Editing | None:
    """Where the entry that wrote the page at an address is edited; None when the guide does not say where it is kept."""
    if not guide.head.repository:
        return None
    path, own = guide.file(entry), _own(guide, entry)
    shared = path != own
    may = shared and "*" not in guide.locked(entry)
    begun = begin(guide, own, f"{schema_line(KIND_OF[type(entry)])}\n{BEGUN}") if may else ""
    return Editing(_address(guide, "edit", path), shared, begun, _report(guide, page))


def line_shown(guide: Guide, path: str, line: int) -> str:
    """Where a line of a file is shown, one press from being edited; empty when the guide does not say where it is kept."""
    return f"{_address(guide, 'blob', path)}#L{line}" if guide.head.repository else ""


def begin(guide: Guide, path: str, text: str) -> str:
    """Where a new file is begun with its name filled in, on GitHub its text too; empty as above."""
    if not guide.head.repository:
        return ""
    if not _is_github(guide):
        folder, _, name = path.rpartition("/")
        return f"{_address(guide, 'new', folder)}?file_name={quote(name)}"
    return f"{_address(guide, 'new', '')}?filename={quote(path, safe='')}&value={quote(text, safe='')}"


def _own(guide: Guide, entry: Entry) -> str:
    """The path that the entry's file has in the guide's own layer."""
    folder = KINDS[KIND_OF[type(entry)]][0]
    layer = guide.file(guide.head).rpartition("/")[0]
    return f"{layer}/{folder}/{entry.slug}.yml" if folder else guide.file(guide.head)


def _is_github(guide: Guide) -> bool:
    """All others are taken for GitLab: municipalities that run their own mostly run that."""
    return GITHUB in (urlsplit(guide.head.repository or "").hostname or "")


def _home(guide: Guide) -> str:
    return (guide.head.repository or "").rstrip("/").removesuffix(".git")


def _report(guide: Guide, page: str) -> str:
    asked = f"template={FORM}&page={quote(guide.home or '/', safe='')}{quote(page, safe='')}"
    return f"{_home(guide)}/issues/new?{asked}" if _is_github(guide) else ""


def _address(guide: Guide, what: str, path: str) -> str:
    between = "" if _is_github(guide) else "/-"
    return f"{_home(guide)}{between}/{what}/{quote(guide.head.branch)}/{quote(path)}".rstrip("/")


BEGUN = "# Skriv bare det som er annerledes hos dere.\n"
