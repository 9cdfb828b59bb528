"""How did the content look before? Asks git, and leaves the working folder alone."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

MAIN = ("origin/main", "main")
"""Where the changes of others gather. The first that is there."""


class NoHistoryError(Exception):
    """What was asked for cannot be found in git, and what to do."""


def base(root: Path) -> str:
    """The revision where this branch left the main one; the last one when this is the main branch."""
    for branch in MAIN:
        if _ask(root, "rev-parse", "--verify", "--quiet", f"{branch}^{{commit}}"):
            found = _ask(root, "merge-base", "HEAD", branch)
            if found:
                return found
            raise NoHistoryError(
                f"Fant ikke hvor denne grenen skiller lag med {branch}."
                " Hent hele historikken (fetch-depth: 0), eller skriv en utgave: «veileder diff HEAD~1»."
            )
    if _ask(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"):
        return "HEAD"
    raise NoHistoryError("Her er det ingen historikk i git. Skriv «--from MAPPE» for å sammenligne med en mappe.")


def extract(root: Path, revision: str, into: Path) -> None:
    """Lay the content of a revision in a folder. Raises NoHistoryError when there is no such revision."""
    commit = _ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit:
        raise NoHistoryError(
            f"Git kjenner ingen utgave som heter «{revision}». Skriv en gren, et merke eller en innsending."
        )
    packed = _git(root, "archive", "--format=tar", commit.split("\n")[-1], "content")
    if packed.returncode:
        raise NoHistoryError(f"Utgaven «{revision}» har ingen mappe som heter content.")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(into, filter=_only_files)


def _only_files(member: tarfile.TarInfo, into: str) -> tarfile.TarInfo | None:
    """Content has files and folders, and nothing that leads elsewhere."""
    return tarfile.data_filter(member, into) if member.isreg() or member.isdir() else None


def _ask(root: Path, *words: str) -> str:
    """What git answers, without the line's end; empty when it refuses."""
    asked = _git(root, *words)
    return "" if asked.returncode else asked.stdout.decode("utf-8", "replace").strip()


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(("git", *words), cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoHistoryError("Mangler git. Skriv «--from MAPPE» for å sammenligne med en mappe.") from None
