"""What is this guide, whose is it, and what comes first in it?"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schema.entry import Entry, Item, Part, Trusted
from schema.heard import Heard
from schema.reference import ArenaRef, ArticleRef, EmergencyRef, LevelRef, ReaderRef, ServiceRef, TeamRef, ThemeRef
from schema.text import Slug, Text, Web
from schema.upkeep import Approver, Intervals


class FramePoint(Item):
    """Ett punkt i rammen."""

    text: Text
    """Punktet i en setning."""


class Frame(Trusted):
    """Verdier som kommunen vil ha med seg i alt arbeidet, vist på hvert nivå."""

    title: Text
    """Navnet på rammen."""

    lead: Text
    """Hva rammen er."""

    points: tuple[FramePoint, ...] = Field(min_length=1)
    """Punktene."""


class PocketNumber(Item):
    """Ett nummer på det nøytrale kortet."""

    service: ServiceRef
    """Tjenesten. Bare et døgnåpent og bekreftet nummer kommer på kortet."""

    text: Text
    """Et ord som ikke røper hva nummeret er til, for eksempel «Noen å snakke med». Kortet kan bli funnet."""


class Exit(Part):
    """Hvor «Forlat siden» fører."""

    text: Text
    """Det som står på lenken."""

    address: Web
    """En nøytral side som mange besøker. Aldri en side om hjelp."""


class GuideEntry(Entry):
    """Veilederen: hvem den gjelder for, og rekkefølgen i den."""

    title: Text
    """Navnet på veilederen."""

    municipality: Text
    """Navnet på kommunen."""

    lead: Text
    """Det første man leser på forsiden."""

    status: Literal["draft", "adopted"]
    """draft (utkast: banner på alle sider, ikke i søkemotorer) eller adopted (vedtatt av kommunen)."""

    adopted_by: Text | None = None
    """Hvem som vedtok veilederen, og når, når status er adopted."""

    address: Web | None = None
    """Hvor veilederen ligger på nettet. Gjettes aldri."""

    strip: tuple[ServiceRef, ...] = Field(min_length=1)
    """Tjenestene i nødstripen, i rekkefølge. Bare døgnåpne og bekreftede kontaktveier vises."""

    pocket: tuple[PocketNumber, ...] = ()
    """Numrene på det nøytrale kortet, i rekkefølge. Uten numre blir det ikke noe kort."""

    readers: tuple[ReaderRef, ...] = Field(min_length=1)
    """Leserne, i rekkefølge."""

    arenas: tuple[ArenaRef, ...] = Field(min_length=1)
    """Arenaene, i rekkefølge."""

    levels: tuple[LevelRef, ...] = Field(min_length=1)
    """Nivåene, i rekkefølge."""

    themes: tuple[ThemeRef, ...] = ()
    """Temaene, i rekkefølge."""

    teams: tuple[TeamRef, ...] = ()
    """Teamene, i rekkefølge."""

    emergency: EmergencyRef
    """Akuttveien som siden «Akutt» begynner med."""

    report: EmergencyRef
    """Akuttveien som forklarer hva som skjer når noen melder."""

    now: ServiceRef
    """Den du kan snakke med nå, på sider uten egen leser."""

    later: ServiceRef
    """Den du kan snakke med senere, på sider uten egen leser."""

    unsure: ServiceRef
    """Den du kan spørre når du er usikker, på sider uten egen leser."""

    unsure_text: Text
    """Det som står under «Usikker?» på forsiden."""

    exit: Exit
    """Lenken «Forlat siden»: ordet på den, og hvor den fører."""

    about: tuple[ArticleRef, ...] = ()
    """Tekstsidene i bunnen av hver side, i rekkefølge."""

    heard: tuple[Heard, ...] = ()
    """Hvem som har vært med og hva det førte til, den siste først."""

    take_part: tuple[ArticleRef, ...] = ()
    """Tekstsidene om å være med, i rekkefølge. De står på siden «Medvirkning»."""

    frame: Frame | None = None
    """Kommunens egen ramme, vist på hvert nivå."""

    accessibility_statement: Web | None = None
    """Adressen til kommunens egen tilgjengelighetserklæring på uustatus.no."""

    website: Web | None = None
    """Kommunens nettsted, veien rundt når en kontaktvei mangler."""

    repository: Web | None = None
    """Prosjektet på GitHub eller GitLab, for eksempel https://github.com/eier/navn. Gir «Rediger» på de ansattes sider."""

    branch: Slug = "main"
    """Grenen der innholdet redigeres, når den ikke heter main."""

    intervals: Intervals = Intervals()
    """Hvor mange måneder det kan gå mellom hver kontroll av kontakter, lover og tekst."""

    approvers: tuple[Approver, ...] = ()
    """Hvem på GitHub eller GitLab som godkjenner endringer for hver eier."""
