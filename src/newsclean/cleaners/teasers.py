"""How lists of teasers read: kicker, title and summary, line by line, with uneven gaps between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.block import Block
from newsclean.edits import Edit

KICKER = 5  # words; a kicker has no more


def is_title(block: Block) -> bool:
    """Whether the line may be a title: not long, and no sentence that ends."""
    text = block.text.rstrip("\"'”’»)」』）")
    return 1 <= block.words <= 30 and (not text.endswith((".", "…", ":", "：", "。", "।", "۔")) or block.words <= 2)


def is_summary(block: Block) -> bool:
    """Whether the line may be the summary below a title: one to three sentences."""
    return block.ends_sentence and 5 <= block.words <= 50


def teaser_edits(blocks: Sequence[Block], reason: str) -> Iterator[Edit]:
    """Move lines to ``related``: a summary closes a teaser; the line above it is the title, a short one above that the kicker.

    Without summaries every line is a title, but for short lines in capitals above one, which are its kicker.
    """
    heads: list[Block] = []
    for block in blocks:
        if is_summary(block) and heads and not is_title(block):
            yield from _lone(heads[:-2], reason)
            kicker = heads[-2] if len(heads) > 1 else None
            if kicker is not None and not _is_kicker(kicker, heads[-1]):
                yield from _lone([kicker], reason)
                kicker = None
            record = (kicker or heads[-1]).start
            if kicker is not None:
                yield kicker.move("related", "related", reason, part="kicker", record=record)
            yield heads[-1].move("related", "related", reason, part="title", record=record)
            yield block.move("related", "related", reason, part="summary", record=record)
            heads = []
        else:
            heads.append(block)
    yield from _lone(heads, reason)


def _is_kicker(block: Block, title: Block) -> bool:
    return block.words <= KICKER and (block.is_shouting or block.words < title.words)


def _lone(heads: Sequence[Block], reason: str) -> Iterator[Edit]:
    """Titles without summaries."""
    kicker: Block | None = None
    for block in heads:
        if kicker is None and block.words <= KICKER and block.is_shouting and block is not heads[-1]:
            kicker = block
            continue
        record = (kicker or block).start
        if kicker is not None:
            yield kicker.move("related", "related", reason, part="kicker", record=record)
        yield block.move("related", "related", reason, part="title", record=record)
        kicker = None
