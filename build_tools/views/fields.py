"""What may each kind of file say, for an editor who does not read schemas?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import EDITORS
from build_tools.field_rows import rows
from build_tools.views.view import Link, View
from schema import KINDS
from schema.names import PLURALS, heading

FOLDER = f"{EDITORS}felt/"
LEAD = "Ordet foran kolon står slik i filen. Det som er rykket inn under et felt, skrives inne i det."


def field_pages(manual: Link) -> Iterator[View]:
    """A page for each kind of file, below the manual. They are for editors: no reader searches for them."""
    for (kind, (_, model)), link in zip(KINDS.items(), links(), strict=True):
        body = {"rows": rows(model), "schema": f"skjema/v1/{kind}.json"}
        yield View(link.address, "fields.html", link.text, link.text, body, LEAD, searched=False, trail=(manual,))


def links() -> list[Link]:
    """The pages, as the manual leads to them."""
    return [Link(f"Felt: {heading(PLURALS[kind])}", f"{FOLDER}{kind.replace('_', '-')}/") for kind in KINDS]
