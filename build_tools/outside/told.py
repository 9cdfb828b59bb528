"""What is said of the links when they have been asked for?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_tools.outside.ask import Result
from build_tools.outside.state import Known, State

TITLES: dict[Result, str] = {
    "gone": "Borte: må rettes",
    "moved": "Flyttet: skriv den nye adressen",
    "unsure": "Kunne ikke sjekkes: åpne siden selv",
}


def told(places: Mapping[str, Sequence[str]], state: State) -> str:
    """Every address that someone must look at, with where it stands, and how many are well."""
    parts = [_part(result, title, places, state) for result, title in TITLES.items()]
    return "\n\n".join([*filter(None, parts), _counted(places, state)])


def _part(result: Result, title: str, places: Mapping[str, Sequence[str]], state: State) -> str:
    found = [(it, state[it]) for it in places if it in state and state[it].result == result]
    lines = [line for address, known in found for line in _lines(address, known, places[address])]
    return "\n".join([title, *lines]) if lines else ""


def _lines(address: str, known: Known, places: Sequence[str]) -> list[str]:
    """An address, what was said of it, and where it stands."""
    since = f", siden {known.since}" if known.since != known.asked else ""
    well = f", sist nådd {known.well}" if known.well and known.result not in ("ok", "moved") else ""
    return [f"  {address}", f"    {known.said}{since}{well}", *(f"    {it}" for it in places)]


def _counted(places: Mapping[str, Sequence[str]], state: State) -> str:
    counts = {it: sum(state[address].result == it for address in places if address in state) for it in ("ok", *TITLES)}
    return (
        f"{len(places)} adresser: {counts['ok']} virker, {counts['moved']} er flyttet, {counts['gone']} er borte,"
        f" {counts['unsure']} kunne ikke sjekkes."
    )
