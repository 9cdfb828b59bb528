"""Which days are public holidays in Norway?

`holidays` says it: movable days and those that fall together are its work, not ours. Two lighter ways were weighed:
`workalendar` brings four more libraries, and a table of our own on top of an Easter rule would be ours to keep right.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import holidays


def public_holidays(years: Iterable[int]) -> dict[datetime.date, str]:
    """The public holidays of some years by their Norwegian names, in order. Ordinary Sundays are not among them."""
    found = holidays.country_holidays("NO", years=tuple(years), language="no")
    return {day: _name(found.get_list(day)) for day in sorted(found)}


def _name(names: list[str]) -> str:
    """One name of a day that may have two: «Andre pinsedag og grunnlovsdag»."""
    first, *more = names
    return " og ".join([first, *(it[:1].lower() + it[1:] for it in more)])
