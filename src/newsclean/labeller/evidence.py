"""The first scorer: a few plain features of a line and its neighbours, weighted by logistic regression.

The features need no word list, so that they hold in every language. The weights were fitted on the development corpora
(benchmarks/README.md); a richer model can take its place behind the same interface.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from newsclean.page import Block, Page

ENOUGH = 40  # words of running text in a line, beyond which more says no more

FEATURES = (
    "bias", "words", "prose", "sentence", "question", "colon", "commas", "digits", "capitals", "title_case", "quoted",
    "near", "around", "before", "after", "inside", "head", "foot", "relative", "alone", "bar", "list",
)  # fmt: skip
WEIGHTS: tuple[float, ...] = (
    -3.86, 2.55, 0.70, 0.73, -0.55, 0.06, 0.87, -1.86, -0.13, -1.74, 0.75,
    0.97, 0.92, 0.97, 1.41, 0.61, -2.41, -0.55, 0.37, -0.98, -0.62, 1.33,
)  # fmt: skip


def score_blocks(page: Page) -> list[float]:
    """One probability a block, of being running text of the article."""
    return [1 / (1 + math.exp(-sum(map(_product, WEIGHTS, row)))) for row in features(page.blocks)]


def _product(weight: float, value: float) -> float:
    return weight * value


def features(blocks: Sequence[Block]) -> list[tuple[float, ...]]:
    """One row a block, in the order of FEATURES; all values are about 0 to 1."""
    if not blocks:
        return []
    mass = [min(block.words, ENOUGH) / ENOUGH if block.ends_sentence else 0.0 for block in blocks]
    prose = [block.index for block in blocks if block.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks) - 1)
    lengths = sorted(blocks[index].words for index in prose)
    usual = lengths[len(lengths) // 2] if lengths else 20
    padded = [0.0] * 6 + mass + [0.0] * 6
    rows = []
    for at, block in enumerate(blocks):
        here = at + 6
        rows.append(_row(block, padded, here, usual, inside=first <= at <= last, from_first=at - first, to_last=last - at))
    return rows


def _row(
    block: Block, mass: Sequence[float], here: int, usual: int, *, inside: bool, from_first: int, to_last: int
) -> tuple[float, ...]:
    text, words = block.text, block.words
    near = mass[here - 1] + mass[here + 1]
    around = sum(mass[here - 3 : here]) + sum(mass[here + 1 : here + 4])
    tokens = text.split()
    capitals = sum(map(str.isupper, text)) / len(text)
    title_case = sum(token[:1].isupper() for token in tokens) / len(tokens)
    return (
        1.0,
        math.log1p(min(words, 80)) / 4.4,
        mass[here],
        float(block.ends_sentence),
        float(text[-1] in "?!"),
        float(text[-1] in ":;"),
        min(text.count(","), 6) / 6,
        sum(map(str.isdigit, text)) / len(text),
        min(capitals * 2, 1.0),
        title_case if words > 2 else 0.5,
        float(text[0] in "\"“„«‘'"),
        near / 2,
        around / 6,
        sum(mass[here - 6 : here]) / 6,
        sum(mass[here + 1 : here + 7]) / 6,
        float(inside),
        min(max(-from_first, 0), 10) / 10,
        min(max(-to_last, 0), 10) / 10,
        min(words / max(usual, 1), 2) / 2,
        float(block.is_prose and near == 0),
        float(any(mark in text for mark in "|©»›>")),
        float(text[0] in "•·-–—*" or text[0].isdigit()),
    )
