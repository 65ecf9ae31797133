"""Apostrophes of contractions, in a text that lost all of them: ``dont``, ``theyre``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from newsclean.edits import Edit, Span
from newsclean.packs import read_pack
from newsclean.page import Page

WORD = regex.compile(r"(?<![\w’'@#/.-])\p{L}{2,8}(?![\w’'/@-]|\.\w)")
STANDS = regex.compile(r"\p{L}[’'´`](?:t|s|re|ve|ll|d|m)\b")
SIGNS = ("’s ", "'s ", "n’t", "n't")  # one of which nearly all English texts have that lost no apostrophe
LONG = 1_000  # characters; no English text is so long without a "the"
SHORT = 3  # letters: "im" is a word in German
ENOUGH = 2  # contractions without one, before it is plain that the text lost them


def lost_apostrophes(page: Page) -> Iterator[Edit]:
    """Put back apostrophes where a contraction has none, if no contraction of the text has one.

    Only those are mended that are no words as they stand: not ``its``, ``were``, ``well``. The list is ``contractions`` in the pack of the
    language.
    """
    if not may_have_lost_apostrophes(page.text):
        return
    whole = page.phrasebook.words.get("contractions", frozenset())
    if page.language != "en" or not whole:
        return
    at = {word.replace("'", ""): word.index("'") for word in whole}
    found = [(match, at[low]) for match in WORD.finditer(page.text) if (low := match.group().lower()) in at]
    if len(found) < ENOUGH:
        return
    for match, place in found:
        start, stop = match.span()
        text = match.group()
        mended = f"{text[:place]}’{text[place:]}"
        reason = f"{len(found)} contractions of the text have no apostrophe, and none has one"
        yield Edit(Span(start, stop), mended, "lost_apostrophe", reason=reason, verdict="replace")


def may_have_lost_apostrophes(text: str) -> bool:
    """Whether no contraction of the text has its apostrophe, and some are there without one, as far as a glance tells."""
    if any(sign in text for sign in SIGNS) or (len(text) > LONG and " the " not in text) or STANDS.search(text):
        return False
    lower = text.lower()
    return any(word in lower for word in _bare())


@cache
def _bare() -> tuple[str, ...]:
    """Contractions without their apostrophe, between spaces, as most of them stand."""
    words = read_pack("en")["words"]["contractions"]
    return tuple(f" {word} ".replace("'", "") for word in words if len(word) > SHORT)
