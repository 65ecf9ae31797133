"""The scorer that ships: measures of each line, features of its place among others, trees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from newsclean.labeller.features import FEATURES, features
from newsclean.labeller.measures import Measures
from newsclean.labeller.trees import Trees
from newsclean.labeller.weights import Weights, shipped
from newsclean.labeller.words import WordScores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from newsclean.block import Block
    from newsclean.page import Page


class Model:
    """A trained model; raises NewscleanError if its weights are of other features than those of this version."""

    def __init__(self, weights: Weights) -> None:
        self._word_scores = WordScores(weights)
        self._trees = Trees(weights, FEATURES)

    def __call__(self, page: Page, blocks: Sequence[Block]) -> list[float]:
        """One probability for each of ``blocks``, of being running text of the article."""
        if not blocks:
            return []
        measures, words = self._measured(page, blocks)
        scores: list[float] = self._trees(features(page, blocks, measures, words)).tolist()
        return scores

    def _measured(self, page: Page, blocks: Sequence[Block]) -> tuple[Measures, NDArray[np.float32]]:
        """What ``blocks`` say by themselves; measured once, since what is left of a page is scored again."""
        measured: tuple[Measures, NDArray[np.float32]] | None = page.memo.get(self)
        if measured is None or not measured[0].has(blocks):
            measures = Measures(page, blocks)
            measured = page.memo[self] = measures, self._word_scores(measures.tokens)
        return measured


@cache
def shipped_model() -> Model:
    """The model that comes with newsclean."""
    return Model(shipped())
