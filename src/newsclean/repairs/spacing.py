"""Spaces that a scraper put where none can be, or left out: before a comma, behind the full stop of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span
from newsclean.page import Page

# "the auction , held in May" and "in May ." where a link ended; not " .5", " ..." or " .com"
BEFORE_MARK = regex.compile(r"(?<=[\p{L}\p{N}\p{Pe}\p{Pf}\"'])[ \u00a0](?=[,.](?:\s(?! ?\.)|$))")
# "the bridge.The ferry", "he said.”The ferry", "the bridge?”The": a word in lower case before, a sentence behind
GLUED = regex.compile(
    r"[.!?](?<=\p{Ll}\p{Ll}[.!?])[”»\"]?(?=\p{Lu}\p{Ll}{1,40}(?:[ ,’'.]|\s))|(?<=[.!?,][”»])(?=\p{Lu}\p{Ll}{1,40}[ ,’'])"
    r"|(?<=[\p{L}\p{M}])।(?=\p{Lo})"
)
# What all of them have, and little else: found many times as fast.
NEAR_BEFORE_MARK = re.compile(r"[ \u00a0][,.](?:\s|$)")
NEAR_GLUED = re.compile(r"[.!?,][”»\"]?[^\W\d_a-z][^\W\d_A-Z]|।\w")
NAME_ENDS = frozenset({"com", "net", "org", "gov", "edu", "info", "io", "js", "co", "www"})
WORD = regex.compile(r"\w+")
NEAR = 60  # characters


def spacing(page: Page) -> Iterator[Edit]:
    """Take out the space before a comma or full stop, and put one between two sentences that are glued."""
    for found in BEFORE_MARK.finditer(page.text):
        yield Edit(Span(*found.span()), "", "spacing", reason="a space stands before a mark", verdict="replace")
    parted = 0  # where the last space was put in
    for found in GLUED.finditer(page.text):
        start, stop = found.span()
        if _is_address(page.text, max(parted, start - NEAR), start, stop):
            continue
        parted = stop
        mark = found.group()
        at = Span(start, stop) if mark else Span(start - 1, start)
        text = page.text[slice(*at)]
        yield Edit(at, f"{text} ", "spacing", reason="a sentence begins without a space", verdict="replace")


def may_be_spaced_wrongly(text: str) -> bool:
    """Whether anything is worth a look."""
    if NEAR_BEFORE_MARK.search(text) and BEFORE_MARK.search(text):
        return True
    return NEAR_GLUED.search(text) is not None and GLUED.search(text) is not None


def _is_address(text: str, begin: int, start: int, stop: int) -> bool:
    """Whether the mark at ``start`` stands in an address or a name such as Node.Js; nothing before ``begin`` belongs to it."""
    before = text[max(begin, 0) : start]
    token = (before.split() or [""])[-1]
    following = WORD.match(text, stop, stop + NEAR)
    ends = {token.lower(), following.group().lower() if following else ""}
    return not ends.isdisjoint(NAME_ENDS) or any(sign in token for sign in ".@/")
