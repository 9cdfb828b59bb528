"""Who helps, and where does one find them all?"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.addresses import address
from build_tools.guide import Guide
from build_tools.views import words
from build_tools.views.alphabet import collation
from build_tools.views.contacts import contact
from build_tools.views.duties import duties_of_service
from build_tools.views.links import link
from build_tools.views.measure_words import measure_links
from build_tools.views.view import Link, View
from schema import Service

TIERS = ("municipality", "county", "state", "voluntary")


def service_pages(guide: Guide) -> Iterator[View]:
    """One page a service, and the directory of all of them."""
    yield _directory(guide)
    for service in guide.services.values():
        yield _service(guide, service)


def _service(guide: Guide, service: Service) -> View:
    return View(
        address=address("service", service) or "",
        template="service.html",
        title=service.title,
        heading=service.title,
        description=service.helps_with,
        body=_body(guide, service),
        entry=service,
        trail=(Link("Kontakt", "kontakt/"),),
        trusted=(service,),
        words=(service.short, *service.also),
    )


def _body(guide: Guide, service: Service) -> dict[str, object]:
    themes = [slug for slug in guide.head.themes if service.slug in guide.themes[slug].services]
    offers = [it for it in guide.measures.values() if service.slug in it.services and not it.elsewhere]
    return {
        "service": service,
        "contact": contact(service),
        "tier": words.TIER[service.tier],
        "ages": words.within_ages(service.ages.from_, service.ages.to) if service.ages else "",
        "ways_in": [(words.WAY_IN[it.by], it.text) for it in service.ways_in],
        "readers": [link(guide, "reader", slug) for slug in guide.head.readers if slug in service.for_readers],
        "duties": duties_of_service(guide, service.slug),
        "themes": [link(guide, "theme", slug) for slug in themes],
        "measures": measure_links(guide, offers),
        "website": guide.head.website if service.tier == "municipality" and contact(service).missing else "",
    }


def _directory(guide: Guide) -> View:
    return View(
        address="kontakt/",
        template="directory.html",
        title="Kontakt: alle som hjelper",
        heading="Kontakt: alle som hjelper",
        description="Telefonnumre, chat og nettsider til alle tjenestene i veilederen.",
        body={
            "tiers": [
                (words.TIER[tier], tier, [contact(it) for it in by_title(guide) if it.tier == tier]) for tier in TIERS
            ]
        },
        entry=guide.head,
    )


def by_title(guide: Guide) -> list[Service]:
    """The services in the order of their titles."""
    return sorted(guide.services.values(), key=lambda it: collation(it.title))
