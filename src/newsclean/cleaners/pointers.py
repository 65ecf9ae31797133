"""Lines of a page that are a few words with a colon and a link: "Leia também: T", in any language."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.edits import Edit, Span
from newsclean.page import Page

WORDS = 6  # of what stands before the link, at most
LEAST, MOST = 4, 30  # words of the link, which is the title of another article
MARKS = (":", "：", "|", "»", ">", "→", "►")


def pointers(page: Page) -> Iterator[Edit]:
    """The title goes to ``related``, the words that point to it go away. A sentence that ends in a link is none."""
    if page.markup is None:
        return
    for block in page.free:
        if page.markup.runs[block.index].links != 1 or block.words > WORDS + MOST:
            continue
        link = page.markup.linked(block)
        before, behind = page.text[block.start : link.start].rstrip(), page.text[link.stop : block.stop]
        title = page.text[link.start : link.stop]
        is_title = LEAST <= len(title.split()) <= MOST and not title.endswith((".", ","))
        if behind.strip(" .!") or not before.endswith(MARKS) or len(before.split()) > WORDS or not is_title:
            continue
        yield block.remove("read_more", "points to a link", Span(block.start, link.start))
        yield block.move(
            "related", "read_more", "a link behind words that point to it", link, part="title", record=link.start
        )
        if behind.strip():
            yield block.remove("read_more", "stands behind a link", Span(link.stop, block.stop))
