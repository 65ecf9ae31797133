"""Where a line of a page stands by its headline: pages often go on with other articles, each under a headline of its own.

Rows are lines, columns are named by HEADLINE.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsclean.block import folded
from newsclean.labeller.words import CONTENT, UNSPACED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newsclean.block import Block
    from newsclean.labeller.dom import Tree
    from newsclean.labeller.words import Tokens
    from newsclean.page import Page

HEADLINE = (
    "has_headline", "below_headline", "up_to_shared", "headline_up_to_shared", "headlines_between", "in_other_article", "headline_words",
    "headline_words_near", "headlines_page",
)  # fmt: skip
FAR, HEADLINES = 40, 4
WORD = re.compile(r"\w+")
NEAR = 4  # lines before and behind, whose shared words count too


def headline(
    page: Page, blocks: Sequence[Block], tree: Tree, lines: NDArray[np.intp], tokens: Tokens, rows: NDArray[np.intp]
) -> NDArray[np.float32]:
    """One row for each of ``blocks``; ``lines`` are their innermost elements, ``rows`` their places in ``tokens``."""
    count = len(blocks)
    shared = _shared_words(page, tokens, rows)
    sums = np.concatenate(([0], np.cumsum(shared)))
    at = np.arange(count)
    near = sums[np.minimum(at + NEAR + 1, count)] - sums[np.maximum(at - NEAR, 0)]
    index = np.array([block.index for block in blocks])
    headlines = _headlines(page, tree)
    found = _headline(page, headlines)
    if found < 0:
        zero = np.zeros(count)
        return np.stack((zero, zero, zero, zero, zero, zero, shared, near, zero + len(headlines)), axis=1).astype(
            np.float32
        )
    assert page.markup is not None
    own = max(page.markup.runs[found].element, 0)
    innermost = tree.shared_with(own)[lines]
    up, headline_up = tree.depth[lines] - tree.depth[innermost], tree.depth[own] - tree.depth[innermost]
    others = np.array([place for place in headlines if place != found], np.intp)
    between = np.abs(np.searchsorted(others, index, "right") - np.searchsorted(others, found, "right"))
    elsewhere = (tree.articles[lines] > tree.articles[innermost]).astype(np.float32)
    return np.stack(
        (
            np.ones(count), np.clip(index - found, -FAR, FAR), np.minimum(up, 20), np.minimum(headline_up, 20), np.minimum(between, HEADLINES),
            elsewhere, shared, near, np.full(count, min(len(headlines), HEADLINES)),
        ),
        axis=1,
    ).astype(np.float32)  # fmt: skip


def _headlines(page: Page, tree: Tree) -> list[int]:
    """The indices of the blocks that are headings of the first level."""
    assert page.markup is not None
    return [
        at for at, run in enumerate(page.markup.runs) if run.element >= 0 and tree.tags[tree.maker[run.element]] == "h1"
    ]


def _headline(page: Page, headlines: Sequence[int]) -> int:
    """The index of the block that is the headline of the article, or -1."""
    key = "headline"
    if key in page.memo:
        return int(page.memo[key])
    stated = (
        {folded(candidate.value) for candidate in page.metadata.candidates.get("title", ())} if page.metadata else set()
    )
    among = [at for at in headlines if folded(page.blocks[at].text) in stated]
    found = among[0] if among else headlines[0] if headlines else -1
    if not among and stated:
        found = next((block.index for block in page.blocks if block.words >= 3 and folded(block.text) in stated), found)
    page.memo[key] = found
    return found


def _shared_words(page: Page, tokens: Tokens, rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """How many of the longer words of title and summary stand in each line."""
    if page.metadata is None:
        return np.zeros(len(rows))
    said = " ".join(str(page.metadata.value(field) or "") for field in ("title", "standfirst")).lower()
    wanted = {word for word in WORD.findall(said) if len(word) >= CONTENT or word > UNSPACED}
    known = np.array([word in wanted for word in tokens.spelled])
    every = np.bincount(tokens.line[known[tokens.word]], minlength=len(tokens.first))
    return np.minimum(every[rows], 8).astype(np.float64)
