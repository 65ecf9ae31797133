"""What the words of a line say: how often training met them in running text, and how many of them other paragraphs share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import regex

from newsclean.scripts import pairs_apart

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newsclean.labeller.weights import Weights

TOKEN = re.compile(r"\w+|\n")
MARKED_TOKEN = regex.compile(r"\w+|\n")  # slower, and right where letters have marks
MARK = regex.compile(r"[\p{Mn}\p{Mc}]")
DIGITS = str.maketrans("123456789", "000000000")
CONTENT = 4  # letters of a word that says what a text is about, as a rule
UNSPACED = "\u2e80"  # in the scripts from here on, a token is more than a word
LIMIT = 6.0  # log odds, beyond which a word score says no more
SHARED = ("shared", "shared_words")


class Tokens:
    """The words of some lines, each line's distinct words once: ``line`` and ``word`` are parallel.

    Words are numbered as they come, digits are all the same; ``spelled`` has them in that order. ``first`` and ``last`` are the words at the ends of each
    line, or -1 where a line has none.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        numbers: dict[str, int] = {"\n": 0}
        text = pairs_apart("\n".join(texts) + "\n").lower()
        tokens = (TOKEN if text.isascii() or not MARK.search(text) else MARKED_TOKEN).findall(text)
        as_is: dict[str, int] = {}
        sequence = np.array([as_is.setdefault(token, len(as_is)) for token in tokens], np.int64)
        same = [numbers.setdefault(_plain(token), len(numbers)) for token in as_is]
        sequence = np.array(same, np.int64)[sequence]
        ends = np.flatnonzero(sequence == 0)
        starts = np.concatenate(([0], ends[:-1] + 1))
        is_empty = starts == ends
        self.spelled = list(numbers)
        self.first = np.where(is_empty, -1, sequence[np.minimum(starts, ends)])
        self.last = np.where(is_empty, -1, sequence[np.maximum(ends - 1, 0)])
        line = np.repeat(np.arange(len(texts)), ends - starts + 1)
        pairs = np.unique((line * len(numbers) + sequence)[sequence > 0])
        self.line, self.word = np.divmod(pairs, len(numbers))

    def shared(self, chosen: NDArray[np.intp], is_prose: NDArray[np.bool_]) -> NDArray[np.float32]:
        """For each of the lines ``chosen``, as if there were no others, what other paragraphs have of its longer words.

        ``is_prose`` says which of the chosen lines are paragraphs. The columns are those of SHARED: the share of the line's words,
        and their number.
        """
        count = len(chosen)
        place = np.full(len(self.first), -1)
        place[chosen] = np.arange(count)
        content = np.array([len(word) >= CONTENT or word >= UNSPACED for word in self.spelled])
        asked = (place[self.line] >= 0) & content[self.word]
        line, word = place[self.line[asked]], self.word[asked]
        in_prose = is_prose[line]
        paragraphs = np.bincount(word[in_prose], minlength=len(self.spelled))
        met = np.bincount(line[paragraphs[word] > in_prose], minlength=count)
        words = np.bincount(line, minlength=count)
        return np.stack((np.where(words, met / np.maximum(words, 1), 0.5), np.minimum(met, 10)), axis=1)


def _plain(token: str) -> str:
    """``token`` with its digits made one, so that "2021" and "1984" are the same word."""
    return token if token.isalpha() else token.translate(DIGITS)


class WordScores:
    """Log odds of being running text, by the words of a line alone."""

    def __init__(self, weights: Weights) -> None:
        self._number: Mapping[str, int] = weights.vocabulary()
        unknown = np.zeros((3, 1, weights.word_weights.shape[2]))
        self._weights = np.concatenate((weights.word_weights, unknown), axis=1).astype(np.float32)
        self._bias = weights.word_bias

    def __call__(self, tokens: Tokens) -> NDArray[np.float32]:
        """One row for each line, one column for each score."""
        unknown = len(self._number)
        find = self._number.get
        known = np.array([find(word, unknown) for word in tokens.spelled] + [unknown])  # -1 finds the last
        anywhere, first, last = self._weights
        count = len(tokens.first)
        numbers = known[tokens.word]
        found = np.bincount(tokens.line[numbers < unknown], minlength=count)
        found = found + (known[tokens.first] < unknown) + (known[tokens.last] < unknown)
        sums = np.stack([np.bincount(tokens.line, column, count) for column in anywhere[numbers].T], axis=1)
        sums = sums.astype(np.float64)  # of no words at all, bincount counts in integers
        sums += first[known[tokens.first]] + last[known[tokens.last]]
        scores = sums / np.sqrt(np.maximum(found, 1))[:, None] + self._bias
        return np.clip(scores, -LIMIT, LIMIT).astype(np.float32)
