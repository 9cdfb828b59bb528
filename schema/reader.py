"""Who reads, and whom do they turn to?"""

from __future__ import annotations

from pydantic import Field

from schema.entry import Entry, Section
from schema.reference import ArticleRef, QuestionRef, ReaderRef, ServiceRef
from schema.text import Text


class Reader(Entry):
    """En leser: hvem du er når du åpner veilederen."""

    title: Text
    """Det leseren sier om seg selv: «Jeg er ung»."""

    short: Text
    """Leseren i ett eller to ord, til menyer og overskrifter: «Ung»."""

    plural: Text
    """Leserne i flertall, med liten bokstav: «foreldre». Slik som i «Skriv ut nivå 1 for foreldre»."""

    lead: Text
    """Det første leseren ser på sin startside. En eller to setninger."""

    on_paper: Text | None = None
    """Det leseren bør tenke på før et ark blir med hjem. Står øverst på arkene, og over lenkene til dem."""

    path_title: Text
    """Overskriften over veien gjennom stegene: «Dette skjer når en voksen er bekymret»."""

    lix: int = Field(default=40, ge=20, le=60)
    """Hvor lettlest teksten bør være, som lesbarhetsindeks. Et mål, aldri et krav: ung 35, ansatt 45, ellers 40."""

    staff: bool = False
    """Om leseren er ansatt og leser ordene øverst i hver fil."""

    parent: bool = False
    """Om leseren har foreldreansvar. Steg med parents: none får aldri ord for en slik leser."""

    levels: bool = True
    """Om leseren ser nivåene. Unge ser bare én vei, uten nivåer."""

    confirmed_only: bool = False
    """Om leseren bare skal se bekreftede kontaktveier og aldersgrenser."""

    quick_exit: bool = False
    """Om sidene skal ha «Forlat siden»."""

    poster: bool = False
    """Om det lages en plakat til veggen med nødnumrene og det første man gjør, i leserens ord."""

    falls_back_to: ReaderRef | None = None
    """Leseren som lånes ord fra når egne ord mangler. Aldri en forelder."""

    strip_first: tuple[ServiceRef, ...] = ()
    """Tjenestene som skal stå først i nødstripen for denne leseren."""

    now: ServiceRef
    """Den du kan snakke med nå."""

    later: ServiceRef
    """Den du kan snakke med senere."""

    unsure: ServiceRef
    """Den du kan spørre når du er usikker."""

    reporting: Text
    """Det veien om å melde kalles for denne leseren: «Når en voksen melder fra»."""

    services: tuple[ServiceRef, ...] = Field(min_length=1)
    """Fem til åtte tjenester for denne leseren, de viktigste først. Resten står på kontaktsiden."""

    flow: QuestionRef | None = None
    """Det første spørsmålet i «Hva gjør jeg nå?» for denne leseren."""

    sections: tuple[Section, ...] = ()
    """Avsnitt på startsiden: rett til tolk, hva du bestemmer, hvis du er uenig."""

    articles: tuple[ArticleRef, ...] = ()
    """Tekstsidene som leseren finner på startsiden, i rekkefølge."""
