"""Lists of titles without a header: teasers of other articles, that only stand beside this one."""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.block import Block
from newsclean.page import Page

LEAST, MOST = 5, 30  # words of a title, as far as it can be told from a menu
MENUS = frozenset(("nav", "header", "footer", "form", "button"))
RUN = 3  # titles, from which on they are a list


def title_runs(page: Page, gone: Iterable[Block]) -> dict[int, int]:
    """Which of the lines that are ``gone`` from the text stand together as titles, by index, and how many do.

    What a cleaner took out between them (a date, a rubric, a rule) does not part them; what stays in the text does.
    """
    if page.markup is not None:
        return _linked_titles(page, gone)
    titles = {block.index for block in gone if _is_title(block)}
    stays = {block.index for block in page.free} - titles
    runs: dict[int, int] = {}
    run: list[int] = []
    for block in page.blocks:
        if block.index in titles:
            run.append(block.index)
        elif block.index in stays:
            runs |= dict.fromkeys(run, len(run)) if len(run) >= RUN else {}
            run = []
    return runs | (dict.fromkeys(run, len(run)) if len(run) >= RUN else {})


def _linked_titles(page: Page, gone: Iterable[Block]) -> dict[int, int]:
    """On a page a title of another article is a link, whatever stands beside it, unless it is part of a menu."""
    assert page.markup is not None
    found = [
        block.index
        for block in gone
        if _is_title(block)
        and page.markup.is_link(block.index)
        and page.markup.runs[block.index].links == 1
        and not any(element.tag in MENUS for element in page.markup.around(block.index))
    ]
    return dict.fromkeys(found, len(found))


def _is_title(block: Block) -> bool:
    """Whether a line could be a title: some words, an upper-case letter or none of any case before them, no full stop."""
    text = block.text
    opens = next((char for char in text if char.isalnum()), "")
    is_address = text.startswith(("http", "www."))
    return LEAST <= block.words <= MOST and not opens.islower() and text[-1] not in ".:;,。।：；，،" and not is_address
