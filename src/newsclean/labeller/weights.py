"""What training found: the words it knows, and trees over the features of a line; in ``weights.npz`` for plain text, in ``page_weights.npz`` for HTML.

Each file is written by ``training/train.py`` and read once, when the first article is scored. It holds arrays and nothing that runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from numpy.typing import NDArray


TEXT, PAGES = "weights.npz", "page_weights.npz"


@dataclass(frozen=True)
class Weights:
    """The arrays of a trained model. U splits, T trees of depth D, V words, W scores of words.

    A line goes right at split u where feature ``split_feature[u]`` is greater than ``split_border[u]``. Tree t asks the splits
    ``tree_splits[:, t]``; the answers, the first the lowest bit, number the leaf whose value is in ``leaves[t]``.
    """

    features: NDArray[np.str_]
    """The names of the features that the trees were trained on, in order."""
    split_feature: NDArray[np.int16]
    split_border: NDArray[np.float32]
    tree_splits: NDArray[np.int16]
    leaves: NDArray[np.float32]
    bias: NDArray[np.float32]
    words: NDArray[np.uint8]
    """The words, in UTF-8, a space between them."""
    word_weights: NDArray[np.float16]
    """[place, word, score]: the place is anywhere in the line, its first word, its last."""
    word_bias: NDArray[np.float32]
    names: NDArray[np.uint8]
    """The words that sites call elements by, as ``words``; for plain text there are none."""
    name_weights: NDArray[np.float16]
    """[place, name]: of the element itself, of those near, of those far out."""
    name_bias: NDArray[np.float32]

    @classmethod
    def load(cls, file: Path) -> Weights:
        """Read ``file``; raises NewscleanError if it holds something else."""
        with np.load(file, allow_pickle=False) as stored:
            names = {each.name for each in fields(cls)}
            if set(stored.files) != names:
                raise NewscleanError(f"{file} holds no weights of this version: {', '.join(sorted(stored.files))}")
            return cls(**{name: stored[name] for name in names})

    def save(self, file: Path) -> None:
        """Write ``file``, the same bytes for the same weights."""
        np.savez_compressed(file, allow_pickle=False, **{each.name: getattr(self, each.name) for each in fields(self)})

    def vocabulary(self) -> Mapping[str, int]:
        """The number of each word."""
        return {word: number for number, word in enumerate(self.words.tobytes().decode("utf-8").split(" "))}


@cache
def shipped_words() -> Mapping[str, int]:
    """The words that the weights know, in all languages."""
    return shipped().vocabulary()


@cache
def shipped(file: str = TEXT) -> Weights:
    """The weights that come with newsclean, for plain text or for pages."""
    with resources.as_file(resources.files("newsclean.labeller") / file) as path:
        return Weights.load(path)
