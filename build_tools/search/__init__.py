"""What does search know? A register of words that a small script of ours reads, and nothing else."""

from __future__ import annotations

from build_tools.search.register import ADDRESS, register

__all__ = ["ADDRESS", "register"]
