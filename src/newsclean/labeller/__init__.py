"""How likely each block is running text, and what is done about those that no cleaner claimed.

A *scorer* takes a page and gives one probability a block. The pipeline takes any; ``score_blocks`` is the one that ships.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from newsclean.edits import Edit
from newsclean.labeller.evidence import score_blocks
from newsclean.page import Page

Scorer = Callable[[Page], Sequence[float]]

__all__ = ["Scorer", "score_blocks", "unclaimed"]


def unclaimed(page: Page, keep: float) -> Iterator[Edit]:
    """Remove each block that no cleaner claimed and that the scorer finds less likely than ``keep``.

    Where no block of a page is likely enough, there is nothing to tell the article from the rest by, and all of it is kept.
    """
    low = [block for block in page.free if page.score(block) < keep]
    if len(low) == len(page.free):
        return
    for block in low:
        edit = block.remove("unclaimed", f"running text with probability {page.score(block):.2f}, and {keep:.2f} was asked for")
        yield replace(edit, cleaner="labeller")
