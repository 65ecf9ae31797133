"""The scorer that ships: a few dozen small decision trees over the features of a line, boosted.

The trees are data (``trees.json``, written by ``benchmarks/fit_trees.py``); here is only what reads them. All trees have the same depth:
node ``n`` goes on to ``2n + 1`` where its feature is at most its threshold, else to ``2n + 2``; the last row holds the leaves.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from newsclean.block import Block
from newsclean.errors import NewscleanError
from newsclean.labeller.features import FEATURES, features
from newsclean.page import Page

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def score_blocks(page: Page, blocks: Sequence[Block]) -> list[float]:
    """One probability for each of ``blocks``, of being running text of the article."""
    return _shipped().score(blocks)


class Model:
    """The trees as arrays, one row a tree; ``stored`` is what ``trees.json`` holds.

    Raises NewscleanError if they were fitted to other features than those of this version.
    """

    def __init__(self, stored: dict[str, Any]) -> None:
        import numpy as np  # only now, so that importing newsclean stays quick

        if tuple(stored["features"]) != FEATURES:
            raise NewscleanError("the trees were fitted to other features; run benchmarks/fit_trees.py")
        self._bias: float = stored["bias"]
        self._feature: NDArray[np.intp] = np.array(stored["feature"], dtype=np.intp)
        self._threshold: NDArray[np.float64] = np.array(stored["threshold"])
        self._leaf: NDArray[np.float64] = np.array(stored["leaf"])

    def score(self, blocks: Sequence[Block]) -> list[float]:
        """One probability for each block, of being running text of the article."""
        import numpy as np

        if not blocks:
            return []
        count, inner = self._feature.shape
        rows = np.asarray(features(blocks))
        line, tree = np.arange(len(rows))[:, None], np.arange(count)[None, :]
        node = np.zeros((len(rows), count), dtype=np.intp)
        while node[0, 0] < inner:
            node = 2 * node + 1 + (rows[line, self._feature[tree, node]] > self._threshold[tree, node])
        log_odds = self._bias + self._leaf[tree, node - inner].sum(axis=1)
        scores: list[float] = (1 / (1 + np.exp(-log_odds))).tolist()
        return scores


@cache
def _shipped() -> Model:
    return Model(json.loads((resources.files("newsclean.labeller") / "trees.json").read_text(encoding="utf-8")))
