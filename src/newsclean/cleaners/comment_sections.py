"""Sections of readers' comments, by what a page calls them: what stands in them reads like an article."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.edits import Edit
from newsclean.page import Page

CALLED = frozenset(
    (
        "comments", "commentlist", "commentarea", "disqus", "coral", "hyvor", "kommentare", "kommentarer", "comentarios", "commentaires", "commenti",
        "reacties", "komentarze",
    )
)  # fmt: skip
BEFORE = 2  # paragraphs that stand before such a section, at least; else it is what holds the article as well


def comment_sections(page: Page) -> Iterator[Edit]:
    """Remove all that stands in an element called comments, behind the article."""
    if page.markup is None:
        return
    from newsclean.labeller.element_names import Names  # only now: it imports numpy

    called = Names.of(page).called(CALLED)
    if not called:
        return
    markup = page.markup
    prose = [markup.starts[block.index] for block in page.blocks if block.is_prose]
    stop = 0
    for index in called:
        element = markup.markup.elements[index]
        if element.start < stop or element.tag in ("a", "span", "button"):
            continue
        if sum(at < element.start for at in prose) < BEFORE or _holds_headline(page, element.start, element.stop):
            continue
        stop = element.stop
        for block in page.free:
            if element.start <= markup.starts[block.index] < stop:
                yield block.remove("comments", "stands in the comments")


def _holds_headline(page: Page, start: int, stop: int) -> bool:
    assert page.markup is not None
    return any(element.tag == "h1" and start <= element.start < stop for element in page.markup.markup.elements)
