"""Menus and the foot of a page, where the markup says that they are: the first to go, since nothing of the article stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.edits import Edit
from newsclean.page import Page

ARTICLE = frozenset(("article", "main"))


def menus(page: Page) -> Iterator[Edit]:
    """Remove the lines of ``nav`` elements, and of a ``footer`` that is not the foot of an article."""
    if page.markup is None:
        return
    elements = page.markup.markup.elements
    why: list[str] = []  # for each element, what it and what it is in make of a line
    in_article: list[bool] = []
    for element in elements:
        up, tag = element.parent, element.tag
        inside = tag in ARTICLE or (up >= 0 and in_article[up])
        in_article.append(inside)
        if up >= 0 and why[up]:
            why.append(why[up])
        else:
            why.append("navigation" if tag == "nav" else "legal" if tag == "footer" and not inside else "")
    prose = sum(block.is_prose for block in page.blocks)
    found = [block for block in page.free if (at := page.markup.runs[block.index].element) >= 0 and why[at]]
    if prose and 2 * sum(block.is_prose for block in found) > prose:
        return  # a page that was built the other way round
    for block in found:
        label = why[page.markup.runs[block.index].element]
        yield block.remove(label, "stands in a menu" if label == "navigation" else "stands in the foot of the page")
