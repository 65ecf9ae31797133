"""Trees are evaluated all at once; here they are followed one by one."""

from __future__ import annotations

import numpy as np
import pytest

from newsclean.errors import NewscleanError
from newsclean.labeller.features import FEATURES
from newsclean.labeller.scorer import Model
from newsclean.labeller.trees import Trees
from newsclean.labeller.weights import Weights, shipped


def test_as_if_followed_one_by_one() -> None:
    weights = shipped()
    rows = np.random.default_rng(1).normal(0, 3, (20, len(FEATURES))).astype(np.float32)
    found = Trees(weights, FEATURES)(rows)
    for row, probability in zip(rows, found, strict=True):
        log_odds = float(weights.bias)
        for tree, leaves in zip(weights.tree_splits.T, weights.leaves, strict=True):
            leaf = sum(
                int(row[weights.split_feature[split]] > weights.split_border[split]) << level
                for level, split in enumerate(tree)
            )
            log_odds += float(leaves[leaf])
        assert probability == pytest.approx(1 / (1 + np.exp(-log_odds)), abs=1e-4)


def test_trees_of_other_features_are_refused() -> None:
    with pytest.raises(NewscleanError, match=r"training/train\.py"):
        Trees(shipped(), FEATURES[1:])


def test_weights_are_read_as_they_were_written(tmp_path) -> None:
    shipped().save(tmp_path / "weights.npz")
    again = Weights.load(tmp_path / "weights.npz")
    assert again.vocabulary() == shipped().vocabulary()
    np.testing.assert_array_equal(again.leaves, shipped().leaves)


def test_a_file_with_other_arrays_is_refused(tmp_path) -> None:
    np.savez(tmp_path / "other.npz", leaves=np.zeros(3))
    with pytest.raises(NewscleanError, match="no weights of this version: leaves"):
        Weights.load(tmp_path / "other.npz")


def test_no_blocks_no_scores(page) -> None:
    assert Model(shipped())(page("One line."), []) == []
