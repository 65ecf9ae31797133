"""The scorer that ships: a few dozen small decision trees over the features of a line, boosted.

The trees are data (``trees.json``, written by ``benchmarks/fit_trees.py``); here is only what reads them. A tree is a list of nodes:
``[feature, threshold, left, right]`` goes left where the feature is at most the threshold, a number is a leaf.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from newsclean.errors import NewscleanError
from newsclean.labeller.features import FEATURES, features
from newsclean.page import Block, Page


def score_blocks(page: Page, blocks: Sequence[Block]) -> list[float]:
    """One probability for each of ``blocks``, of being running text of the article."""
    bias, trees = _model()
    return [1 / (1 + math.exp(-bias - sum(_leaf(tree, row) for tree in trees))) for row in features(blocks)]


def _leaf(tree: Sequence[Any], row: Sequence[float]) -> float:
    node = tree[0]
    while isinstance(node, list):
        node = tree[node[2] if row[node[0]] <= node[1] else node[3]]
    return float(node)


@cache
def _model() -> tuple[float, Sequence[Sequence[Any]]]:
    model = json.loads((resources.files("newsclean.labeller") / "trees.json").read_text(encoding="utf-8"))
    if tuple(model["features"]) != FEATURES:
        raise NewscleanError("labeller/trees.json was fitted to other features; run benchmarks/fit_trees.py")
    return model["bias"], model["trees"]
