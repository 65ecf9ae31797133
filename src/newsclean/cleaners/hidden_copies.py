"""What a page hides and shows elsewhere: copies of the text for other screens, for search engines, for speech."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.block import folded
from newsclean.edits import Edit
from newsclean.page import Page

SHINGLE = 4  # words
MOST = 0.7  # of the shingles of a hidden line


def hidden_copies(page: Page) -> Iterator[Edit]:
    """Hidden lines of which most is said by lines that are not hidden."""
    if page.markup is None:
        return
    elements = page.markup.markup.elements
    hidden = {
        block.index
        for block in page.blocks
        if (at := page.markup.runs[block.index].element) >= 0 and elements[at].is_hidden
    }
    if not hidden:
        return
    said: set[tuple[str, ...]] = set()
    for block in page.blocks:
        if block.index not in hidden:
            said.update(_shingles(block.text))
    for block in page.free:
        if block.index in hidden:
            shingles = _shingles(block.text)
            if shingles and sum(each in said for each in shingles) > MOST * len(shingles):
                yield block.remove("hidden_copy", "is hidden, and says what the page shows elsewhere")


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = folded(text).split()
    return list(zip(*(words[at:] for at in range(SHINGLE)), strict=False))
