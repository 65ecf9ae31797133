"""HTML entities that were left in the text: ``&mdash;``, ``&#8217;``, ``&amp;amp;``."""

from __future__ import annotations

import html
from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span

ENTITY = regex.compile(r"&(?:amp;){0,4}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def entities(text: str) -> Iterator[Edit]:
    """Each entity becomes its character, also one that was encoded several times over; what names nothing stays.

    >>> [(edit.span.start, edit.replacement) for edit in entities("Q&amp;amp;A &eacute; &nosuch; AT&T;")]
    [(1, '&'), (12, 'é')]
    """
    if "&" not in text:
        return
    for found in ENTITY.finditer(text):
        char = found.group()
        for _ in range(6):
            decoded = html.unescape(char)
            if decoded == char:
                break
            char = decoded
        if char != found.group() and not char.startswith("&#") and "\ud800" not in char:
            yield Edit(
                Span(*found.span()), char, "entity", reason=f"{found.group()} names a character", verdict="replace"
            )
