"""Characters that no reader sees and that only get in the way: soft hyphens, zero-width spaces, byte-order marks."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span

# Not the zero-width joiner and non-joiner, which spell words in Persian and Hindi, and not the direction marks.
INVISIBLE = regex.compile("[\u00ad\u200b\u2060\ufeff]+")
NAMES = {"\u00ad": "soft hyphen", "\u200b": "zero-width space", "\u2060": "word joiner", "\ufeff": "byte-order mark"}


def invisible(text: str) -> Iterator[Edit]:
    """Take out what is invisible.

    >>> [(tuple(edit.span), edit.reason) for edit in invisible("\\ufeffBe\\u00adricht")]
    [((0, 1), 'byte-order mark'), ((3, 4), 'soft hyphen')]
    """
    if text.isascii():
        return
    for found in INVISIBLE.finditer(text):
        yield Edit(Span(*found.span()), label="invisible", reason=NAMES[found.group()[0]], verdict="replace")
