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
QUOTED = regex.compile(r"^[\"“„«](?:(?![,.!?] [–—-])[^\"“”„«»])+[\"”“»][.,]?$")
QUOTED_SENTENCE = regex.compile(r"[.!…][\"”“»][.,]?$")
WORD = regex.compile(r"\w+")
CROSSHEAD = 14  # words
QUESTION = 9  # words


def paragraph_kinds(paragraphs: Sequence[str], parts: Sequence[str]) -> list[ParagraphKind]:
    """The kind of each paragraph; ``parts`` has what a cleaner called it, where one did."""
    short = [
        len(WORD.findall(text)) <= CROSSHEAD and text[0] not in "([" and not SENTENCE_END.search(text)
        for text in paragraphs
    ]
    kinds: list[ParagraphKind] = []
    for at, text in enumerate(paragraphs):
        if parts[at]:
            kinds.append(cast("ParagraphKind", parts[at]))
        elif BULLET.match(text):
            kinds.append("list_item")
        elif QUOTED.match(text) and (QUOTED_SENTENCE.search(text) or len(WORD.findall(text)) > QUESTION):
            kinds.append("quote")
        elif short[at] or _is_question_head(paragraphs, at):
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
        return "crosshead" if at == first and not ROW.search(paragraphs[at]) else "table_row"
    if run >= 4 and sum(text[:1].islower() for text in paragraphs[first : last + 1]) * 4 >= run:
        return "verse"
    return "list_item" if run >= 3 else "crosshead"


def _is_question_head(paragraphs: Sequence[str], at: int) -> bool:
    """Whether a short question stands above a longer paragraph, as subheads do ("Why now?"), and is nobody's speech."""
    text = paragraphs[at]
    if text[-1] not in "?？" or not text[0].isupper() or len(WORD.findall(text)) > QUESTION or ":" in text[:12]:
        return False
    before, after = paragraphs[at - 1 : at], paragraphs[at + 1 : at + 2]
    return bool(before and after) and all(len(WORD.findall(other[0])) > QUESTION for other in (before, after))
