"""What does the status page of an internal build show?"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.calendars import OwnerCalendar
from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.status.built import Built
from build_tools.status.whole import sections, title
from build_tools.views.links import link
from build_tools.views.view import Link, View

ADDRESS = "status/"


def status_view(guide: Guide, problems: Sequence[Problem], built: Built, found: Sequence[OwnerCalendar]) -> View:
    """The same sections as `veileder status`, and a calendar for each owner. Never in search, never in the index."""
    return View(
        address=ADDRESS,
        template="status.html",
        title="Status",
        heading="Status for veilederen",
        description=f"Intern side. {title(guide)}.",
        body={
            "sections": sections(guide, problems, built),
            "calendars": [Link(it.owner, it.address) for it in found],
        },
        reader=guide.staff,
        trail=(link(guide, "reader", guide.staff.slug),),
        searched=False,
    )
