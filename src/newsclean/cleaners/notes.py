"""Corrections and editor's notes. They are content, and go to ``notes``."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.edits import Edit
from newsclean.page import Page

MOST = 150  # words


def notes(page: Page) -> Iterator[Edit]:
    """Move lines that open as a correction or an editor's note does; a header alone takes the paragraph below with it."""
    for label in ("correction", "editor_note"):
        for block, hit in page.opening(label):
            behind = page.text[hit.span.stop : block.stop].lstrip()
            is_said = label == "editor_note" and page.in_prose(block) and behind[:1].islower()
            if block.words > MOST or is_said:
                continue  # too long, or a sentence of the article: "Note: the word is older than the town."
            yield block.move("notes", label, hit.proof)
            following = page.blocks[block.index + 1 : block.index + 2]
            if page.text[hit.span.stop : block.stop].strip(" :") == "" and following and page.is_free(following[0]):
                yield following[0].move("notes", label, f"stands under {block.text!r}", record=block.start)
