"""What the page says twice: the title, and sentences pulled out of the body."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.block import Block
from newsclean.block import folded as folded_words
from newsclean.edits import Edit
from newsclean.page import Page

MARKS = '"“„«»‘「『'
EDGES = regex.compile(r"^\W+|\W+$")
PULLED = 6  # words; a shorter line may well stand in the text twice


def repeated_title(page: Page) -> Iterator[Edit]:
    """Lines that are the title once more, perhaps with the name of the outlet behind it."""
    title = page.known.title or next(
        (page.text[edit.span.start : edit.span.stop] for edit in page.settled.edits if edit.field == "title"), None
    )
    if title is None or len(folded := folded_words(title)) < 8:
        return
    longest = max(folded.split(), key=len)
    for block in page.free:
        if longest not in block.text.lower() or block.words > 40:
            continue
        if block.ends_sentence and page.is_between_paragraphs(block):
            continue  # the sentence that the title quotes
        line = folded_words(block.text)
        if line == folded or (
            line.startswith(folded + " ") and regex.search(r"\s[-–—|]\s", block.text) and block.words < 40
        ):
            yield block.remove("repeated_title", "says the title again")


def pull_quotes(page: Page) -> Iterator[Edit]:
    """Lines that stand, word for word, inside a longer paragraph elsewhere.

    Where the first words of a line stand in a paragraph is looked up, not searched for, so that time grows with the text alone.
    """
    paragraphs = {block.index: folded_words(block.text) for block in page.free if block.is_prose}
    lines = {
        block.index: paragraphs.get(block.index) or folded_words(block.text)
        for block in page.free
        if PULLED <= block.words <= 60
    }
    openings = {index: tuple(line.split(None, PULLED)[:PULLED]) for index, line in lines.items()}
    wanted, firsts = set(openings.values()), {words[0] for words in openings.values() if words}
    places: dict[tuple[str, ...], tuple[int, int]] = {}
    for index, text in paragraphs.items():
        words, at = text.split(), 0
        for number, word in enumerate(words[: -PULLED + 1]):
            if word in firsts and (opening := tuple(words[number : number + PULLED])) in wanted:
                places.setdefault(opening, (index, at))
            at += len(word) + 1
    for block in page.free:
        if block.index not in lines:
            continue
        line = lines[block.index]
        index, at = places.get(openings[block.index], (block.index, 0))
        source = paragraphs.get(index, "")
        is_inside = index != block.index and len(source) > 1.3 * len(line) and source.startswith(line, at)
        if is_inside and _is_quoted(block, page.blocks[index]):
            yield block.remove("pull_quote", f"stands, word for word, in the paragraph at {page.blocks[index].start}")


def _is_quoted(block: Block, source: Block) -> bool:
    """Whether a line is set as a quotation, ends as a sentence, or is spelled as its source: a crosshead In Title Case is none of it."""
    return block.ends_sentence or block.text[0] in MARKS or EDGES.sub("", block.text)[1:] in source.text
