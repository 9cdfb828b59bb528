"""Where does the member of staff work?"""

from __future__ import annotations

from schema.entry import Entry
from schema.reference import ReaderRef
from schema.text import Text


class Arena(Entry):
    """Et arbeidssted. Deler opp lesningen for ansatte."""

    reader: ReaderRef
    """Leseren som arenaen deler opp: ansatt."""

    title: Text
    """Navnet på arenaen: «Barnehage»."""

    short: Text
    """Det du svarer på «Hvor jobber du?»: «i barnehage»."""

    sees: Text | None = None
    """Hva de som arbeider her, ser av barnets hverdag. Utelates når en tjeneste med samme navn sier det."""
