"""Boosted trees in which all nodes of a level ask the same question, so that numpy answers it for all lines and trees at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newsclean.labeller.weights import Weights


AT_ONCE = 2_000  # rows


class Trees:
    """The trees of ``weights``, which must have been trained on ``features``."""

    def __init__(self, weights: Weights, features: Sequence[str]) -> None:
        if tuple(weights.features) != tuple(features):
            raise NewscleanError("the trees were trained on other features; run training/train.py")
        self._feature = weights.split_feature.astype(np.intp)
        self._border = weights.split_border[:, None]
        self._splits = weights.tree_splits.astype(np.intp)
        self._leaves = weights.leaves.ravel()
        trees, leaves = weights.leaves.shape
        self._offset = (np.arange(trees) * leaves)[:, None]
        self._bias = float(weights.bias)

    def __call__(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """The probability for each row, one line a row; worked out for so many rows at a time that memory stays small."""
        log_odds = np.concatenate(
            [self._log_odds(rows[at : at + AT_ONCE]) for at in range(0, max(len(rows), 1), AT_ONCE)]
        )
        probability: NDArray[np.float32] = 1 / (1 + np.exp(-log_odds))
        return probability

    def _log_odds(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        answers = (rows.T[self._feature] > self._border).astype(np.uint8)
        leaf = np.zeros((self._splits.shape[1], len(rows)), np.uint8)
        for level, splits in enumerate(self._splits):
            leaf |= answers[splits] << level
        log_odds: NDArray[np.float32] = self._leaves[self._offset + leaf].sum(axis=0) + self._bias
        return log_odds
