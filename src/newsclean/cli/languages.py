"""``newsclean languages``: what languages there are phrases for."""

from __future__ import annotations

import click

from newsclean.cli.output import put
from newsclean.export.terminal import table
from newsclean.packs import LABELS, languages, read_pack


@click.command("languages")
def languages_command() -> None:
    """List the languages whose boilerplate has phrases: how many, for how many labels, and how many names of months.

    Articles in other languages are cleaned too, by what needs no phrases.
    """
    rows = [("code", "language", "phrases", "labels", "months")]
    for code in languages():
        pack = read_pack(code)
        labels = {label: sum(map(len, places.values())) for label, places in pack["phrases"].items()}
        filled = sum(1 for label in LABELS if labels.get(label))
        rows.append(
            (
                code,
                str(pack.get("name", "")),
                str(sum(labels.values())),
                f"{filled} of {len(LABELS)}",
                str(len(pack["months"])),
            )
        )
    put("\n".join(table(rows, right=(2, 3, 4))))
