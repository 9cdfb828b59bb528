"""What does a picture of a figure's counts consist of? Bars that begin at zero, each under its own words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

from build_tools.views.amounts import amount, counted
from schema.figure import Figure

WIDTH = 318
"""The longest bar, in the units of the picture: what fits beside its margins on a phone 360 pixels wide."""

LETTERS = 44
"""Letters in a line of words over a bar."""

LINE, BAR, GAP = 17, 18, 12
"""The heights of a line of words, of a bar, and of the room under it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One count: the lines of words over it, each with its place, and how long it is."""

    lines: tuple[tuple[int, str], ...]
    top: int
    length: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars on one scale, and the same in words for whoever does not see them."""

    bars: tuple[Bar, ...]
    height: int
    whole: str
    """What the frame around each bar stands for; empty when they are measured by the longest of them."""

    said: str
    rough: bool
    """Whether a bar is drawn from a number that its source does not give exactly."""


def picture(figure: Figure) -> Picture | None:
    """The bars of a figure; none for a single number that is not a share of anything."""
    full = Decimal(100) if figure.unit == "percent" else figure.whole
    if full is None and len(figure.counts) == 1:
        return None
    scale = full or max(it.value for it in figure.counts) or Decimal(1)
    bars, top = [], 0
    for count in figure.counts:
        words = f"{count.label}: {counted(figure, count)}"
        bar = _bar(words, count.value / scale, top)
        bars.append(bar)
        top = bar.top + BAR + GAP
    return Picture(
        bars=tuple(bars),
        height=top,
        whole=amount(full, figure.unit) if full else "",
        said=". ".join(f"{it.label}: {counted(figure, it)}" for it in figure.counts) + ".",
        rough=any(it.reads for it in figure.counts),
    )


def _bar(words: str, share: Decimal, top: int) -> Bar:
    lines = [(top + LINE * place, line) for place, line in enumerate(wrap(words, LETTERS), 1)]
    return Bar(tuple(lines), lines[-1][0] + 5, f"{share * WIDTH:.1f}")
