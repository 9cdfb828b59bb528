"""What may a reference in a form mean, and what do people call it?"""

from __future__ import annotations

import re
from collections import Counter

from build_tools.guide import COLLECTIONS, Guide
from build_tools.views.links import name
from schema.names import KIND_NAMES, heading
from schema.reference import DESTINATIONS, ONWARD, ONWARD_WAY, WAY


def pickable(guide: Guide) -> dict[str, dict[str, str]]:
    """Every entry of the guide that may be pointed to: its kind → its slug → its name."""
    kinds = {kind: _named(guide, kind) for kind in COLLECTIONS}
    out = {"stay": "Fortsett her", "close": "Avslutt"}
    return {**kinds, WAY: {**out, **_several(kinds, DESTINATIONS)}, ONWARD_WAY: _several(kinds, ONWARD)}


def _named(guide: Guide, kind: str) -> dict[str, str]:
    """Names in the order of the alphabet. Two with the same name are told apart by their files."""
    names = {slug: re.sub(r"\s+", " ", name(entry)) for slug, entry in guide.of(kind).items()}
    times = Counter(names.values())
    shown = {slug: it if times[it] == 1 else f"{it} ({slug})" for slug, it in names.items()}
    return dict(sorted(shown.items(), key=lambda it: it[1].lower()))


def _several(kinds: dict[str, dict[str, str]], which: tuple[str, ...]) -> dict[str, str]:
    """«Steg: Del undringen» for `step:del-undringen`."""
    return {
        f"{kind}:{slug}": f"{heading(KIND_NAMES[kind])}: {it}" for kind in which for slug, it in kinds[kind].items()
    }
