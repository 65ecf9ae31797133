"""What word scores and name scores share: lines as rows of counts, and a logistic regression on some of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from documents import Document
from newsclean.labeller.characters import OWN

STRENGTH = 0.3  # of the regression; smaller means more cautious weights
ROUNDS = 150


@dataclass
class Table:
    """All lines of some documents as rows of what is counted (``columns``, once for each of three places), and their truth."""

    columns: Sequence[str]
    rows: sparse.csr_matrix
    is_body: NDArray[np.bool_]
    weight: NDArray[np.float64]
    length: NDArray[np.float32]
    """The words of each line."""
    document: NDArray[np.intp]

    @classmethod
    def of(cls, documents: Sequence[Document], columns: Sequence[str], counts: sparse.csr_matrix) -> Table:
        """The lines of ``documents`` with their ``counts``; a line with many of them gives each less weight."""
        found = np.asarray(counts.sum(axis=1)).ravel()
        return cls(
            columns,
            (sparse.diags_array((1 / np.sqrt(np.maximum(found, 1))).astype(np.float32)) @ counts).tocsr(),
            np.concatenate([document.is_body for document in documents]),
            np.concatenate([document.weight * (not document.is_clean) for document in documents]),
            np.concatenate([document.measures.own[:, OWN.index("words")] for document in documents]),
            np.repeat(np.arange(len(documents)), [len(document.blocks) for document in documents]),
        )

    def regress(self, rows: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
        """Weights [place, column] and bias, learned from the lines ``rows``."""
        weight = np.sqrt(self.weight[rows])
        model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS, tol=1e-5)
        model.fit(self.rows[rows], self.is_body[rows], sample_weight=weight / weight.mean())
        return model.coef_[0].reshape(3, -1), model.intercept_[0]
