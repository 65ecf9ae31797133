"""What each paragraph of the body is: running text, a crosshead, a list item, a quote, a row of results, verse, a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

import regex

from newsclean.article import ParagraphKind

SENTENCE_END = regex.compile(r"[.!?…。！？।؟:;,][\"'”’»)\]]*$")
BULLET = regex.compile(r"^(?:[•·◦▪■*‣⁃●]\s?|\(?\d{1,2}[.)]\s|[a-z]\)\s)")
ROW = regex.compile(r"\d[\d.,:%–-]*[^\w]*(?:\p{L}{1,12})?[^\w]*$|^\d{1,3} \p{L}.*\d|\d ?[-–:] ?\d")
QUOTED = regex.compile(r"^[\"“„«](?:(?![,.!?] [–—-])[^\"“”„«»])+[\"”“»][.,]?$")
QUOTED_SENTENCE = regex.compile(r"[.!…][\"”“»][.,]?$")
WORD = regex.compile(r"\w+")
CROSSHEAD = 14  # words
QUESTION = 9  # words


def paragraph_kinds(paragraphs: Sequence[str], parts: Sequence[str]) -> list[ParagraphKind]:
    """The kind of each paragraph; ``parts`` has what a cleaner called it, where one did."""
    short = [is_short(text) for text in paragraphs]
    runs = _runs(paragraphs, short)
    kinds: list[ParagraphKind] = []
    for at, text in enumerate(paragraphs):
        if parts[at]:
            kinds.append(cast("ParagraphKind", parts[at]))
        elif BULLET.match(text):
            kinds.append("list_item")
        elif QUOTED.match(text) and (QUOTED_SENTENCE.search(text) or len(WORD.findall(text)) > QUESTION):
            kinds.append("quote")
        elif short[at]:
            kinds.append("crosshead" if at in runs.headers else runs.kinds[at])
        else:
            kinds.append("crosshead" if _is_question_head(paragraphs, at) else "paragraph")
    return kinds


def is_short(text: str) -> bool:
    """Whether a line is a few words that are no sentence."""
    return len(WORD.findall(text)) <= CROSSHEAD and text[0] not in "([" and not SENTENCE_END.search(text)


@dataclass
class _Runs:
    """The kind of each short line by the company it stands in, and which lines head a run of rows."""

    kinds: dict[int, ParagraphKind] = field(default_factory=dict)
    headers: set[int] = field(default_factory=set)


def _runs(paragraphs: Sequence[str], short: Sequence[bool]) -> _Runs:
    """A short line alone is a crosshead; in a run of three or more it is an item, a row or a verse."""
    runs = _Runs()
    at = 0
    while at < len(short):
        stop = at
        while stop < len(short) and short[stop]:
            stop += 1
        run = paragraphs[at:stop]
        rows = [ROW.search(text) is not None for text in run]
        kind: ParagraphKind = "list_item" if len(run) >= 3 else "crosshead"
        if len(run) >= 2 and sum(rows) * 2 >= len(run):
            kind = "table_row"
            if not rows[0]:
                runs.headers.add(at)
        elif len(run) >= 4 and sum(text[:1].islower() for text in run) * 4 >= len(run):
            kind = "verse"
        runs.kinds.update(dict.fromkeys(range(at, stop), kind))
        at = max(stop, at + 1)
    return runs


def _is_question_head(paragraphs: Sequence[str], at: int) -> bool:
    """Whether a short question stands above a longer paragraph, as subheads do ("Why now?"), and is nobody's speech."""
    text = paragraphs[at]
    if text[-1] not in "?？" or not text[0].isupper() or len(WORD.findall(text)) > QUESTION or ":" in text[:12]:
        return False
    before, after = paragraphs[at - 1 : at], paragraphs[at + 1 : at + 2]
    return bool(before and after) and all(len(WORD.findall(other[0])) > QUESTION for other in (before, after))
