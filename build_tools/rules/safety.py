"""Can anyone come to harm by following the guide?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.guide import Guide
from build_tools.problems import Problem
from schema.exception import HARM, ExceptionCase

COVERS: dict[ExceptionCase, str] = {
    "harm_at_home": "at noen hjemme kan stå bak",
    "harm_elsewhere": "at noen utenfor hjemmet kan stå bak",
    "adult": "at den unge er 18 år eller mer",
    "health_16": "helse fra 16 år",
    "health_12": "helse fra 12 år",
    "parental_responsibility": "hvem som har foreldreansvar",
}
PARENTS_INVOLVED: dict[str, str] = {"told": "foreldrene får vite", "together": "foreldrene er med"}
NEVER = {"question": "å forhøre barnet", "promise": "å love taushet", "warn": "å advare den mistenkte"}


def every_exception_is_there(guide: Guide) -> Iterator[Problem]:
    """Wherever parents are told, every case in which they must not be is said first."""
    for parents, where in PARENTS_INVOLVED.items():
        said = {it.covers for it in guide.exceptions.values() if parents in it.applies_to}
        for cover, case in COVERS.items():
            if cover not in said:
                message = f"Ingen unntak gjelder {case}, i steg der {where}."
                cure = f"Legg til et unntak med «covers: {cover}» og «{parents}» i applies_to."
                yield guide.problem(guide.head, (), message, cure)


def exceptions_are_locked(guide: Guide) -> Iterator[Problem]:
    """No layer may soften an exception."""
    for it in guide.exceptions.values():
        if "*" not in guide.locked(it):
            yield guide.problem(
                it, (), "Unntaket er ikke låst, så et lag over kan endre det.", 'Skriv «locked: ["*"]».'
            )


def violence_leads_to_the_emergency_path(guide: Guide) -> Iterator[Problem]:
    """Who must not tell the parents must know what to do instead."""
    for it in guide.exceptions.values():
        if it.covers in HARM and it.leads_to is None:
            yield guide.problem(
                it,
                ("covers",),
                "Unntaket om vold sier ikke hva som gjelder i stedet.",
                "Skriv «leads_to:» og akuttveien.",
            )


def violence_holds_everywhere(guide: Guide) -> Iterator[Problem]:
    """No place of work is without the exceptions for violence."""
    for it in guide.exceptions.values():
        if it.covers in HARM and it.not_at:
            yield guide.problem(it, ("not_at",), "Unntaket om vold gjelder på alle arenaer.", "Slett «not_at».")


def parents_get_no_words_when_they_are_not_told(guide: Guide) -> Iterator[Problem]:
    """A step that keeps the parents out has no page for them to read."""
    for step in guide.steps.values():
        for reader in step.for_:
            if step.parents == "none" and guide.readers[reader].parent:
                yield guide.problem(
                    step,
                    ("for", reader),
                    f"Steget har parents: none, men har ord for {reader}.",
                    "Ta bort ordene, eller endre «parents».",
                )


def reporting_does_no_harm(guide: Guide) -> Iterator[Problem]:
    """The path for reporting says not to question the child, not to promise silence, not to warn."""
    report = guide.emergencies[guide.head.report]
    said = {it.covers for it in report.do_not}
    for never, what in NEVER.items():
        if never not in said:
            message = f"Veien for å melde mangler en «ikke»-linje mot {what}."
            yield guide.problem(report, ("do_not",), message, f"Legg til en linje under do_not med «covers: {never}».")


def nobody_falls_back_to_parents(guide: Guide) -> Iterator[Problem]:
    """A relative may be the one who is feared: words for parents are never lent out."""
    for reader in guide.readers.values():
        other = reader.falls_back_to
        if other and (guide.readers[other].parent or guide.readers[other].falls_back_to):
            yield guide.problem(
                reader,
                ("falls_back_to",),
                f"{reader.slug} kan ikke låne ord fra {other}.",
                "Velg en leser som ikke er forelder, og som ikke selv låner ord.",
            )


def emergency_is_near(guide: Guide) -> Iterator[Problem]:
    """From every step there is a way to report."""
    for step in guide.steps.values():
        if not any(it.to.kind == "emergency" for it in step.outcomes):
            yield guide.problem(
                step,
                ("outcomes",),
                "Ingen av veiene videre fører til en akuttvei.",
                f"Legg til en vei videre med «to: emergency:{guide.head.report}».",
            )
