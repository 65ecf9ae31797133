"""The scorer that ships: measures of each line, features of its place among others, trees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from newsclean.labeller.element_names import Names, NameScores
from newsclean.labeller.features import FEATURES, PAGE_FEATURES, features, page_features
from newsclean.labeller.measures import Measures
from newsclean.labeller.trees import Trees
from newsclean.labeller.weights import TEXT, Weights, shipped
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
        self._name_scores = NameScores.of(weights) if len(weights.names) else None
        self._trees = Trees(weights, PAGE_FEATURES if self._name_scores else FEATURES)

    def __call__(self, page: Page, blocks: Sequence[Block]) -> list[float]:
        """One probability for each of ``blocks``, of being running text of the article."""
        if not blocks:
            return []
        measures, words = self._measured(page, blocks)
        rows = features(page, blocks, measures, words)
        if self._name_scores is not None:
            rows = page_features(page, blocks, rows, measures, self._named(page))
        scores: list[float] = self._trees(rows).tolist()
        return scores

    def _named(self, page: Page) -> NDArray[np.float32]:
        """The scores of what the elements around each block of the page are called."""
        assert page.markup is not None
        assert self._name_scores is not None
        key = (self, "names")
        if key not in page.memo:
            lines = [run.element for run in page.markup.runs]
            page.memo[key] = self._name_scores(Names.of(page), lines)
        named: NDArray[np.float32] = page.memo[key]
        return named

    def _measured(self, page: Page, blocks: Sequence[Block]) -> tuple[Measures, NDArray[np.float32]]:
        """What ``blocks`` say by themselves; measured once, since what is left of a page is scored again."""
        measured: tuple[Measures, NDArray[np.float32]] | None = page.memo.get(self)
        if measured is None or not measured[0].has(blocks):
            measures = Measures(page, blocks)
            measured = page.memo[self] = measures, self._word_scores(measures.tokens)
        return measured


@cache
def shipped_model(file: str = TEXT) -> Model:
    """The model that comes with newsclean, for plain text or for pages."""
    return Model(shipped(file))
