"""Where do services meet about a child?"""

from __future__ import annotations

from schema.entry import Entry, Item, Trusted
from schema.reference import ArenaRef, ServiceRef, ToolRef
from schema.text import Text, Web


class Link(Item):
    """En lenke til en side eller et skjema utenfor veilederen."""

    text: Text
    """Teksten på lenken. Si hva den åpner."""

    address: Web
    """Adressen."""


class Team(Entry, Trusted):
    """Et team: der tjenestene møtes om et barn."""

    title: Text
    """Navnet på teamet."""

    what: Text
    """Hva teamet gjør."""

    who: Text
    """Hvem som er med, og hvem som leder."""

    meets: Text | None = None
    """Når og hvor ofte de møtes. Utelates når vi ikke vet."""

    raise_how: Text
    """Hvordan du tar opp en sak."""

    family_say: Text
    """Hvordan barnet og foreldrene er med."""

    arenas: tuple[ArenaRef, ...] = ()
    """Arenaene som bruker teamet. Tomt betyr alle."""

    services: tuple[ServiceRef, ...] = ()
    """Tjenestene som er med."""

    tools: tuple[ToolRef, ...] = ()
    """Verktøy til arbeidet i teamet."""

    links: tuple[Link, ...] = ()
    """Teamets egne sider og skjemaer."""

    also: tuple[Text, ...] = ()
    """Andre ord for det samme. De virker som søkeord."""
