"""Lines without a letter or a digit: "|", "❯", "—". The stars between two parts of an article are its author's, and stay."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.edits import Edit
from newsclean.page import Page


def separators(page: Page) -> Iterator[Edit]:
    """Remove lines of punctuation alone, but for three stars or more."""
    for block in page.free:
        if not any(map(str.isalnum, block.text)) and not set(block.text) <= {"*", " "}:
            yield block.remove("separator", "has no letter and no digit")
