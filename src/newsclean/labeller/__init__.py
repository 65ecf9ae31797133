"""How likely each block is running text, and what is done about those that no cleaner claimed.

A *scorer* takes a page and some of its blocks, those that are left, and gives each the probability that it is running text of
the article. The pipeline takes any scorer; ``score_blocks`` is the one that ships.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from newsclean.edits import Edit
from newsclean.errors import CleanerError
from newsclean.labeller.trees import score_blocks
from newsclean.page import Block, Page

Scorer = Callable[[Page, Sequence[Block]], Sequence[float]]
ROUNDS = 4  # mostly the second finds nothing more to remove

__all__ = ["Scorer", "score_blocks", "unclaimed"]


def unclaimed(page: Page, scorer: Scorer, keep: float) -> Iterator[Edit]:
    """Remove each block that no cleaner claimed and that the scorer finds less likely than ``keep``.

    What is left is scored again, until nothing more goes: each block is judged by the company that it is left in, which is why
    a clean article stays as it is. Where no block is likely enough, there is nothing to tell the article from the rest by, and
    all of it is kept.
    """
    left: Sequence[Block] = page.free
    for _ in range(ROUNDS):
        scores = _scores(scorer, page, left)
        low = [(block, score) for block, score in zip(left, scores, strict=True) if score < keep]
        if not low or len(low) == len(left):
            return
        for block, score in low:
            reason = f"running text with probability {score:.2f}, and {keep:.2f} was asked for"
            yield replace(block.remove("unclaimed", reason), cleaner="labeller")
        gone = {block.index for block, _ in low}
        left = [block for block in left if block.index not in gone]


def _scores(scorer: Scorer, page: Page, blocks: Sequence[Block]) -> Sequence[float]:
    name = getattr(scorer, "__name__", type(scorer).__name__)
    try:
        scores = scorer(page, blocks)
    except Exception as error:
        raise CleanerError(name, f"raised {error!r}") from error
    if len(scores) != len(blocks):
        raise CleanerError(name, f"gave {len(scores)} scores for {len(blocks)} blocks")
    return scores
