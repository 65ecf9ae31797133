"""Lists of topics: "Tags: A, B", "Read more about: A", or a header with a topic a line below it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.phrasebook import Hit
from newsclean.scripts import count_words, is_capital

SEPARATOR = regex.compile(r"\s*[,;|•·#/،、，；；｜／]\s*|\s{2,}|\s+[-–]\s*$")
MOST = 40  # words of tags on one line
TAG = 5  # words in one tag


def tags(page: Page) -> Iterator[Edit]:
    """Move each topic to ``tags``; remove the header."""
    done: set[int] = set()
    for block, hit in page.whole("tags"):
        items = _below(page, block)
        if items and block.index not in done:
            done.add(block.index)
            yield block.remove("tags", hit.proof)
            for item in items:
                done.add(item.index)
                yield from _split(page, item, item.start, f"stands under {block.text!r}")
    for block, hit in page.opening("tags"):
        if block.index not in done and _is_list(page, block, hit):
            done.add(block.index)
            start = hit.span.stop
            while start < block.stop and page.text[start] in ":： \u00a0":
                start += 1
            yield block.remove("tags", hit.proof, Span(block.start, start))
            yield from _split(page, block, start, f"stands behind {hit.text!r}")


def _is_list(page: Page, block: Block, hit: Hit) -> bool:
    """Whether what follows the header on its line is a list of topics and no sentence."""
    behind = page.text[hit.span.stop : block.stop]
    rest = behind.lstrip(":： \u00a0")
    if not rest or block.ends_sentence or count_words(rest) > MOST:
        return False
    items = [item for item in SEPARATOR.split(rest) if item]
    colon = hit.text.endswith((":", "：")) or behind.lstrip()[:1] in (":", "：")
    longest = max(map(count_words, items), default=0)
    return longest <= (TAG + 1 if colon else TAG) and (colon or is_capital(rest[:1]))


def _below(page: Page, header: Block) -> list[Block]:
    """The short lines under a header, up to the first that is none."""
    items: list[Block] = []
    free = {block.index: block for block in page.free}
    at = header.index + 1
    while (block := free.get(at)) is not None and block.words <= TAG and not block.ends_sentence and len(items) < 30:
        if at in page.known_lines:
            break
        items.append(block)
        at += 1
    return items


def _split(page: Page, block: Block, start: int, reason: str) -> Iterator[Edit]:
    """One edit a topic, with the separator behind it in an edit of its own."""
    at = start
    for found in [*SEPARATOR.finditer(page.text, start, block.stop), None]:
        stop = found.start() if found else block.stop
        if page.text[at:stop].strip(" #.-–"):
            yield block.move("tags", "tags", reason, Span(at, stop))
        if found:
            if found.group().strip():
                yield block.remove("tags", "stands between topics", Span(*found.span()))
            at = found.end()
