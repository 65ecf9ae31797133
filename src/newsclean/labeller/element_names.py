"""What a site calls its elements: the words in classes, ids and roles, as far as training met them on other sites.

The words of an element count in one of three places: OWN, for the element that makes the line and what is in it; NEAR, for the two around that; FAR, for
all others around these.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from newsclean.labeller.words import LIMIT
from newsclean.markup import is_block, names

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newsclean.labeller.weights import Weights
    from newsclean.markup import Element
    from newsclean.page import Page

OWN, NEAR, FAR = range(3)


class Names:
    """The words of all elements of a page, and for each line those that count for it."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self.numbers: dict[str, int] = {}
        number = self.numbers
        called: dict[
            tuple[str, int], list[int]
        ] = {}  # elements of one tag and one set of attributes have the same names
        of_element: list[list[int]] = []
        for element in elements:
            key = element.tag, id(element.attributes)
            words = called.get(key)
            if words is None:
                words = called[key] = [number.setdefault(word, len(number)) for word in names(element)]
            of_element.append(words)
        self.element = np.repeat(np.arange(len(elements)), [len(words) for words in of_element])
        self.word = np.fromiter(chain.from_iterable(of_element), np.intp)
        self.parent = [element.parent for element in elements]
        self.is_block = [is_block(element.tag) for element in elements]

    @classmethod
    def of(cls, page: Page) -> Names:
        """The names of ``page``, read once."""
        assert page.markup is not None
        named: Names = page.memo.get(cls) or page.memo.setdefault(cls, cls(page.markup.markup.elements))
        return named

    def called(self, words: Collection[str]) -> list[int]:
        """The elements that are called by any of ``words``, in order."""
        wanted = [self.numbers[word] for word in words if word in self.numbers]
        if not wanted:
            return []
        found: list[int] = np.unique(self.element[np.isin(self.word, wanted)]).tolist()
        return found

    def around(self, index: int) -> tuple[list[int], list[int], list[int]]:
        """The elements that count for a line of which ``index`` is the innermost: of itself, near, far."""
        own: list[int] = []
        while index >= 0:
            own.append(index)
            if self.is_block[index]:
                break
            index = self.parent[index]
        rest: list[int] = []
        index = self.parent[index] if index >= 0 else -1
        while index >= 0:
            rest.append(index)
            index = self.parent[index]
        return own, rest[:2], rest[2:]

    def sums(self, values: NDArray[np.float32], lines: Sequence[int]) -> NDArray[np.float32]:
        """For each of ``lines`` (the index of the innermost element of each), the sum of ``values`` [place, word] over its names, by place."""
        count = len(self.parent)
        own, near, far = (np.bincount(self.element, values[place][self.word], count).tolist() for place in range(3))
        own_sum, far_sum, block = [0.0] * count, [0.0] * count, [0] * count
        for index, parent in enumerate(self.parent):
            if parent < 0:
                own_sum[index], far_sum[index], block[index] = own[index], far[index], index
                continue
            far_sum[index] = far_sum[parent] + far[index]
            if self.is_block[index]:
                own_sum[index], block[index] = own[index], index
            else:
                own_sum[index], block[index] = own_sum[parent] + own[index], block[parent]
        sums = np.zeros((len(lines), 3), np.float32)
        for at, index in enumerate(lines):
            if index < 0:
                continue
            first = self.parent[block[index]]
            second = self.parent[first] if first >= 0 else -1
            sums[at, OWN] = own_sum[index]
            sums[at, NEAR] = (near[first] if first >= 0 else 0) + (near[second] if second >= 0 else 0)
            third = self.parent[second] if second >= 0 else -1
            sums[at, FAR] = far_sum[third] if third >= 0 else 0
        return sums


class NameScores:
    """Log odds of being running text, by what the elements around a line are called."""

    def __init__(self, names: Sequence[str], weights: NDArray[np.float16], bias: NDArray[np.float32]) -> None:
        self._number: Mapping[str, int] = {name: at for at, name in enumerate(names)}
        self._weights = np.concatenate((weights, np.zeros((3, 1))), axis=1).astype(np.float32)
        self._bias = float(bias)

    @classmethod
    def of(cls, weights: Weights) -> NameScores:
        """The scores that were stored."""
        return cls(weights.names.tobytes().decode("utf-8").split(" "), weights.name_weights, weights.name_bias)

    def __call__(self, named: Names, lines: Sequence[int]) -> NDArray[np.float32]:
        """One row for each line: the whole score, and what each place has of it."""
        unknown = len(self._number)
        known = np.array([self._number.get(word, unknown) for word in named.numbers], np.intp)
        found = (known < unknown).astype(np.float32)
        counts = named.sums(np.stack((found,) * 3), lines)
        sums = named.sums(self._weights[:, known], lines)
        sums /= np.sqrt(np.maximum(counts.sum(axis=1), 1))[:, None]
        scores = np.hstack((sums.sum(axis=1, keepdims=True) + self._bias, sums))
        clipped: NDArray[np.float32] = np.clip(scores, -LIMIT, LIMIT).astype(np.float32)
        return clipped
