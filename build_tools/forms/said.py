"""What is said of an issue, in it and in the pull request that it became?"""

from __future__ import annotations

from build_tools.forms.answers import NotUnderstoodError
from build_tools.forms.proposal import Outcome
from build_tools.report import as_text

MARK = "<!-- veileder from-issue -->"
"""By this the comment is found again, so that there is one."""

FENCE = "~~~~"


def outcome_said(outcome: Outcome, number: str) -> str:
    """What was made of the issue with that number, as Markdown."""
    told = [MARK, f"## {outcome.change.title}", *(f"- {it}" for it in outcome.change.told)]
    if outcome.problems:
        return "\n".join([*told, "", STOPPED, FENCE, as_text(outcome.problems), FENCE])
    if outcome.change.to_check:
        told += ["", "### Før du godkjenner", *(f"- [ ] {it}" for it in outcome.change.to_check)]
    closes = [f"Lukker #{number}." if outcome.made and number else ""]
    return "\n".join([*told, *(["", *closes] if any(closes) else [])])


STOPPED = "Endringen er ikke laget, for da kan ikke veilederen bygges:"


def not_understood_said(error: NotUnderstoodError) -> str:
    """What could not be understood, as Markdown."""
    listed = [f"- {it}" for it in error.said]
    return "\n".join([MARK, "## Det vi ikke forsto", *listed, "", "Rett det i saken (⋯ → Edit), så prøver vi igjen."])
