"""Whole lines that a phrase gives away. Most kinds of boilerplate need no more than this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.edits import Edit
from newsclean.page import Block, Page
from newsclean.phrasebook import Hit

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
            if stands_in_prose(page, block) and not self._is_sure(page, block, hit):
                continue
            yield block.remove(self.label, proof(hit))

    def _is_sure(self, page: Page, block: Block, hit: Hit) -> bool:
        """Whether the line is proven even between two paragraphs."""
        if block.is_prose:
            return bool(other_hits(page, self.label, block, hit))
        return not self.wary or " " in hit.text


def proof(hit: Hit) -> str:
    """The reason that a phrase gives."""
    verb = {"whole": "is", "opening": "opens with", "closing": "ends with"}.get(hit.phrase.place, "holds")
    return f"{verb} {hit.text!r}"


def other_hits(page: Page, label: str, block: Block, hit: Hit) -> set[str]:
    """The phrases and signs of ``label`` in the block, apart from ``hit`` and what overlaps it."""
    return {
        other.text
        for other in page.hits.get(label, ())
        if block.start <= other.span.start < block.stop and not other.span.overlaps(hit.span)
    }


def stands_in_prose(page: Page, block: Block) -> bool:
    """Whether the blocks before and after are both running text."""
    before, after = page.blocks[block.index - 1 : block.index], page.blocks[block.index + 1 : block.index + 2]
    return bool(before and after) and before[0].is_prose and after[0].is_prose
