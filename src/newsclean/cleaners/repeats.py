"""What the page says twice: the title, and sentences pulled out of the body."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.edits import Edit
from newsclean.page import Page

WORDS = regex.compile(r"\w+")
SENTENCE = regex.compile(r"(?<=[.!?…。！？])[\"'”’»)]*\s+")
PULLED = 5  # words; a shorter line may well stand in the text twice


def _folded(text: str) -> str:
    return " ".join(WORDS.findall(text.lower()))


def repeated_title(page: Page) -> Iterator[Edit]:
    """Lines that are the title once more, perhaps with the name of the outlet behind it."""
    title = page.known.title or next(
        (page.text[edit.span.start : edit.span.stop] for edit in page.settled.edits if edit.field == "title"), None
    )
    if title is None or len(folded := _folded(title)) < 8:
        return
    for block in page.free:
        if block.words > 40:
            continue
        line = _folded(block.text)
        if line == folded or (line.startswith(folded + " ") and regex.search(r"\s[-–—|]\s", block.text) and block.words < 40):
            yield block.remove("repeated_title", "says the title again")


def pull_quotes(page: Page) -> Iterator[Edit]:
    """Lines that are, word for word, one sentence or more of a longer paragraph elsewhere."""
    sentences: dict[str, int] = {}
    for block in page.free:
        if block.is_prose:
            for sentence in SENTENCE.split(block.text):
                sentences.setdefault(_folded(sentence), block.index)
    for block in page.free:
        if not PULLED <= block.words <= 60:
            continue
        line = _folded(block.text)
        source = sentences.get(line)
        if source is not None and source != block.index and page.blocks[source].words > block.words + 2:
            yield block.remove("pull_quote", f"repeats a sentence of the paragraph at {page.blocks[source].start}")
