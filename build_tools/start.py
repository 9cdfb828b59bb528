"""What does the guide of a new municipality begin with?"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.chain import Chain, resolve_layer
from build_tools.channels import lacks_number
from build_tools.check import check
from build_tools.folders import HEAD, LONGEST, plain
from build_tools.layers import digest
from build_tools.load import parse
from build_tools.new import NewFileError
from build_tools.problems import SourceFile
from schema import KINDS, Service
from schema.text import SLUG

WIDTH = 100


@dataclass(frozen=True)
class Started:
    """A guide that has just begun."""

    slug: str
    """Its folder, and what commands call it."""

    municipality: str
    files: int
    """How many files it has: its head, and one for each service that lacks a number."""


def start(content: Path, name: str, below: str) -> Started:
    """A draft that can be checked and built at once. `name` is the municipality's. Never writes over anything.

    Raises NewFileError when it cannot be made, ContentError when the layer below cannot be read.
    """
    slug, municipality = _slug(name), _municipality(name)
    layer = content / slug
    if layer.exists() or layer.is_symlink():
        raise NewFileError(f"{layer.relative_to(content.parent)} finnes fra før. Ingenting er endret.")
    if not (content / below / HEAD).is_file():
        known = ", ".join(path.parent.name for path in sorted(content.glob(f"*/{HEAD}")))
        raise NewFileError(f"Det finnes ikke noe lag som heter «{below}». Lagene er: {known}.")
    files = dict(_files(resolve_layer(content, below), municipality, below))
    for path, text in files.items():
        (layer / path).parent.mkdir(parents=True, exist_ok=True)
        (layer / path).write_text(text, "utf-8")
    return Started(slug, municipality, len(files))


def _slug(name: str) -> str:
    slug = plain(name)
    if re.fullmatch(SLUG, slug) and len(slug) <= LONGEST:
        return slug
    raise NewFileError(
        f"«{name}» kan ikke være en mappe. Skriv navnet på kommunen med bokstaver, for eksempel larvik eller «Nordre Follo»."
    )


def _municipality(name: str) -> str:
    """The name as it was written; a slug becomes a name: «nordre-follo» → «Nordre Follo»."""
    return name.replace("-", " ").title() if re.fullmatch(SLUG, name) else name


def _files(below: Chain, municipality: str, layer: str) -> Iterator[tuple[str, str]]:
    head = f"extends: {layer}\ntitle: Fra undring til handling i {municipality}\nmunicipality: {municipality}\nstatus: draft\n"
    yield HEAD, _over(below, ("guide", "guide"), head)
    entries, _ = check(below)
    folder = KINDS["service"][0]
    for (kind, slug), it in sorted(entries.items()):
        if isinstance(it.entry, Service) and lacks_number(it.entry):
            yield f"{folder}/{slug}.yml", _over(below, (kind, slug), _stub(it.entry, municipality))


def _stub(service: Service, municipality: str) -> str:
    """A file that changes nothing for the readers, and tells the municipality what to write in it."""
    note = (
        f"Lokal kontakt mangler. Finn telefonnummeret til {service.short} på nettsiden til {municipality} kommune eller "
        "tjenesten selv. Skriv siden du leste som en fil i mappen sources, og kontaktveien under «channels», slik "
        "eksempelet i denne filen viser."
    )
    return f"note: >-\n{textwrap.indent(textwrap.fill(note, WIDTH), '  ')}\n{EXAMPLE}"


EXAMPLE = """\
# channels:
#   - id: telefon
#     kind: phone
#     number: "bare sifre"
#     sources: [navnet-pa-kilden]
#     certainty: confirmed
"""


def _over(below: Chain, key: tuple[str, str], text: str) -> str:
    """The file with the digest of what it changes, so that it is told when the layer below changes."""
    fields = parse(SourceFile(HEAD, text))
    return f"over: {digest(below.entries[key].fields, fields)}\n{text}"
