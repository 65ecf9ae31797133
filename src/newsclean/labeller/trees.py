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

from newsclean.errors import NewscleanError
from newsclean.labeller.features import FEATURES, features
from newsclean.page import Block, Page

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def score_blocks(page: Page, blocks: Sequence[Block]) -> list[float]:
    """One probability for each of ``blocks``, of being running text of the article."""
    if not blocks:
        return []
    import numpy as np  # only now, so that importing newsclean stays quick

    model = _model()
    rows = np.asarray(features(blocks))
    line, tree = np.arange(len(rows))[:, None], np.arange(model.feature.shape[0])[None, :]
    node = np.zeros((len(rows), model.feature.shape[0]), dtype=np.intp)
    for _ in range(model.depth):
        node = 2 * node + 1 + (rows[line, model.feature[tree, node]] > model.threshold[tree, node])
    log_odds = model.bias + model.leaf[tree, node - model.feature.shape[1]].sum(axis=1)
    scores: list[float] = (1 / (1 + np.exp(-log_odds))).tolist()
    return scores


class _Model:
    """The trees as arrays: one row a tree."""

    def __init__(self, stored: dict[str, Any]) -> None:
        import numpy as np

        self.bias: float = stored["bias"]
        self.feature: NDArray[np.intp] = np.array(stored["feature"], dtype=np.intp)
        self.threshold: NDArray[np.float64] = np.array(stored["threshold"])
        self.leaf: NDArray[np.float64] = np.array(stored["leaf"])
        self.depth = (self.feature.shape[1] + 1).bit_length() - 1


@cache
def _model() -> _Model:
    stored = json.loads((resources.files("newsclean.labeller") / "trees.json").read_text(encoding="utf-8"))
    if tuple(stored["features"]) != FEATURES:
        raise NewscleanError("labeller/trees.json was fitted to other features; run benchmarks/fit_trees.py")
    return _Model(stored)
