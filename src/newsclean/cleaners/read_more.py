"""Lines, and ends of lines, that send the reader elsewhere: "READ MORE: T", "T Read more", "» LIRE AUSSI - T"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.block import Block
from newsclean.cleaners.lines import glued
from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.phrasebook import Hit
from newsclean.scripts import count_words, is_capital

SENTENCE = 9  # words; a title that ends in a full stop has fewer
MOST = 40  # words in the title of another article
MARKED = (":", "：", ">", "»", "|", "｜", "-", "–", "—", "→")
ENDS = '.!?…。！？।؟"”»)」』）'
LEAD = ":：>»|｜-–—.+() \u00a0"  # what may stand between the marker and the title: "READ MORE (+): T"


def read_more(page: Page) -> Iterator[Edit]:
    """The title goes to ``related``, the words that point to it go away."""
    done: set[int] = set()
    for block, hit in page.whole("read_more"):
        if not hit.is_word or not page.in_prose(block):
            done.add(block.index)
            yield block.remove("read_more", hit.proof)
            yield from _title_above(page, block, hit)
    for block, hit in page.opening("read_more"):
        if block.index not in done and block.words <= MOST and not _goes_on(page, block, hit):
            done.add(block.index)
            yield from _behind(page, block, hit)
    for block, hit in page.closing("read_more"):
        is_sentence = page.text[hit.span.stop : block.stop].startswith((".", "。")) and not block.text.endswith("...")
        if block.index not in done and block.words <= MOST and block.start < hit.span.start and not is_sentence:
            done.add(block.index)
            tail = glued(block, hit)
            if tail != block.span:  # a paragraph, with the pointer behind its last sentence
                yield block.remove("read_more", hit.proof, tail)
                continue
            yield block.move("related", "read_more", hit.proof, Span(block.start, hit.span.start), part="title")
            yield block.remove("read_more", hit.proof, Span(hit.span.start, block.stop))
    for block, hit in reversed(list(page.within("read_more"))):  # the last of a paragraph is the one that can end it
        if block.index not in done and block.start < hit.span.start and (edits := list(_inside(page, block, hit))):
            done.add(block.index)
            yield from edits


def _title_above(page: Page, block: Block, hit: Hit) -> Iterator[Edit]:
    """Where "T" and "Read more" are two lines, the title stands above, between paragraphs, and is no part of them."""
    above = page.blocks[block.index - 1] if block.index else None
    if above is None or not page.is_free(above) or above.ends_sentence or not 4 <= above.words <= 30:
        return
    outside = page.blocks[above.index - 1 : above.index] + page.blocks[block.index + 1 : block.index + 2]
    if "more" in hit.text and len(outside) == 2 and all(other.is_prose for other in outside):
        yield above.move("related", "read_more", f"stands above {block.text!r}", part="title")


def _goes_on(page: Page, block: Block, hit: Hit) -> bool:
    """Whether a sentence goes on behind the marker, which is then no marker: "Related: a word that means two things."."""
    rest = page.text[hit.span.stop : block.stop].lstrip(LEAD)
    return (rest[:1].islower() and block.ends_sentence) or (
        rest.endswith((".", "。", "।")) and count_words(rest) >= SENTENCE
    )


def _behind(page: Page, block: Block, hit: Hit) -> Iterator[Edit]:
    """What stands behind the marker is the title; the marker alone is removed."""
    rest = page.text[hit.span.stop : block.stop]
    title = rest.strip().lstrip(LEAD)
    if not title:
        yield block.remove("read_more", hit.proof)
        return
    start = hit.span.stop + rest.index(title)
    yield block.remove("read_more", hit.proof, Span(block.start, start))
    yield block.move(
        "related", "read_more", f"stands behind {hit.text!r}", Span(start, block.stop), part="title", record=block.start
    )


def _inside(page: Page, block: Block, hit: Hit) -> Iterator[Edit]:
    """In a paragraph, the marker must follow the end of a sentence, and the title run to the end of the paragraph.

    What ends with a full stop is left alone: nothing says where the title ends and the paragraph goes on.
    """
    before = page.text[block.start : hit.span.start].rstrip()
    if not before or before[-1] not in ENDS or hit.text[-1] not in MARKED:
        return
    title = page.text[hit.span.stop : block.stop].strip()
    if (
        not title
        or count_words(title) > 20
        or title.endswith((".", "…", "。", "।"))
        or not is_capital(title.lstrip("\"“«„‘'「『《")[:1])
    ):
        return
    yield block.remove("read_more", hit.proof, hit.span)
    start = block.stop - len(title)
    yield block.move("related", "read_more", f"stands behind {hit.text!r}", Span(start, block.stop), part="title")
