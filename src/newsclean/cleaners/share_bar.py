"""Share buttons: lines of network names, invitations to follow, and names glued to the head of a caption."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.phrasebook import fold

TOKEN = regex.compile(r"[^\s|/,;•·:]+")
GLUED = regex.compile(r"(?:(?:Facebook|Twitter|Pinterest|WhatsApp|LinkedIn|Email|X) ){2,6}(?=\p{Lu})")
MOST = 25  # words in an invitation


def share_bar(page: Page) -> Iterator[Edit]:
    """Remove share bars; a single network's name is one only beside other lines of the kind."""
    proven: dict[int, Edit] = {}
    for index, (block, hit) in page.proven("share_bar").items():
        if block.words <= MOST:
            proven[index] = block.remove("share_bar", hit.proof)
    words = page.phrasebook.share_words
    lone: dict[int, Block] = {}
    for block in page.free:
        if block.index in proven or block.words > 14:
            continue
        tokens = TOKEN.findall(fold(block.text))
        if tokens and all(token in words for token in tokens):
            if len(set(tokens)) >= 2:
                proven[block.index] = block.remove("share_bar", "names nothing but networks and buttons")
            else:
                lone[block.index] = block
    for index, block in lone.items():
        if any(other in proven or other in lone for other in (index - 1, index + 1)):
            proven[index] = block.remove("share_bar", "names a network, beside other share buttons")
    yield from proven.values()
    for block in page.free:
        if block.index not in proven and (glued := GLUED.match(block.text)):
            span = Span(block.start, block.start + glued.end())
            yield block.remove("share_bar", "names of networks, glued to the line", span)
