"""Whole lines that a phrase gives away. Most kinds of boilerplate need no more than this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.block import SENTENCE_END, Block
from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.phrasebook import Hit
from newsclean.scripts import count_words

BEFORE = " \u00a0([（【"  # what may stand before a phrase that is glued to a paragraph
GLUED = 8  # words of a paragraph that a phrase may be glued to
LONG = 60  # words; a longer paragraph is no notice, whatever phrase stands in it


@dataclass(frozen=True)
class PhraseLines:
    """Removes each line that a phrase of ``label`` proves.

    With ``wary``, a single word is no proof between two paragraphs of running text, where it may be a crosshead, nor where a full
    stop is behind it, as in an answer ("No.").
    """

    label: str
    wary: bool = False

    @property
    def name(self) -> str:
        """What the ledger calls it."""
        return self.label

    def __call__(self, page: Page) -> Iterator[Edit]:
        """Yield an edit for each such line."""
        for block, hit in page.proven(self.label).values():
            if block.words > LONG:
                continue
            is_word = hit.phrase.place == "whole" and hit.is_word
            is_answer = block.text.endswith(".") and not block.text.endswith("...") and not hit.text.endswith(".")
            if self.wary and is_word and (page.in_prose(block) or is_answer):
                continue
            yield block.remove(self.label, hit.proof, glued(block, hit))


def glued(block: Block, hit: Hit) -> Span:
    """The part of the block to remove: all of it, or only the phrase, and the bracket before it, where that is glued to the end of a paragraph."""
    before = block.text[: hit.span.start - block.start].rstrip(BEFORE)
    if hit.phrase.place == "closing" and count_words(before) > GLUED and SENTENCE_END.search(before[-4:]):
        return Span(block.start + len(before), block.stop)
    return block.span
