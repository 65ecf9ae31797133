"""Elements that a user knows to be none of the article, on the pages of one outlet (sites.py)."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.edits import Edit
from newsclean.markup import Element
from newsclean.page import Page
from newsclean.sites import Site


def site_elements(page: Page) -> Iterator[Edit]:
    """Remove what stands in elements that the page's site names."""
    if page.site is None or page.markup is None or not page.site.elements:
        return
    for block in page.free:
        for element in page.markup.around(block.index):
            if found := _named(element, page.site):
                label, name = found
                yield block.remove(label, f"stands in {name!r}, which is not the article on {page.site.hosts[0]}")
                break


def _named(element: Element, site: Site) -> tuple[str, str] | None:
    """The label under which the site names the element, and the class or id that it is named by."""
    called = {*element.attributes.get("class", "").split(), element.attributes.get("id", "")}
    return next(((label, name) for label, names in site.elements.items() for name in names if name in called), None)
