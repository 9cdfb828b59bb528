"""What hangs on the wall of a club house or a staff room?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.handouts.blocks import Block, Heading, Items, Numbers
from build_tools.handouts.pieces import do_lines, prose, row
from build_tools.handouts.sheet import Sheet
from build_tools.views.links import home, lender, link
from build_tools.views.strip import answered
from schema import Emergency, Reader
from schema.emergency import EmergencyWords

FIRST = 4
"""What one does first when one is worried: as many lines as are read by one who walks past."""


def poster_sheets(guide: Guide) -> Iterator[Sheet]:
    """A poster for each reader who is to have one."""
    for reader in in_order(guide.readers, guide.head.readers):
        if reader.poster:
            yield _poster(guide, reader)


def _poster(guide: Guide, reader: Reader) -> Sheet:
    now = guide.emergencies[guide.head.emergency]
    return Sheet(
        name=f"plakat-{reader.slug}",
        title=_told(now, reader).title,
        shelf="Kort og lister",
        what=f"en plakat for {reader.plural}",
        page=link(guide, "emergency", now.slug, reader),
        also_on=(
            home(reader).address,
            "akutt/",
            *(address("emergency", it) or "" for it in guide.emergencies.values()),
        ),
        entry=now,
        blocks=partial(_blocks, guide, reader, now, guide.emergencies[guide.head.report]),
        form="poster",
        limit=1,
        about={"reader": reader.slug},
        reader=reader,
    )


def _blocks(guide: Guide, reader: Reader, now: Emergency, report: Emergency) -> Iterator[Block]:
    """Everyone to call, those that the emergency names first; then what one does when one is worried."""
    named = (str(slug) for it in _told(now, reader).how for slug in it.services)
    everyone = dict.fromkeys((*named, *guide.head.strip))
    yield Numbers(tuple(map(row, answered(guide, everyone, reader))))
    worried = _told(report, reader)
    yield Heading(worried.title)
    yield from prose(worried.what)
    yield Items(do_lines(guide, worried.how[:FIRST]), "numbered")


def _told(emergency: Emergency, reader: Reader) -> Emergency | EmergencyWords:
    """An emergency path in the reader's own words, or in everyone's."""
    lent = lender(reader, emergency.for_)
    return emergency.for_[lent] if lent else emergency
