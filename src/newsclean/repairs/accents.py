"""Acute accents that stand for apostrophes and single quotes: ``Kyiv´s``, ``´Let them go´``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span

ACCENT = "\u00b4"
BEHIND_WORD = regex.compile(r"(?<=[\p{L}.,!?…])´(?=[\p{L}\s.,;:!?)\"”]|$)|(?<=\p{N})´(?=s\b)")
BEFORE_WORD = regex.compile(r"(?<=^|[\s(\[\"“])´(?=[\p{L}\p{N}])", regex.M)


def accents(text: str) -> Iterator[Edit]:
    """An accent on no letter becomes the mark that it stands for; one between spaces stays.

    >>> [(edit.span.start, edit.replacement) for edit in accents("Kyiv´s ´no´")]
    [(4, '’'), (10, '’'), (7, '‘')]
    """
    if ACCENT not in text:
        return
    for pattern, mark in ((BEHIND_WORD, "’"), (BEFORE_WORD, "‘")):
        for found in pattern.finditer(text):
            yield Edit(Span(*found.span()), mark, "accent", reason=f"´ stands for {mark}", verdict="replace")
