"""Name scores: a logistic regression on what sites call the elements around a line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from documents import Document
from regression import Table

LEAST = 6  # sites that a name must be met on


def name_table(documents: Sequence[Document]) -> Table:
    """The names met on LEAST sites, and the lines that have them."""
    met: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for name in document.named.numbers if document.named else ():
            met[name].add(document.site)
    names = sorted(name for name, sites in met.items() if len(sites) >= LEAST)
    number = {name: at for at, name in enumerate(names)}
    return Table.of(documents, names, sparse.vstack([_rows(document, number) for document in documents]).tocsr())


def _rows(document: Document, number: Mapping[str, int]) -> sparse.csr_matrix:
    """The lines of a document as rows: what ``Names.sums`` adds up, as a matrix."""
    named, page = document.named, document.page
    assert named is not None
    assert page.markup is not None
    size, count = len(number), len(named.parent)
    known = np.array([number.get(name, -1) for name in named.numbers] + [-1])
    word = known[named.word]
    has = sparse.csr_matrix(
        (np.ones((word >= 0).sum(), np.float32), (named.element[word >= 0], word[word >= 0])), shape=(count, size)
    )
    places: list[list[tuple[int, int]]] = [[], [], []]
    for at, block in enumerate(document.blocks):
        for place, elements in enumerate(named.around(page.markup.runs[block.index].element)):
            places[place] += [(at, element) for element in elements]
    parts = []
    for pairs in places:
        line, element = (np.array(side, np.intp) for side in (zip(*pairs, strict=True) if pairs else ((), ())))
        chosen = sparse.csr_matrix(
            (np.ones(len(line), np.float32), (line, element)), shape=(len(document.blocks), count)
        )
        parts.append(chosen @ has)
    return sparse.hstack(parts).tocsr()


def fit_names(table: Table, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.float16], NDArray[np.float32]]:
    """Weights [place, name] and bias, learned from the ``chosen`` lines."""
    weights, bias = table.regress(chosen & (table.weight > 0))
    return weights.astype(np.float16), np.array(bias, np.float32)
