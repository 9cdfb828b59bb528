"""How is work shared between the cores?"""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor


def pool(tasks: int) -> ProcessPoolExecutor:
    """Processes for so many tasks, one a core at most.

    They come from a server that has done nothing yet. A process that splits itself in two after Typst has drawn takes
    over its locks and not its threads, and waits for ever.
    """
    return ProcessPoolExecutor(min(tasks, os.cpu_count() or 1), multiprocessing.get_context("forkserver"))
