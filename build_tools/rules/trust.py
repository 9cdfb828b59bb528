"""Does the guide say no more than it knows?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.channels import lacks_number
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.raw import Path
from build_tools.upkeep import is_role
from schema import Entry
from schema.entry import Checked, Trusted


def confirmed_has_a_source(guide: Guide) -> Iterator[Problem]:
    """Confirmed means that a source was read: it is named."""
    for entry, path, trusted in _trusted(guide):
        if trusted.certainty == "confirmed" and not trusted.sources:
            yield guide.problem(
                entry,
                (*path, "certainty"),
                "Bekreftet uten kilde.",
                "Skriv kilden under «sources», eller skriv «certainty: unconfirmed».",
            )


def unconfirmed_is_shown(guide: Guide) -> Iterator[Problem]:
    """What nobody has read a source for is said to owners as well as to readers."""
    for entry, path, trusted in _trusted(guide):
        if trusted.certainty == "unconfirmed":
            yield guide.problem(
                entry,
                (*path, "certainty"),
                "Opplysningen er ikke bekreftet.",
                "Finn en kilde og les den, eller la det stå. Leserne ser at den ikke er bekreftet.",
                severity="notice",
            )


def unconfirmed_law_does_not_command(guide: Guide) -> Iterator[Problem]:
    """A section that we have not read may not say that anyone must."""
    for law in guide.laws.values():
        for field in ("title", "means") if law.certainty != "confirmed" else ():
            if re.search(r"\bskal\b", getattr(law, field), re.IGNORECASE):
                yield guide.problem(
                    law,
                    (field,),
                    "En paragraf som ikke er bekreftet, kan ikke si «skal».",
                    "Bekreft paragrafen mot lovteksten, eller skriv om uten «skal».",
                )


def adopted_by_someone(guide: Guide) -> Iterator[Problem]:
    """An adopted guide says who adopted it, and when."""
    if guide.head.status == "adopted" and guide.head.adopted_by is None:
        yield guide.problem(
            guide.head,
            ("status",),
            "Veilederen er vedtatt, men sier ikke av hvem.",
            "Skriv hvem og når under «adopted_by», eller skriv «status: draft».",
        )


def local_contact_is_known(guide: Guide) -> Iterator[Problem]:
    """A local service that nobody can call is a missing contact, and is said so."""
    for service in guide.services.values():
        if lacks_number(service):
            yield guide.problem(
                service,
                ("channels",),
                f"{service.title} mangler et bekreftet telefonnummer.",
                "Nummeret som står der, er ikke lest i en kilde. Legg til kilden, så kan unge også se det."
                if any(it.kind == "phone" for it in service.channels)
                else "Finn nummeret hos tjenesten selv. Inntil da viser siden veien rundt.",
                severity="notice",
            )
        if lacks_number(service) and service.way_round is None:
            yield guide.problem(
                service,
                (),
                f"{service.title} har ikke et bekreftet telefonnummer, og sier ikke hva leseren gjør når ingen svarer.",
                "Legg til «way_round», og skriv hvordan leseren finner fram da.",
            )


def owners_are_roles(guide: Guide) -> Iterator[Problem]:
    """Who owns and who checks is said by role: a person moves on, and their name is nobody's to publish."""
    for _, entry in guide.entries():
        found: list[tuple[Path, str | None]] = [(("owner",), entry.owner)]
        found += [((*path, "by"), it.by) for path, it in guide.found(entry) if isinstance(it, Checked)]
        for path, text in found:
            if text is not None and not is_role(text):
                yield guide.problem(
                    entry,
                    path,
                    f"«{text}» ser ut som en person, ikke en rolle.",
                    "Skriv rollen, med små bokstaver: «leder for helsestasjonen».",
                )


def _trusted(guide: Guide) -> Iterator[tuple[Entry, Path, Trusted]]:
    for _, entry in guide.entries():
        for path, value in guide.found(entry):
            if isinstance(value, Trusted):
                yield entry, path, value
