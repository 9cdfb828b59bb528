"""What does the whole status say, in which order?"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.status.built import Built, build_section
from build_tools.status.kept import kept
from build_tools.status.reached import reached
from build_tools.status.section import Section, as_text
from build_tools.status.written import written

STATUS = {"draft": "utkast, ikke vedtatt", "adopted": "vedtatt"}


def title(guide: Guide) -> str:
    """Whose guide it is, and whether it is adopted."""
    return f"{guide.head.title} – {guide.head.municipality} kommune: {STATUS[guide.head.status]}"


def sections(guide: Guide, problems: Sequence[Problem], built: Built | None) -> list[Section]:
    """What someone must do first: what is too old, then what is missing, then what is written."""
    return [*kept(guide, problems), *reached(guide), *written(guide), build_section(built)]


def status(guide: Guide, problems: Sequence[Problem], built: Built | None = None) -> str:
    """The state of a guide in words and tables."""
    return as_text(title(guide), sections(guide, problems, built))
