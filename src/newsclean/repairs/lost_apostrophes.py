"""Apostrophes of contractions, in a text that lost all of them: ``dont``, ``theyre``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span
from newsclean.page import Page

WORD = regex.compile(r"(?<![\w’'@#/.-])\p{L}{2,8}(?![\w’'/@-]|\.\w)")
STANDS = regex.compile(r"\p{L}[’'´`](?:t|s|re|ve|ll|d|m)\b")
ENOUGH = 2  # contractions without one, before it is plain that the text lost them


def lost_apostrophes(page: Page) -> Iterator[Edit]:
    """Put back apostrophes where a contraction has none, if no contraction of the text has one.

    Only those are mended that are no words as they stand: not ``its``, ``were``, ``well``. The list is ``contractions`` in the pack of the
    language.
    """
    whole = page.phrasebook.words.get("contractions", frozenset())
    if page.language != "en" or not whole or STANDS.search(page.text):
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
