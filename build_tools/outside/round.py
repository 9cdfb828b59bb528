"""How are many addresses asked for, without anyone being asked too often?"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.parse import urlsplit

from build_tools.outside.ask import Answer, ask

AT_ONCE = 8
"""Sites that are asked at the same time. Each site is asked for one page at a time."""

TOO_OFTEN = 429


def asked(addresses: Iterable[str], timeout: float, pause: float) -> Iterator[tuple[str, Answer]]:
    """Each address with its answer, as they come. A site that says it is asked too often is left alone."""
    sites: dict[str, list[str]] = {}
    for it in addresses:
        sites.setdefault(urlsplit(it).netloc.lower(), []).append(it)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = [pool.submit(_site, some, timeout, pause) for some in sites.values()]
        for run in as_completed(runs):
            yield from run.result()


def _site(addresses: list[str], timeout: float, pause: float) -> list[tuple[str, Answer]]:
    found: list[tuple[str, Answer]] = []
    for it in addresses:
        if found and found[-1][1].status == TOO_OFTEN:
            found.append((it, found[-1][1]))
            continue
        if found:
            time.sleep(pause)
        found.append((it, ask(it, timeout)))
    return found
