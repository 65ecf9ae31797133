"""What the scorer knows of a line: itself, its neighbours, and the shape of the whole text.

The features need no word list, so that they hold in every language, and no layout, which cleaning changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.block import Block

ENOUGH = 40  # words of running text in a line, beyond which more says no more
REACH = 6  # neighbours looked at on each side

OWN = (
    "words",
    "mass",
    "sentence",
    "question",
    "colon",
    "commas",
    "digits",
    "capitals",
    "title_case",
    "quoted",
    "bar",
    "item",
)
NEAR = (
    "near",
    "around",
    "before",
    "after",
    "words_before",
    "words_after",
    "sentence_before",
    "sentence_after",
    "colon_before",
    "prose_before",
    "prose_after",
)
PLACE = ("inside", "from_first", "to_last", "relative", "run", "run_listed", "run_before", "run_after")
TEXT = ("head_lines", "foot_lines", "prose_share", "prose_lines", "inner_lines", "short_lines_listed")
FEATURES = (*OWN, *NEAR, *PLACE, *TEXT)

MARKS = frozenset("|©»›>")
ITEMS = frozenset("•·-–—*▪◦‣")
QUOTES = frozenset("\"“„«‘'「『")


def features(blocks: Sequence[Block]) -> list[tuple[float, ...]]:
    """One row for each of ``blocks``, in the order of FEATURES."""
    mass = [min(block.words, ENOUGH) / ENOUGH if block.ends_sentence else 0.0 for block in blocks]
    is_prose = [block.is_prose for block in blocks]
    prose = [at for at, flag in enumerate(is_prose) if flag]
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks) - 1)
    lengths = sorted(blocks[at].words for at in prose)
    usual = lengths[len(lengths) // 2] if lengths else 20
    runs = _runs(blocks, is_prose)
    whole = (
        float(min(first, 20)),
        float(min(len(blocks) - 1 - last, 20)),
        sum(lengths) / (sum(block.words for block in blocks) or 1),
        float(min(len(prose), 30)),
        (last - first + 1 - len(prose)) / max(last - first + 1, 1),
        sum(listed for run, listed in runs if run) / max(len(blocks) - len(prose), 1),
    )
    edge = [0.0] * REACH
    padded = [*edge, *mass, *edge]
    words = [0, *(block.words for block in blocks), 0]
    ends = [False, *(block.ends_sentence for block in blocks), False]
    flags = [False, *is_prose, False]
    rows = []
    for at, block in enumerate(blocks):
        here = at + REACH
        run, listed = runs[at]
        near = (
            padded[here - 1] + padded[here + 1],
            sum(padded[here - 3 : here]) + sum(padded[here + 1 : here + 4]),
            sum(padded[at:here]),
            sum(padded[here + 1 : here + REACH + 1]),
            float(min(words[at], 60)),
            float(min(words[at + 2], 60)),
            float(ends[at]),
            float(ends[at + 2]),
            float(at > 0 and blocks[at - 1].text[-1] in ":："),
            float(flags[at]),
            float(flags[at + 2]),
        )
        place = (
            float(first <= at <= last),
            float(max(min(at - first, 20), -20)),
            float(max(min(last - at, 20), -20)),
            min(block.words / max(usual, 1), 3.0),
            float(min(run, 20)),
            float(listed),
            float(min(runs[at - 1][0] if at else 0, 20)),
            float(min(runs[at + 1][0] if at + 1 < len(runs) else 0, 20)),
        )
        rows.append((*_own(block, mass[at]), *near, *place, *whole))
    return rows


def _own(block: Block, mass: float) -> tuple[float, ...]:
    """What a line says by itself."""
    tokens = block.text.split()
    text = "".join(tokens)  # however many spaces stand between them
    first, last = text[0], text[-1]
    return (
        float(min(block.words, 80)),
        mass,
        float(block.ends_sentence),
        float(last in "?!？！؟"),
        float(last in ":;："),
        float(min(text.count(",") + text.count("，") + text.count("、"), 6)),
        sum(map(str.isdigit, text)) / len(text),
        sum(map(str.isupper, text)) / len(text),
        sum(token[:1].isupper() for token in tokens) / len(tokens) if block.words > 2 else 0.5,
        float(first in QUOTES),
        float(not MARKS.isdisjoint(text)),
        float(first in ITEMS or first.isdigit()),
    )


def _runs(blocks: Sequence[Block], is_prose: Sequence[bool]) -> list[tuple[int, bool]]:
    """For each block, how many lines that are no prose stand together with it, and whether most are items or have numbers."""
    runs: list[tuple[int, bool]] = []
    at = 0
    while at < len(blocks):
        stop = at
        while stop < len(blocks) and is_prose[stop] == is_prose[at]:
            stop += 1
        if is_prose[at]:
            runs += [(0, False)] * (stop - at)
        else:
            listed = sum(block.text[0] in ITEMS or any(map(str.isdigit, block.text)) for block in blocks[at:stop])
            runs += [(stop - at, listed * 2 > stop - at)] * (stop - at)
        at = stop
    return runs
