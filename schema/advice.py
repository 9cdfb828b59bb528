"""What does one do now, at which level and step, and with whose help?"""

from __future__ import annotations

from pydantic import Field

from schema.entry import Entry
from schema.reference import EmergencyRef, LevelRef, ReaderRef, ServiceRef, StepRef, ThemeRef, ToolRef
from schema.text import Text


class Advice(Entry):
    """Et råd som «Hva gjør jeg nå?» ender med. Filen heter leseren og et tall, for adressen skal ikke røpe noe: ung-21.yml."""

    reader: ReaderRef
    """Leseren som får rådet."""

    title: Text
    """Det viktigste å gjøre nå. Begynn med verbet."""

    text: Text
    """Hvorfor, og hvordan, i korte avsnitt."""

    emergency: EmergencyRef | None = None
    """Akuttveien, når rådet handler om noe alvorlig."""

    level: LevelRef | None = None
    """Nivået det hører til."""

    step: StepRef | None = None
    """Steget å begynne med."""

    theme: ThemeRef | None = None
    """Temaet det er mer å lese om."""

    tools: tuple[ToolRef, ...] = ()
    """Ark og samtaleguider."""

    services: tuple[ServiceRef, ...] = Field(min_length=1)
    """Hvem som hjelper, den viktigste først."""
