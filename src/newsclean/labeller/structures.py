"""Lists, tables of results, verse and dialogue inside the article: short lines that look like a page's, and are the author's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from newsclean.block import BULLETS, Block
from newsclean.fields.kinds import BULLET, ROW

REPLY = 6  # words
ASIDE = 3  # words, at least
LONG = 14  # words; a line of verse or of a table has no more
ANNOUNCES = 6  # words of a line that announces a list, and ends with a colon
SPEAKER = regex.compile(r"^\p{Lu}[\p{L}.’' -]{0,30}[:：](?=\s)")
SPEECH = regex.compile(r"^[–—-]\s?(?:\p{Lu}|[«„“\"])")


def structures(blocks: Sequence[Block]) -> set[int]:
    """The indices of those of ``blocks`` that are lines of a list, a table, verse or dialogue.

    They are runs of short lines between two paragraphs that are alike in form, and bulleted lists below any paragraph.
    """
    found: set[int] = set()
    for run, above, is_last in _runs(blocks):
        kind = _kind(run, above)
        if is_last and kind != "speech" and not _announces(above):
            kind = None
        found |= {block.index for block in (run if kind else _bulleted(run))}
    return found.union(_answers(blocks), _replies(blocks), _asides(blocks))


def _answers(blocks: Sequence[Block]) -> Iterator[int]:
    """Short lines of an interview: what stands before their colon ("Q:", "A:", a name) also opens paragraphs."""
    speakers: dict[str, list[Block]] = {}
    for block in blocks:
        if found := SPEAKER.match(block.text):
            speakers.setdefault(found.group(), []).append(block)
    for lines in speakers.values():
        if len(lines) >= 3 and any(block.is_prose for block in lines):
            yield from (block.index for block in lines if not block.is_prose)


def _asides(blocks: Sequence[Block]) -> Iterator[int]:
    """A line in brackets below a paragraph: "($1 = 11.16 krona)"."""
    for above, aside in pairwise(blocks):
        if above.is_prose and aside.words >= ASIDE and aside.text[0] == "(" and aside.text[-1] == ")":
            yield aside.index


def _replies(blocks: Sequence[Block]) -> Iterator[int]:
    """A few words with a full stop behind a question, between two paragraphs: "No."."""
    prose = [block.index for block in blocks if block.is_prose]
    for question, reply in pairwise(blocks):
        is_inside = prose and prose[0] < question.index and reply.index < prose[-1]
        if is_inside and question.text[-1] in "?？" and reply.words <= REPLY and reply.text[-1] in ".!。":
            yield reply.index


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[list[Block], Block, bool]]:
    """Lines that are no prose, with the paragraph above them, and whether none stands below."""
    run: list[Block] = []
    above: Block | None = None
    for block in blocks:
        if not block.is_prose or SPEECH.match(block.text) or BULLET.match(block.text):
            run.append(block)
            continue
        if run and above is not None:
            yield run, above, False
        run, above = [], block
    if run and above is not None:
        yield run, above, True


def _bulleted(run: Sequence[Block]) -> list[Block]:
    """The lines of a run that have a bullet and stand beside another such line, and the lines that lead to them."""
    flags = [False, *(block.text[0] in BULLETS for block in run), False]
    kept = []
    for at, block in enumerate(run, start=1):
        starts_list = flags[at + 1] and not flags[at] and at + 2 < len(flags) and flags[at + 2]
        if (flags[at] and (flags[at - 1] or flags[at + 1])) or starts_list:
            kept.append(block)
    return kept


def _announces(block: Block) -> bool:
    return block.text.endswith((":", "：")) and block.words >= ANNOUNCES


def _kind(run: Sequence[Block], above: Block) -> str | None:
    count = len(run)
    short = all(block.words <= LONG for block in run)
    if count >= 2 and sum(SPEECH.match(block.text) is not None for block in run) * 3 >= 2 * count:
        return "speech"
    if count >= 2 and sum(BULLET.match(block.text) is not None for block in run) * 3 >= 2 * count:
        return "list"
    if count >= 3 and short and sum(ROW.search(block.text) is not None for block in run) * 3 >= 2 * count:
        return "table row"
    if count >= 4 and short and sum(block.text[:1].islower() for block in run) * 4 >= count:
        return "verse"
    if count >= 3 and short and _announces(above):
        return "list"
    return None
