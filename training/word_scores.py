"""Word scores: logistic regressions on the words of a line, one on all lines, one on short lines, one on the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from documents import Document
from newsclean.labeller.features import SCORES
from newsclean.labeller.words import LIMIT
from regression import Table

LEAST = 12  # documents that a word must be met in; a page is there as up to four documents
SHORT = 8  # words of a line for the second score


def vocabulary(documents: Sequence[Document], least: int) -> list[str]:
    """The words met in ``least`` documents at least, in order of the alphabet."""
    met: dict[str, int] = defaultdict(int)
    for document in documents:
        for word in document.measures.tokens.spelled:
            met[word] += 1
    return sorted(word for word, count in met.items() if count >= least and word != "\n")


def word_table(documents: Sequence[Document], words: Sequence[str]) -> Table:
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
    return Table.of(documents, words, rows)


def fit(table: Table, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.float16], NDArray[np.float32]]:
    """Weights [place, word, score] and bias of each score, learned from the ``chosen`` lines."""
    weights, bias = [], []
    for name in SCORES:
        of_length = {"word_score": np.True_, "short_score": table.length <= SHORT, "long_score": table.length > SHORT}
        sure = chosen & (table.weight > 0)
        rows = sure & of_length[name]
        if table.is_body[rows].all() or not table.is_body[rows].any():  # nothing to be told apart
            rows = sure
        of_score, bias_of_score = table.regress(rows)
        weights.append(of_score)
        bias.append(bias_of_score)
    return np.stack(weights, axis=2).astype(np.float16), np.array(bias, np.float32)


def apply(
    table: Table, weights: NDArray[np.float16], bias: NDArray[np.float32], chosen: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """The scores of the ``chosen`` lines."""
    scores = table.rows[chosen] @ weights.astype(np.float32).reshape(-1, weights.shape[2]) + bias
    return np.clip(scores, -LIMIT, LIMIT).astype(np.float32)
