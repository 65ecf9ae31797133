"""What stands under a picture by the markup: in a ``figure``, or in an element that is called a caption."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.block import Block
from newsclean.cleaners.captions import MOST, caption_parts, move_caption
from newsclean.edits import Edit
from newsclean.labeller.element_names import names
from newsclean.markup import Element
from newsclean.page import Page

FIGURES = frozenset(("figure", "figcaption", "caption"))
NOT_PICTURES = frozenset(("blockquote", "table", "pre", "ul", "ol"))  # a figure may hold these too
CAPTION = frozenset(("caption", "captions", "figcaption", "cutline", "bildunterschrift", "legende"))
CREDIT = frozenset(
    ("credit", "credits", "copyright", "source", "photographer", "author", "attribution", "byline", "rights", "owner")
)
LEVELS = 3  # elements around a line whose names are read


def figures(page: Page) -> Iterator[Edit]:
    """Move the lines of a figure to ``captions``, with the credit apart where markup or form tells it."""
    if page.markup is None:
        return
    groups: dict[int, list[tuple[Block, bool]]] = {}
    for block in page.free:
        if block.words > MOST:
            continue
        around = page.markup.markup.ancestors(page.markup.runs[block.index].element)
        figure = _figure(around)
        if figure is not None:
            groups.setdefault(id(figure), []).append((block, any(CREDIT & {*names(element)} for element in around[:2])))
    for members in groups.values():
        record = members[0][0].start
        for block, is_credit in members:
            text, credit = caption_parts(page, block) or (block.span, None)
            if is_credit and text == block.span and block.words <= 12 and len(members) > 1:
                text, credit = None, block.span
            yield from move_caption(page, block, text, credit, record, "stands in a figure")


def _figure(around: list[Element]) -> Element | None:
    """The element that makes a line a caption, if one does."""
    for level, element in enumerate(around):
        if element.tag in NOT_PICTURES:
            return None
        if element.tag in FIGURES:
            outer = [other for other in around[level:] if other.tag == "figure"]
            return outer[0] if outer else element
        if level < LEVELS and CAPTION & {*names(element)}:
            return element
    return None
