"""The command `veileder explain`: why a mistake matters, and how it is written wrong and right."""

from __future__ import annotations

from collections.abc import Iterator

import click

from build_tools.codes import Example, families, helps
from build_tools.problems import guess


@click.command(options_metavar="[VALG]")
@click.argument("code", metavar="[KODE]", required=False)
def explain(code: str | None) -> None:
    """Forklar en kode fra «veileder check». Si hvorfor den betyr noe, og vis galt og riktig. Uten KODE: alle kodene."""
    if code is None:
        click.echo("\n\n".join("\n  ".join([it.title, *(known.code for known in it.helps)]) for it in families()))
    elif code in helps():
        click.echo("\n\n".join([helps()[code].why, *("\n".join(_said(it)) for it in helps()[code].examples)]))
    else:
        near = guess(code, helps())
        raise click.BadParameter(
            f"«{code}» er ikke en kode.{f' Mente du «{near}»?' if near else ''}", param_hint="KODE"
        )


def _said(example: Example) -> Iterator[str]:
    """An example in a terminal: what is wrong, what is right, and what is then read."""
    yield f"{example.situation}:"
    for edit in example.edits:
        yield f"  content/{edit.path}"
        yield from (f"    galt:   {line}" for line in edit.wrong or [edit.lacking])
        yield from (f"    riktig: {line}" for line in edit.right)
    yield from (f"  {line}" for line in ["Da leser du:", *example.read.split("\n")])
