"""``newsclean languages``: what languages there are phrases for."""

from __future__ import annotations

import click

from newsclean.cli.output import put
from newsclean.export.terminal import table
from newsclean.packs import languages, read_pack


@click.command("languages")
def languages_command() -> None:
    """List the languages whose boilerplate has phrases: code, name, number of phrases.

    Articles in other languages are cleaned too, by what needs no phrases.
    """
    rows = []
    for code in languages():
        pack = read_pack(code)
        count = sum(len(phrases) for places in pack["phrases"].values() for phrases in places.values())
        rows.append((code, str(pack.get("name", "")), str(count)))
    put("\n".join(table(rows, right=(2,))))
