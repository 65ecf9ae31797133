"""Who the author is: a line or two behind the article (or above it) that no reader of the news needs."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.block import Block
from newsclean.edits import Edit
from newsclean.page import Page
from newsclean.phrasebook import Hit
from newsclean.scripts import count_words, is_capital

MOST = 90  # words
INTRODUCED = regex.compile(
    r"\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|la)){1,3}(?:, \p{L}[^,]{2,40},)? (?:is|was|ist|war|est|es|covers|writes|—|–) "
)
JOINS = frozenset(
    {"", *["is", "ist", "est", "es", "è", "é", "—", "–", "-", "covers", "writes", "has"]}
)  # between a name and what is said of it
NAME = 6  # words of a name, with titles


def author_bio(page: Page) -> Iterator[Edit]:
    """Lines with a phrase of a bio outside the running text, and lines there that open with an author's name."""
    prose = [block.index for block in page.free if block.is_prose]
    proven = page.proven("author_bio")
    body = [index for index in prose if index not in proven]
    first, last = (body[0], body[-1]) if body else (0, len(page.blocks))
    for block, hit in proven.values():
        outside = block.index > last or block.index < first
        if block.words > MOST or (hit.phrase.place == "within" and not _is_subject(page, block, hit)):
            continue
        if outside or (hit.phrase.place in ("whole", "opening") and not block.is_prose):
            yield block.remove("author_bio", hit.proof)
    names = [name for name in _authors(page) if count_words(name) > 1]
    for block in reversed(page.free):
        if block.index in proven:
            continue
        name = next((name for name in names if _introduces(block, name)), None)
        if name is None or block.words > MOST:
            break  # only the last lines of all
        yield block.remove("author_bio", f"opens with the author's name, {name!r}, behind the article")


def _authors(page: Page) -> Iterator[str]:
    for edit in page.settled.edits:
        if edit.field == "authors" and isinstance(edit.value, tuple):
            yield from (author.name for author in edit.value)


def _introduces(block: Block, name: str) -> bool:
    """Whether the line says who ``name`` is: opens with the name, and goes on with a small word ("is", "ist", "est", "—")."""
    if not block.text.startswith(name):
        return False
    rest = block.text[len(name) :].lstrip("，,、").split(maxsplit=1)
    return bool(rest) and rest[0].rstrip(",") in JOINS


def _is_subject(page: Page, block: Block, hit: Hit) -> bool:
    """Whether nothing but a name stands before the phrase: "Mara Lind is a reporter at", and not "…, said Lind, who is"."""
    if INTRODUCED.match(block.text):
        return True
    before = page.text[block.start : hit.span.start]
    words = before.split()
    return (
        count_words(before) <= NAME
        and all(is_capital(word[:1]) or len(word) <= 3 for word in words)
        and not any(map(before.count, '"“„«「,;،，、'))
    )
