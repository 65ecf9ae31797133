"""Word scores: logistic regressions on the words of a line, one on all lines, one on short lines, one on the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from documents import Document
from newsclean.labeller.characters import OWN
from newsclean.labeller.features import SCORES
from newsclean.labeller.words import LIMIT

LEAST = 12  # documents that a word must be met in; a page is there as up to four documents
SHORT = 8  # words of a line for the second score
STRENGTH = 0.3  # of the regression; smaller means more cautious weights
ROUNDS = 150


@dataclass
class WordTable:
    """All lines as rows of words: first the words anywhere in a line, then its first, then its last."""

    words: Sequence[str]
    rows: sparse.csr_matrix
    is_body: NDArray[np.bool_]
    weight: NDArray[np.float64]
    length: NDArray[np.float32]
    document: NDArray[np.intp]


def vocabulary(documents: Sequence[Document], least: int) -> list[str]:
    """The words met in ``least`` documents at least, in order of the alphabet."""
    met: dict[str, int] = defaultdict(int)
    for document in documents:
        for word in document.measures.tokens.spelled:
            met[word] += 1
    return sorted(word for word, count in met.items() if count >= least and word != "\n")


def word_table(documents: Sequence[Document], words: Sequence[str]) -> WordTable:
    number: Mapping[str, int] = {word: at for at, word in enumerate(words)}
    size, lines, columns, start = len(words), [], [], 0
    for document in documents:
        tokens = document.measures.tokens
        known = np.array([number.get(word, -1) for word in tokens.spelled] + [-1])
        for place, (line, word) in enumerate(
            (
                (tokens.line, tokens.word),
                (np.arange(len(tokens.first)), tokens.first),
                (np.arange(len(tokens.last)), tokens.last),
            )
        ):
            found = known[word]
            lines.append(line[found >= 0] + start)
            columns.append(found[found >= 0] + place * size)
        start += len(tokens.first)
    line, column = np.concatenate(lines), np.concatenate(columns)
    rows = sparse.csr_matrix((np.ones(len(line), np.float32), (line, column)), shape=(start, 3 * size))
    found = np.asarray(rows.sum(axis=1)).ravel()
    return WordTable(
        words,
        (sparse.diags_array((1 / np.sqrt(np.maximum(found, 1))).astype(np.float32)) @ rows).tocsr(),
        np.concatenate([document.is_body for document in documents]),
        np.concatenate([document.weight * (not document.is_clean) for document in documents]),
        np.concatenate([document.measures.own[:, OWN.index("words")] for document in documents]),
        np.repeat(np.arange(len(documents)), [len(document.blocks) for document in documents]),
    )


def fit(table: WordTable, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.float16], NDArray[np.float32]]:
    """Weights [place, word, score] and bias of each score, learned from the ``chosen`` lines."""
    weights, bias = [], []
    for name in SCORES:
        of_length = {"word_score": np.True_, "short_score": table.length <= SHORT, "long_score": table.length > SHORT}
        sure = chosen & (table.weight > 0)
        rows = sure & of_length[name]
        if table.is_body[rows].all() or not table.is_body[rows].any():  # nothing to be told apart
            rows = sure
        weight = np.sqrt(table.weight[rows])
        model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS, tol=1e-5)
        model.fit(table.rows[rows], table.is_body[rows], sample_weight=weight / weight.mean())
        weights.append(model.coef_[0].reshape(3, -1))
        bias.append(model.intercept_[0])
    return np.stack(weights, axis=2).astype(np.float16), np.array(bias, np.float32)


def apply(
    table: WordTable, weights: NDArray[np.float16], bias: NDArray[np.float32], chosen: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """The scores of the ``chosen`` lines."""
    scores = table.rows[chosen] @ weights.astype(np.float32).reshape(-1, weights.shape[2]) + bias
    return np.clip(scores, -LIMIT, LIMIT).astype(np.float32)
