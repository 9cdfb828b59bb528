"""How does one say how many, of whom and when?"""

from __future__ import annotations

from decimal import Decimal

from schema.figure import Count, Figure

NO_BREAK = "\u00a0"
UNIT = {"percent": f"{NO_BREAK}%", "people": f"{NO_BREAK}personer", "count": ""}
"""What stands after a number."""

COLUMN = {"percent": "Prosent", "people": "Antall personer", "count": "Antall"}
"""What stands over a column of numbers."""

FEW = 3
"""As many counts as a line beside a link can hold."""


def number(value: Decimal) -> str:
    """«11,1», «2 939»."""
    return f"{value:,f}".replace(",", NO_BREAK).replace(".", ",")


def amount(value: Decimal, unit: str) -> str:
    """«11,1 %», «2 939 personer», «6»."""
    return number(value) + UNIT[unit]


def counted(figure: Figure, count: Count) -> str:
    """A count as its source says it: in words when the number is not exact."""
    return str(count.reads or amount(count.value, figure.unit))


def when(figure: Figure) -> str:
    """The time that a figure tells of; from the first to the last of several."""
    periods = list(dict.fromkeys(str(it.period) for it in figure.counts))
    return " og ".join(periods) if len(periods) <= 2 else f"{periods[0]} til {periods[-1]}"


def heading(figure: Figure) -> str:
    """The title with the time, so that no old number is taken for a new one."""
    return f"{figure.title} ({when(figure)})"


def summary(figure: Figure) -> str:
    """The counts in one line; of parts, what they make together; of many, the first ones."""
    if figure.whole is not None:
        return f"Til sammen: {amount(figure.whole, figure.unit)}"
    return "; ".join(f"{it.label}: {counted(figure, it)}" for it in figure.counts[:FEW])
