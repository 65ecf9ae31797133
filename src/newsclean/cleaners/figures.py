"""What stands under a picture by the markup: in a ``figure``, or in an element that is called a caption."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.block import Block
from newsclean.cleaners.captions import MOST, caption_marks, caption_parts, move_caption
from newsclean.edits import Edit, Span
from newsclean.markup import Element
from newsclean.page import Page

FIGURES = frozenset(("figure", "figcaption", "caption"))
NOT_PICTURES = frozenset(("blockquote", "table", "pre", "ul", "ol"))  # a figure may hold these too
CAPTION = frozenset(("caption", "captions", "figcaption", "cutline", "bildunterschrift", "legende"))
CREDIT = frozenset(
    ("credit", "credits", "copyright", "source", "photographer", "author", "attribution", "byline", "rights", "owner")
)
AROUND = " ,|/–—-()[]\u00a0"  # what may stand around a credit
ENDS = (".", "!", "?", "…", "”", "»", "。")
FEW = 8  # words of a credit
LEVELS = 3  # elements around a line whose names are read


def figures(page: Page) -> Iterator[Edit]:
    """Move the lines of a figure to ``captions``, with the credit apart where markup or form tells it."""
    if page.markup is None:
        return
    groups: dict[int, list[tuple[Block, bool]]] = {}
    for block in page.free:
        if block.words > MOST:
            continue
        around = page.markup.around(block.index)
        figure = _figure(around)
        if figure is not None:
            groups.setdefault(id(figure), []).append((block, page.markup.is_called(block.index, CREDIT)))
    marks = caption_marks(page) if groups else {}
    for members in groups.values():
        record = members[0][0].start
        for block, is_credit in members:
            text, credit = caption_parts(page, block, marks) or _inner_credit(page, block) or (block.span, None)
            if is_credit and text == block.span and block.words <= 12 and len(members) > 1:
                text, credit = None, block.span
            yield from move_caption(page, block, text, credit, record, "stands in a figure")


def _inner_credit(page: Page, block: Block) -> tuple[Span | None, Span | None] | None:
    """Text and credit of a line, if an element in it is called a credit, or is a few words behind a sentence."""
    assert page.markup is not None
    run, at = page.markup.runs[block.index], page.markup.starts[block.index]
    if run.stop - run.start != block.stop - block.start:
        return None  # something was mended in it, or it is one of several lines
    elements = page.markup.markup.elements
    for element in elements[run.element + 1 :]:
        if element.start >= run.stop:
            break
        start, stop = block.start + element.start - at, block.start + element.stop - at
        words = page.text[start:stop].strip(AROUND)
        text = page.text[block.start : start].rstrip(AROUND)
        if not words or not text or element.stop > run.stop:
            continue
        is_short = element.stop == run.stop and len(words.split()) <= FEW and not words.endswith(".")
        if element.is_called(CREDIT) or (is_short and text.endswith(ENDS)):
            start += page.text[start:stop].index(words)
            return Span(block.start, block.start + len(text)), Span(start, start + len(words))
    return None


def _figure(around: list[Element]) -> Element | None:
    """The element that makes a line a caption, if one does."""
    for level, element in enumerate(around):
        if element.tag in NOT_PICTURES:
            return None
        if element.tag in FIGURES:
            outer = [other for other in around[level:] if other.tag == "figure"]
            return outer[0] if outer else element
        if level < LEVELS and element.is_called(CAPTION):
            return element
    return None
