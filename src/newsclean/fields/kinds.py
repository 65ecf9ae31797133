"""What each paragraph of the body is: running text, a crosshead, a list item, a quote, a row of results, verse, a post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import regex

from newsclean.article import ParagraphKind

SENTENCE_END = regex.compile(r"[.!?…。！？।؟:;,][\"'”’»)\]]*$")
ITEM = regex.compile(r"^(?:[•·◦▪■*‣⁃●]|[-–] (?=\p{Ll}|\p{Lu})|\(?\d{1,2}[.)]\s|[a-z]\)\s)")
BULLET = regex.compile(r"^(?:[•·◦▪■*‣⁃●]\s?|\(?\d{1,2}[.)]\s|[a-z]\)\s)")
ROW = regex.compile(r"\d[\d.,:%–-]*[^\w]*(?:\p{L}{1,12})?[^\w]*$|^\d{1,3} \p{L}.*\d|\d ?[-–:] ?\d")
QUOTED = regex.compile(r"^[\"“„«][^\"“”„«»]+[\"”“»][.,]?$")
WORD = regex.compile(r"\w+")
CROSSHEAD = 14  # words


def paragraph_kinds(paragraphs: Sequence[str], parts: Sequence[str]) -> list[ParagraphKind]:
    """The kind of each paragraph; ``parts`` has what a cleaner called it, where one did."""
    short = [len(WORD.findall(text)) <= CROSSHEAD and not SENTENCE_END.search(text) for text in paragraphs]
    kinds: list[ParagraphKind] = []
    for at, text in enumerate(paragraphs):
        if parts[at]:
            kinds.append(cast("ParagraphKind", parts[at]))
        elif BULLET.match(text):
            kinds.append("list_item")
        elif QUOTED.match(text) and len(text) > 40:
            kinds.append("quote")
        elif short[at]:
            kinds.append(_short_kind(paragraphs, short, at))
        else:
            kinds.append("paragraph")
    return kinds


def _short_kind(paragraphs: Sequence[str], short: Sequence[bool], at: int) -> ParagraphKind:
    """A short line is a crosshead when running text follows; in a run of three or more it is an item, a row or a verse."""
    first, last = at, at
    while first and short[first - 1]:
        first -= 1
    while last + 1 < len(short) and short[last + 1]:
        last += 1
    run = last - first + 1
    rows = sum(ROW.search(text) is not None for text in paragraphs[first : last + 1])
    if run >= 2 and rows * 2 >= run:
        return "table_row" if ROW.search(paragraphs[at]) else "crosshead"
    if run >= 3:
        return "list_item"
    return "crosshead"
