"""Where does staff save the guide for use without a net?"""

from __future__ import annotations

from build_tools.guide import Guide
from build_tools.views.overviews import SAVING
from build_tools.views.view import View


def saving_page(guide: Guide) -> View:
    """What is saved, what that means, and one tap to save it and one to remove it. Without scripts it says that it cannot."""
    return SAVING.view(
        guide,
        "saving.html",
        {},
        reader=guide.staff,
        words=("offline", "lagre på telefonen", "uten dekning"),
    )
