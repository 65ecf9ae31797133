"""What each line says by itself: worked out once for a page, whatever is then decided about its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsclean.labeller.characters import OWN, count_characters
from newsclean.labeller.words import Tokens

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newsclean.block import Block
    from newsclean.page import Page

# Phrases of the packs, by what they speak of: every language has them.
PHRASES = {
    "related": ("related", "read_more"),
    "page": ("navigation", "share_bar", "share_word", "video_player", "print_note", "reading_time"),
    "offer": ("newsletter_prompt", "donation", "paywall_notice", "advertisement"),
    "law": ("legal", "cookie_notice", "comments"),
    "picture": ("caption", "credit"),
    "date": ("byline", "published_stamp", "modified_stamp", "relative_time"),
    "tag": ("tags", "kicker"),
    "source": ("author_bio", "reporting_credit", "provenance"),
}
GROUP = {label: at for at, labels in enumerate(PHRASES.values()) for label in labels}
MET = (*(f"{name}_phrases" for name in PHRASES), "phrases")
SIGN = 0.5  # what a weak phrase counts
PROSE = 12  # words of a line that is, by itself, plainly running text, if it ends as a sentence does


class Measures:
    """Lines measured: ``own`` (characters) and ``phrases`` have one row for each block, in order; ``tokens`` has their words."""

    def __init__(self, page: Page, blocks: Sequence[Block]) -> None:
        self._row = {(block.start, block.stop): at for at, block in enumerate(blocks)}
        texts = [block.text for block in blocks]
        self.own = count_characters(texts)
        self.is_prose: NDArray[np.bool_] = (self.own[:, OWN.index("words")] >= PROSE) & (
            self.own[:, OWN.index("ends_sentence")] > 0
        )
        self.tokens = Tokens(texts)
        self.phrases = _phrases(page, blocks)

    def has(self, blocks: Sequence[Block]) -> bool:
        """Whether all of ``blocks`` were measured."""
        return all((block.start, block.stop) in self._row for block in blocks)

    def rows(self, blocks: Sequence[Block]) -> NDArray[np.intp]:
        """The rows of ``blocks``, which are some of those that were measured."""
        return np.array([self._row[block.start, block.stop] for block in blocks], np.intp)


def _phrases(page: Page, blocks: Sequence[Block]) -> NDArray[np.float32]:
    """How many phrases of each group stand in each block, in the order of MET."""
    counts = np.zeros((len(blocks), len(MET)), np.float32)
    by_index = page.met
    for at, block in enumerate(blocks):
        for label, hit in by_index.get(block.index, ()):
            group = GROUP.get(label)
            if group is not None and block.start <= hit.span.start and hit.span.stop <= block.stop:
                counts[at, group] += SIGN if hit.phrase.place == "sign" else 1
    counts[:, -1] = counts.sum(axis=1)
    return np.minimum(counts, 4)
