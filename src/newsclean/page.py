"""What cleaners read: the page, its blocks, and the phrases that were met in them. All of it is frozen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import regex

from newsclean.block import Block
from newsclean.edits import Edit, Settlement
from newsclean.markup import BlockMarkup
from newsclean.phrasebook import Hit, Phrasebook, merge
from newsclean.quotations import is_open
from newsclean.scripts import count_words

if TYPE_CHECKING:
    from newsclean.metadata import Metadata
    from newsclean.sites import Site

LEAD_IN = regex.compile(r"[\s»›>▶►•·◦▪■●◎★☆※▲▼◆◇□*|/+#→⇒–—_=~【〔-]*")
DIALOGUE = ("–", "—")  # what opens the speech of somebody, in many languages, as well as the item of a list
WEAK, STRONG = 3, 7  # words of a phrase that running text may hold by chance, and of one that it will not
MOSTLY = 0.6  # of a line
QUOTE = 1_000  # characters; a longer quotation is not looked for
TRAIL_SPACE = regex.compile(r"\s*")
# What a page works out that does not depend on its claims: a page with more claims need not do it again.
CARRIED = ("hits", "met", "memo", "_starts", "_second_prose", "known_lines")
TRAIL = regex.compile(r"[\W_]*")


@dataclass(frozen=True)
class Known:
    """What the caller knows about the article. It wins over what the page says."""

    url: str | None = None
    title: str | None = None
    published: date | datetime | None = None
    now: datetime | None = None


@dataclass(frozen=True)
class Page:
    """A text and its blocks, as far as it has been worked on: each stage reads one and yields edits."""

    text: str
    blocks: tuple[Block, ...]
    phrasebook: Phrasebook
    language: str | None = None
    known: Known = field(default_factory=Known)
    settled: Settlement = field(default_factory=Settlement)
    markup: BlockMarkup | None = None
    """What the markup says of the blocks, if the source was HTML."""
    metadata: Metadata | None = None
    """What the page says about itself beside its text, if the source was HTML."""
    site: Site | None = None
    """What the caller knows of the outlet, if the address is one of its own."""

    @cached_property
    def hits(self) -> Mapping[str, Sequence[Hit]]:
        """The phrases met, by label."""
        own = self.site.phrasebook.find(self.text) if self.site else ()
        return merge(chain(self.phrasebook.find(self.text), own))

    @cached_property
    def met(self) -> Mapping[int, Sequence[tuple[str, Hit]]]:
        """The phrases met where they count, and their labels, by the index of the block that they stand in."""
        found: dict[int, list[tuple[str, Hit]]] = {}
        for label, hits in self.hits.items():
            for hit in hits:
                block = self.block_at(hit.span.start)
                if block is not None and hit.span.stop <= block.stop and self._counts(block, hit):
                    found.setdefault(block.index, []).append((label, hit))
        return found

    @cached_property
    def memo(self) -> dict[Any, Any]:
        """What a stage worked out about the text and wants to find again when more is claimed; each under a key of its own."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def free(self) -> tuple[Block, ...]:
        """What no cleaner has claimed: whole blocks, and what is left of those of which an edge was claimed."""
        return self._left(self.blocks, self.settled.edits)

    def _left(self, blocks: Sequence[Block], edits: Sequence[Edit]) -> tuple[Block, ...]:
        """What is left of ``blocks`` beside ``edits``, which are in order."""
        touched: dict[int, list[Edit]] = {}
        for edit in edits:
            first = max(bisect_right(self._starts, edit.span.start) - 1, 0)
            for index in range(first, bisect_left(self._starts, edit.span.stop)):
                touched.setdefault(index, []).append(edit)
        left = (_trim(self.text, block, touched[block.index]) if block.index in touched else block for block in blocks)
        return tuple(block for block in left if block is not None)

    @cached_property
    def _free_by_index(self) -> Mapping[int, Block]:
        return {block.index: block for block in self.free}

    def is_free(self, block: Block) -> bool:
        """Whether something of the block is still unclaimed."""
        return block.index in self._free_by_index

    def claims(self, block: Block) -> list[Edit]:
        """The edits settled so far that hold a part of the block."""
        return self.settled.within(self.blocks[block.index].span)

    def whole(self, label: str) -> Iterator[tuple[Block, Hit]]:
        """Each free block that is one of the label's phrases and nothing more."""
        for block, hit in self._met(label, "whole"):
            if self._counts(block, hit):
                yield block, hit

    def opening(self, label: str) -> Iterator[tuple[Block, Hit]]:
        """Each free block that begins with one of the label's phrases (behind a bullet or an arrow, perhaps), with the longest of them."""
        longest: dict[int, tuple[Block, Hit]] = {}
        for block, hit in self._met(label, "opening"):
            if self._counts(block, hit) and (
                block.index not in longest or hit.span.stop > longest[block.index][1].span.stop
            ):
                longest[block.index] = block, hit
        yield from longest.values()

    def closing(self, label: str) -> Iterator[tuple[Block, Hit]]:
        """Each free block that ends with one of the label's phrases."""
        for block, hit in self._met(label, "closing"):
            if self._counts(block, hit):
                yield block, hit

    def _counts(self, block: Block, hit: Hit) -> bool:
        """Whether the phrase stands where in the block it must. What opens with a dialogue dash is said by somebody, and is no button."""
        place = hit.phrase.place
        if place == "whole":
            found = TRAIL.fullmatch(self.text, block.start, hit.span.start) and TRAIL.fullmatch(
                self.text, hit.span.stop, block.stop
            )
        elif place == "opening":
            found = LEAD_IN.fullmatch(self.text, block.start, hit.span.start)
        elif place == "closing":
            return TRAIL.fullmatch(self.text, hit.span.stop, block.stop) is not None
        else:
            return True
        return found is not None and not (block.text.startswith(DIALOGUE) and block.ends_sentence)

    def within(self, label: str) -> Iterator[tuple[Block, Hit]]:
        """Each free block that has one of the label's phrases anywhere in it."""
        yield from self._met(label, "within")

    def signs(self, label: str) -> Iterator[tuple[Block, Hit]]:
        """Each free block with one of the label's weaker phrases; a block with two comes twice."""
        yield from self._met(label, "sign")

    def proven(self, label: str, *, sentences: bool = False) -> dict[int, tuple[Block, Hit]]:
        """Every free block that a whole, opening, closing or inner phrase of the label proves, by its index.

        A sentence of the running text in which the phrase may stand by chance is not proven, unless ``sentences``.
        """
        found: dict[int, tuple[Block, Hit]] = {}
        for met in (self.whole, self.opening, self.closing, self.within):
            for block, hit in met(label):
                if block.index in found or self._is_quoted(block, hit):
                    continue
                if sentences or not self._is_said(label, block, hit):
                    found[block.index] = (block, hit)
        return found

    def _is_said(self, label: str, block: Block, hit: Hit) -> bool:
        """Whether the phrase may as well be said by a sentence of the article.

        Between two paragraphs it takes more than one phrase to prove a sentence; beside one, more than one short phrase to prove a
        long sentence. A long phrase, or one that is most of the line, needs no other.
        """
        words = count_words(hit.text)
        if hit.phrase.place in ("whole", "closing") or not block.ends_sentence or words >= STRONG:
            return False
        beside = self.blocks[max(block.index - 1, 0) : block.index] + self.blocks[block.index + 1 : block.index + 2]
        prose = sum(other.is_prose for other in beside)
        if prose < 2 and not (prose == 1 and block.is_prose and words <= WEAK):
            return False
        return hit.span.stop - hit.span.start < MOSTLY * len(block.text) and not self._says_more(label, block)

    def _says_more(self, label: str, block: Block) -> bool:
        """Whether phrases and signs of ``label`` stand in two places or more of the block.

        Of a short line, or one at the edge of the text, those in the lines beside it count too.
        """
        alone = block.is_prose and self.in_prose(block)
        near = (block,) if alone else self.blocks[max(block.index - 1, 0) : block.index + 2]
        spans = sorted(hit.span for other in near for of, hit in self.met.get(other.index, ()) if of == label)
        end, places = -2, 0
        for span in spans:
            places += span.start > end + 1
            end = max(end, span.stop)
        return places >= 2

    def _is_quoted(self, block: Block, hit: Hit) -> bool:
        """Whether somebody is quoted saying it: a quotation mark is open where the phrase begins."""
        before = self.text[max(block.start, hit.span.start - QUOTE) : hit.span.start]
        return block.is_prose and is_open(before)

    def in_prose(self, block: Block) -> bool:
        """Whether the lines before and after the block are both running text."""
        before, after = self.blocks[block.index - 1 : block.index], self.blocks[block.index + 1 : block.index + 2]
        return bool(before and after) and before[0].is_prose and after[0].is_prose

    def is_between_paragraphs(self, block: Block) -> bool:
        """Whether the block stands in the running text: between two paragraphs, and not only below a standfirst."""
        return self.in_prose(block) and block.index > self._second_prose

    @cached_property
    def _second_prose(self) -> int:
        prose = (block.index for block in self.blocks if block.is_prose)
        return next(islice(prose, 1, None), len(self.blocks))

    def holds(self, start: int, stop: int) -> bool:
        """Whether one block holds all of the range, and goes on behind it."""
        block = self.block_at(max(start - 1, 0))
        return block is not None and stop < block.stop

    @cached_property
    def known_lines(self) -> frozenset[int]:
        """The indices of blocks that are, whole, a phrase of some label: headers, buttons, notices."""
        found = set()
        for label, hits in self.hits.items():
            for hit in hits if label != "kicker" else ():
                block = self.block_at(hit.span.start) if hit.phrase.place == "whole" else None
                if block is not None and self._counts(block, hit):
                    found.add(block.index)
        return frozenset(found)

    def _met(self, label: str, place: str) -> Iterator[tuple[Block, Hit]]:
        free = self._free_by_index
        for hit in self.hits.get(label, ()):
            if hit.phrase.place != place:
                continue
            block = free.get(bisect_right(self._starts, hit.span.start) - 1)
            if block is not None and block.start <= hit.span.start and hit.span.stop <= block.stop:
                yield block, hit

    def index_at(self, at: int) -> int:
        """The index of the last block that begins at offset ``at`` of the text or before it; 0 before the first."""
        return max(bisect_right(self._starts, at) - 1, 0)

    def block_at(self, at: int) -> Block | None:
        """The block that holds offset ``at`` of the text, if one does."""
        index = bisect_right(self._starts, at) - 1
        return self.blocks[index] if index >= 0 and at < self.blocks[index].stop else None

    def claim(self, edits: Sequence[Edit]) -> Page:
        """The page with ``edits`` settled too."""
        if not edits:
            return self
        settled = Settlement(self.settled.edits, list(self.settled.refused), self.settled._starts)
        won = settled.offer(edits)
        claimed = self._with(settled)
        claimed.__dict__["free"] = self._left(self.free, won)
        return claimed

    def unclaimed(self) -> Page:
        """The page as it was before any claim."""
        return self._with(Settlement())

    def _with(self, settled: Settlement) -> Page:
        page = replace(self, settled=settled)
        for name in CARRIED:
            if name in self.__dict__:
                page.__dict__[name] = self.__dict__[name]
        return page


def _trim(text: str, block: Block, claims: Sequence[Edit]) -> Block | None:
    """What is left of a block when claims at its edges are taken off, or None if that is nothing."""
    start, stop = block.span
    claims = [claim for claim in claims if claim.span.overlaps(block.span)]
    for claim in claims:
        if not TRAIL_SPACE.fullmatch(text, start, max(claim.span.start, start)):
            break
        start = max(start, claim.span.stop)
    for claim in reversed(claims):
        if claim.span.stop <= start or not TRAIL_SPACE.fullmatch(text, min(claim.span.stop, stop), stop):
            break
        stop = min(stop, claim.span.start)
    left = text[start:stop]
    stripped = left.strip()
    if start >= stop or not stripped:
        return None
    start += len(left) - len(left.lstrip())
    return replace(block, start=start, stop=start + len(stripped), text=stripped)
