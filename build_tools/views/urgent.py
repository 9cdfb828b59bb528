"""What must be done at once, today, or reported?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.addresses import address
from build_tools.guide import Guide, in_order
from build_tools.views import words
from build_tools.views.contacts import contacts
from build_tools.views.links import home, lender, link, other_readings, reader_page
from build_tools.views.parts import DeadlineView, deadline, facts
from build_tools.views.view import Link, View
from schema import Emergency, Reader
from schema.emergency import After


def emergency_pages(guide: Guide) -> Iterator[View]:
    """The emergency paths: one page that lists them, one for each, and one in each reader's own words."""
    yield _list(guide)
    for emergency in guide.emergencies.values():
        yield _for_all(guide, emergency)
        for reader in in_order(guide.readers, guide.head.readers):
            yield from _for_reader(guide, emergency, reader)


def urgent_links(guide: Guide, reader: Reader | None) -> list[Link]:
    """The emergency paths, the most urgent first, in the reader's words when there are any."""
    return [_urgent_link(guide, it, reader) for it in ordered(guide)]


def ordered(guide: Guide) -> list[Emergency]:
    """The emergency paths, the most urgent first."""
    return sorted(guide.emergencies.values(), key=lambda it: it.order)


def _urgent_link(guide: Guide, emergency: Emergency, reader: Reader | None) -> Link:
    there = link(guide, "emergency", emergency.slug, reader)
    return Link(there.text, there.address, _urgency(emergency, reader))


def _urgency(emergency: Emergency, reader: Reader | None) -> str:
    """How urgent it is, in words; what a reader calls the path for reporting is theirs to say."""
    if emergency.urgency == "report" and reader:
        return reader.reporting
    return words.URGENCY[emergency.urgency]


def _list(guide: Guide) -> View:
    return View(
        address="akutt/",
        template="urgent_list.html",
        title="Akutt: hva du gjør nå",
        heading="Akutt: hva du gjør nå",
        description="Ring når det er fare. Meld når du har grunn til å tro at et barn blir utsatt for noe alvorlig.",
        body={
            "emergencies": [
                (it, _urgent_link(guide, it, None), contacts(guide, it.services[:3])) for it in ordered(guide)
            ]
        },
        entry=guide.emergencies[guide.head.emergency],
    )


def _for_all(guide: Guide, emergency: Emergency) -> View:
    return View(
        address=address("emergency", emergency) or "",
        template="urgent.html",
        title=emergency.title,
        heading=emergency.title,
        description=emergency.what,
        body={
            "emergency": emergency,
            "urgency": words.URGENCY[emergency.urgency],
            "contacts": contacts(guide, emergency.services),
            "after": _after(guide, emergency.after),
            "facts": facts(emergency.facts),
            "readers": other_readings(guide, emergency),
        },
        entry=emergency,
        trail=(Link("Akutt", "akutt/"),),
        trusted=(emergency,),
    )


def _for_reader(guide: Guide, emergency: Emergency, reader: Reader) -> Iterator[View]:
    there, lent = reader_page(emergency, reader), lender(reader, emergency.for_)
    if there is None or lent is None:
        return
    own = emergency.for_[lent]
    yield View(
        address=there.address,
        template="reader_urgent.html",
        title=own.title,
        heading=own.title,
        description=own.what,
        body={
            "words": own,
            "urgency": _urgency(emergency, reader),
            "contacts": contacts(guide, emergency.services, reader),
            "after": _after(guide, own.after),
            "facts": facts(own.facts),
            "others": [it for it in urgent_links(guide, reader) if it.address != there.address],
        },
        reader=reader,
        entry=emergency,
        trail=(home(reader),),
        trusted=(emergency,),
    )


def _after(guide: Guide, found: Iterable[After]) -> list[tuple[After, DeadlineView | None, str]]:
    return [(_without_law_of_deadline(it), deadline(guide, it.deadline), words.NOT_SURE[it.certainty]) for it in found]


def _without_law_of_deadline(it: After) -> After:
    """The deadline names its law already."""
    named = it.deadline.law if it.deadline else None
    return it.model_copy(update={"laws": tuple(law for law in it.laws if law != named)})
