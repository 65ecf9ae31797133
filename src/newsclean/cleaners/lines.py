"""Whole lines that a phrase gives away. Most kinds of boilerplate need no more than this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.edits import Edit, Span
from newsclean.page import SENTENCE_END, Block, Page
from newsclean.phrasebook import Hit

GLUED = 8  # words of a paragraph that a phrase may be glued to
LONG = 60  # words; a longer paragraph is no notice, whatever phrase stands in it


@dataclass(frozen=True)
class PhraseLines:
    """Removes each line that a phrase of ``label`` proves.

    Between two paragraphs the same words may be running text, and there one phrase does not prove a whole sentence. With
    ``wary``, a single word is no proof there either: it may be a crosshead.
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
            if page.in_prose(block) and not self._is_sure(page, block, hit):
                continue
            yield block.remove(self.label, hit.proof, glued(block, hit))

    def _is_sure(self, page: Page, block: Block, hit: Hit) -> bool:
        """Whether the line is proven even between two paragraphs."""
        if block.is_prose:
            return says_more(page, self.label, block)
        return not self.wary or " " in hit.text


def glued(block: Block, hit: Hit) -> Span:
    """The part of the block to remove: all of it, or only the phrase where that is glued to the end of a paragraph."""
    before = block.text[: hit.span.start - block.start].rstrip()
    return (
        hit.span
        if hit.phrase.place == "closing" and len(before.split()) > GLUED and SENTENCE_END.search(before[-4:])
        else block.span
    )


def says_more(page: Page, label: str, block: Block) -> bool:
    """Whether phrases and signs of ``label`` stand in two or more places of the block that do not touch."""
    spans = sorted(hit.span for hit in page.hits.get(label, ()) if block.start <= hit.span.start < block.stop)
    stop, places = -1, 0
    for span in spans:
        if span.start > stop + 1:
            places += 1
        stop = max(stop, span.stop)
    return places >= 2
