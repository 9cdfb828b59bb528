"""How does a page look to those who must not know what it is about?"""

from __future__ import annotations

from schema.entry import Part
from schema.text import Slug, Text


class Cover(Part):
    """Det nøytrale ansiktet til en side som kan være farlig å bli sett med."""

    title: Text
    """Nøytral tittel i fane, historikk og delt lenke."""

    address: Slug
    """Nøytral adresse."""


class Covered(Part):
    """Om siden kan være farlig å bli sett med, og hvordan den ser ut da."""

    sensitive: bool = False
    """Om siden kan være farlig å bli sett med. Krever et nøytralt ansikt (cover). Gjelder for en akuttvei sidene med ord for andre lesere."""

    cover: Cover | None = None
    """Nøytral tittel og adresse for en sensitiv side. Overskriften, søket og listene har fortsatt navnet."""
