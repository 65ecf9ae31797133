"""Text becomes blocks: one for each line, with its place in the text."""

from __future__ import annotations

import regex

from newsclean.page import Block

# What ends a line. U+0085 is here too: a mender has already turned those that stood for an ellipsis into one.
LINE = regex.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
LINE_END = regex.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

# The one thing that shares a line with what it is no part of: a crawler's stamp at the very start (PATTERNS: " date
# 2022-01-19 Support us!"). It becomes a block of its own, so that all else can be read as if it were not there.
CRAWL_STAMP = regex.compile(r"\s*date (?:19|20)\d\d-\d\d(?:-\d\d)?(?=\s|$)")


def segment(text: str) -> tuple[Block, ...]:
    r"""Split ``text`` into its non-empty lines.

    >>> [(block.text, tuple(block.span), block.gap) for block in segment("One\n\n  Two \nThree")]
    [('One', (0, 3), 0), ('Two', (7, 10), 2), ('Three', (12, 17), 1)]
    """
    blocks: list[Block] = []
    behind = 0  # where the last block ended
    stamp = CRAWL_STAMP.match(text)
    if stamp:
        start = stamp.end() - len(stamp.group().lstrip())
        blocks.append(Block(0, start, stamp.end(), text[start : stamp.end()], 0))
        behind = stamp.end()
    for line in LINE.finditer(text, behind):
        whole = line.group()
        stripped = whole.strip()
        if stripped:
            start = line.start() + len(whole) - len(whole.lstrip())
            between = text[behind:start]
            gap = len(LINE_END.findall(between)) if blocks else 0
            blocks.append(Block(len(blocks), start, start + len(stripped), stripped, gap))
            behind = start + len(stripped)
    return tuple(blocks)
