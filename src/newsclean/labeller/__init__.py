"""How likely each block is running text, and what is done about those that no cleaner claimed.

A *scorer* takes a page and some of its blocks, those that are left, and gives each the probability that it is running text of
the article. The pipeline takes any scorer; ``score_blocks`` is the one that ships.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from newsclean.block import Block
from newsclean.edits import Edit
from newsclean.errors import CleanerError, name_of
from newsclean.labeller.trees import score_blocks
from newsclean.page import Page

Scorer = Callable[[Page, Sequence[Block]], Sequence[float]]
ROUNDS = 12  # mostly the second finds nothing more to remove
SENTENCE_ENDS = frozenset(".!?…。！？।")
INSIDE = 0.6  # between the first and the last paragraph, how much of the asked probability is enough

__all__ = ["Scorer", "score_blocks", "unclaimed"]


def unclaimed(page: Page, scorer: Scorer, keep: float) -> Iterator[Edit]:
    """Remove each block that no cleaner claimed and that the scorer finds less likely than ``keep``.

    Between the first and the last paragraph a short line is more often a crosshead, an item or an answer than not, and to lose it is
    worse than to keep a teaser: there it must be less likely still.

    What is left is scored again, until nothing more goes: each block is judged by the company that it is left in, which is why
    a clean article stays as it is. Where no block is likely enough, there is nothing to tell the article from the rest by, and
    all of it is kept.
    """
    left: Sequence[Block] = page.free
    has_title = bool(page.known.title) or any(edit.field == "title" for edit in page.settled.edits)
    for _ in range(ROUNDS):
        scores = _scores(scorer, page, left)
        asked = _asked(left, scores, keep, has_title=has_title)
        low = [(block, score) for block, score in zip(left, scores, strict=True) if score < asked(block)]
        if not low or len(low) == len(left):
            return
        for block, score in low:
            reason = f"running text with probability {score:.2f}, and {asked(block):.2f} was asked for"
            yield replace(block.remove("unclaimed", reason), cleaner="labeller")
        gone = {block.index for block, _ in low}
        left = [block for block in left if block.index not in gone]


def _asked(
    blocks: Sequence[Block], scores: Sequence[float], keep: float, *, has_title: bool
) -> Callable[[Block], float]:
    """How likely a block must be to stay, by its place among the paragraphs that surely are running text.

    Short sentences that follow the last of these directly are of its company; so is, under a known title, the line above the first.
    """
    sure = [
        at for at, (block, score) in enumerate(zip(blocks, scores, strict=True)) if block.is_prose and score >= keep
    ]
    if not sure:
        return lambda block: keep
    first, end = blocks[sure[0] - (has_title and sure[0] > 0)].index - 1, sure[-1] + 1
    while end < len(blocks) and _is_sentence(blocks[end]):
        end += 1
    last = blocks[end].index if end < len(blocks) else blocks[-1].index + 1
    return lambda block: keep * INSIDE if first < block.index < last else keep


def _is_sentence(block: Block) -> bool:
    """Whether a short line is a sentence, or stands in brackets as an aside."""
    text = block.text
    return block.words >= 3 and (text.rstrip("\"'”’»)")[-1:] in SENTENCE_ENDS or (text[0] == "(" and text[-1] == ")"))


def _scores(scorer: Scorer, page: Page, blocks: Sequence[Block]) -> Sequence[float]:
    try:
        scores = scorer(page, blocks)
    except Exception as error:
        raise CleanerError(name_of(scorer), f"raised {error!r}") from error
    if len(scores) != len(blocks):
        raise CleanerError(name_of(scorer), f"gave {len(scores)} scores for {len(blocks)} blocks")
    return scores
