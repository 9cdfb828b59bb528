"""What must be done at once, today, or reported?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.addresses import address, reader_step
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.contacts import contacts
from build_tools.views.front import urgent_links
from build_tools.views.parts import DeadlineView, deadline, facts, lender
from build_tools.views.view import Link, View
from schema import Emergency, Reader
from schema.emergency import After


def emergency_pages(guide: Guide) -> Iterator[View]:
    """The emergency paths: one page that lists them, one for each, and one in each reader's own words."""
    yield _list(guide)
    for emergency in guide.emergencies.values():
        yield _for_all(guide, emergency)
        for reader in (guide.readers[slug] for slug in guide.head.readers):
            yield from _for_reader(guide, emergency, reader)


def _list(guide: Guide) -> View:
    ordered = sorted(guide.emergencies.values(), key=lambda it: it.order)
    return View(
        address="akutt/",
        template="urgent_list.html",
        title="Akutt: hva du gjør nå",
        heading="Akutt: hva du gjør nå",
        description="Ring når det er fare. Meld når du har grunn til å tro at et barn blir utsatt for noe alvorlig.",
        body={"emergencies": [(it, _link(it), contacts(guide, it.services[:3])) for it in ordered]},
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
            "after": _after(emergency.after),
            "facts": facts(emergency.facts),
            "readers": [
                Link(guide.readers[slug].short, reader_step(slug, emergency.slug))
                for slug in guide.head.readers
                if _lent(guide.readers[slug], emergency)
            ],
        },
        entry=emergency,
        trail=(Link("Akutt", "akutt/"),),
        trusted=(emergency,),
        words=tuple(emergency.when),
    )


def _for_reader(guide: Guide, emergency: Emergency, reader: Reader) -> Iterator[View]:
    lent = _lent(reader, emergency)
    if lent is None or reader.staff:
        return
    own = emergency.for_[lent]
    yield View(
        address=reader_step(reader.slug, emergency.slug),
        template="reader_urgent.html",
        title=own.title,
        heading=own.title,
        description=own.what,
        body={
            "words": own,
            "urgency": words.URGENCY_FOR_READERS[emergency.urgency],
            "urgent_contacts": contacts(guide, emergency.services, reader) if emergency.urgency != "report" else (),
            "contacts": contacts(guide, emergency.services, reader) if emergency.urgency == "report" else (),
            "after": _after(own.after),
            "facts": facts(own.facts),
            "others": [
                it for it in urgent_links(guide, reader) if it.address != reader_step(reader.slug, emergency.slug)
            ],
        },
        reader=reader,
        entry=emergency,
        trail=(Link(reader.short, f"{reader.slug}/"),),
        trusted=(emergency,),
    )


def _after(found: Iterable[After]) -> list[tuple[After, DeadlineView | None, str]]:
    return [(_without_law_of_deadline(it), deadline(it.deadline), words.NOT_SURE[it.certainty]) for it in found]


def _without_law_of_deadline(it: After) -> After:
    """The deadline names its law already."""
    named = it.deadline.law if it.deadline else None
    return it.model_copy(update={"laws": tuple(law for law in it.laws if law != named)})


def _lent(reader: Reader, emergency: Emergency) -> str | None:
    return lender(reader, emergency.for_)


def _link(emergency: Emergency) -> Link:
    return Link(emergency.title, address("emergency", emergency) or "", words.URGENCY[emergency.urgency])
