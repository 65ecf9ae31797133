"""What the labeller knows of a line: itself, its neighbours, its place in the text, and what cleaners found around it.

Nothing depends on the layout, which cleaning changes, nor on any one language: what a word list or a pack adds is nothing where there
is none. Rows are lines; the columns are named by FEATURES.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsclean.labeller.characters import OWN
from newsclean.labeller.dom import DOM, Tree, dom
from newsclean.labeller.headline import HEADLINE, headline
from newsclean.labeller.measures import MET, Measures
from newsclean.labeller.words import SHARED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newsclean.block import Block
    from newsclean.page import Page

SCORES = ("word_score", "short_score", "long_score")
NEAR = (
    (-1, 0),
    (1, 2),
    (-3, 0),
    (1, 4),
    (-8, 0),
    (1, 9),
)  # the neighbours that a mean is taken over: from, to (not included)
FAR = 9  # the farthest of them
# What of a line its neighbours look at.
SEEN = (
    "log_words", "mass", "ends_sentence", "ends_question", "ends_colon", "digits", "capitals", "title_case", "commas", "bar",
)  # fmt: skip
SEEN_MET = ("related_phrases", "page_phrases", "offer_phrases", "law_phrases", "phrases")
PLACE = (
    "inside", "from_first", "to_last", "relative", "since_prose", "until_prose", "gap", "prose_so_far", "place", "from_top",
    "from_end", "head_lines", "foot_lines", "prose_share", "prose_lines", "inner_share", "log_lines", "log_words_all",
    "usual",
)  # fmt: skip
# What cleaners took out, by what it tells of the place: heads stand above an article, tags and comments below.
ZONES = {
    "teaser": ("related", "read_more"),
    "head": ("title", "repeated_title", "kicker", "section", "standfirst"),
    "byline": ("byline", "date_line", "update_stamp", "reading_time"),
    "caption": ("caption", "pull_quote"),
    "share": ("share_bar",),
    "menu": ("navigation",),
    "rule": ("separator",),
    "legal": ("legal", "cookie_notice"),
    "offer": ("newsletter_prompt", "donation", "paywall_notice", "advertisement"),
    "comments": ("comments",),
    "foot": ("tags", "author_bio", "reporting_credit"),
}
ZONE = {label: at for at, labels in enumerate(ZONES.values()) for label in labels}
CLAIMED = ("claimed", *ZONES)
CLAIMS_NEAR = ((-1, 0), (1, 2), (-8, 0), (1, 9))


def _near(names: Sequence[str], windows: Sequence[tuple[int, int]]) -> list[str]:
    return [f"{name}[{low}:{high}]" for low, high in windows for name in names]


GROUPS = {
    "characters": OWN,
    "shared words": SHARED,
    "word scores": SCORES,
    "place": PLACE,
    "neighbours": tuple(_near((*SEEN, *SHARED, *SCORES), NEAR)),
    "phrases": (*MET, *_near(SEEN_MET, NEAR)),
    "claims": (
        *_near(CLAIMED, CLAIMS_NEAR), *(f"{name}_before" for name in CLAIMED), *(f"{name}_after" for name in CLAIMED),
        *(f"{name}_within" for name in ZONES),
    ),
}  # fmt: skip
FEATURES = tuple(name for names in GROUPS.values() for name in names)
# What is known besides of a line of a page, and what of it its neighbours look at.
NAME_SCORES = ("name_score", "own_name_score", "near_name_score", "far_name_score")
SEEN_DOM = ("linked_share", "core0.6_inside", "is_p", "holder1_prose", "name_score", "own_name_score")
PAGE_GROUPS = {
    **GROUPS,
    "markup": DOM,
    "headline": HEADLINE,
    "names": NAME_SCORES,
    "neighbours' markup": tuple(_near(SEEN_DOM, NEAR)),
}
PAGE_FEATURES = tuple(name for names in PAGE_GROUPS.values() for name in names)
SEEN_AT = [OWN.index(name) for name in SEEN]
SEEN_DOM_AT = [(*DOM, *NAME_SCORES).index(name) for name in SEEN_DOM]
MET_AT = [MET.index(name) for name in SEEN_MET]


def features(
    page: Page, blocks: Sequence[Block], measures: Measures, scores: NDArray[np.float32]
) -> NDArray[np.float32]:
    """One row for each of ``blocks``, as if there were no others but those that were claimed on ``page``.

    ``scores`` are the word scores of the lines measured.
    """
    rows = measures.rows(blocks)
    own, phrases, is_prose = measures.own[rows], measures.phrases[rows], measures.is_prose[rows]
    shared, scores = measures.tokens.shared(rows, is_prose), scores[rows]
    base = np.hstack((own[:, SEEN_AT], shared, scores))
    return np.hstack((
        own, shared, scores, _place(own, is_prose), _means(base, NEAR), phrases, _means(phrases[:, MET_AT], NEAR),
        _claims(page, blocks),
    )).astype(np.float32)  # fmt: skip


def page_features(
    page: Page, blocks: Sequence[Block], rows: NDArray[np.float32], measures: Measures, named: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The ``features`` of ``blocks``, and what the markup of the page says of them; ``named`` are the name scores of all blocks of the page."""
    assert page.markup is not None
    at = measures.rows(blocks)
    words = np.expm1(rows[:, OWN.index("log_words")])
    tree = Tree.of(page)
    innermost = np.maximum([page.markup.runs[block.index].element for block in blocks], 0)
    markup = dom(page, blocks, words, measures.is_prose[at])
    named = named[[block.index for block in blocks]]
    beside = headline(page, blocks, tree, innermost, measures.tokens, at)
    seen = np.hstack((markup, named))[:, SEEN_DOM_AT]
    return np.hstack((rows, markup, beside, named, _means(seen, NEAR))).astype(np.float32)


def _means(base: NDArray[np.float32], windows: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
    """For each window, the means of the columns of ``base`` over the neighbours in it; what is beyond the edge counts as 0."""
    count, width = base.shape
    # sums[FAR + i] is the sum of all rows before row i, also where i is beyond an edge
    sums = np.zeros((count + 1 + 2 * FAR, width))
    np.cumsum(base, axis=0, out=sums[FAR + 1 : FAR + 1 + count])
    sums[FAR + 1 + count :] = sums[FAR + count]
    means = np.empty((len(windows), count, width), np.float32)
    for mean, (low, high) in zip(means, windows, strict=True):
        mean[:] = sums[FAR + high : FAR + high + count] - sums[FAR + low : FAR + low + count]
        mean /= high - low
    return means.transpose(1, 0, 2).reshape(count, -1)


def _place(own: NDArray[np.float32], is_prose: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Where each line stands among the paragraphs, and what the whole text is like; the columns are those of PLACE."""
    count = len(own)
    words = np.expm1(own[:, OWN.index("log_words")])
    at = np.arange(count)
    prose = np.flatnonzero(is_prose)
    first, last = (prose[0], prose[-1]) if len(prose) else (0, count - 1)
    usual = np.median(words[prose]) if len(prose) else 20.0
    mass = np.cumsum(np.where(is_prose, words, 0))
    before = np.maximum.accumulate(np.where(is_prose, at, -count))
    after = np.minimum.accumulate(np.where(is_prose, at, 2 * count)[::-1])[::-1]
    since = np.where(before < 0, 20, np.minimum(at - before, 20))
    until = np.minimum(np.where(after > count, 20, after - at), 20)
    total = max(words.sum(), 1)
    inner = last - first + 1
    columns = np.empty((len(PLACE), count), np.float32)
    columns[0] = (at >= first) & (at <= last)
    columns[1] = np.clip(at - first, -20, 20)
    columns[2] = np.clip(last - at, -20, 20)
    columns[3] = np.minimum(words / max(usual, 1), 3)
    columns[4] = since
    columns[5] = until
    columns[6] = np.minimum(since + until, 25)
    columns[7] = mass / max(mass[-1], 1)
    columns[8] = at / max(count - 1, 1)
    columns[9] = np.minimum(at, 30)
    columns[10] = np.minimum(count - 1 - at, 30)
    columns[11] = min(first, 20)
    columns[12] = min(count - 1 - last, 20)
    columns[13] = mass[-1] / total
    columns[14] = min(len(prose), 30)
    columns[15] = (inner - len(prose)) / max(inner, 1)
    columns[16] = np.log1p(count)
    columns[17] = np.log1p(total)
    columns[18] = usual
    return columns.T


def _claims(page: Page, blocks: Sequence[Block]) -> NDArray[np.float32]:
    """What cleaners took out near each block, before and after it, and of its edges."""
    width = len(ZONES)
    found = np.zeros((len(page.blocks), width), np.float32)
    for edit in page.settled.edits:
        zone = ZONE.get(edit.label)
        if zone is not None and edit.verdict != "keep":
            found[page.index_at(edit.span.start), zone] = 1
    index = np.array([block.index for block in blocks], np.intp)
    within = found[index]
    found[index] = 0
    claimed = np.hstack((found.any(axis=1, keepdims=True).astype(np.float32), found))
    so_far = np.cumsum(claimed, axis=0)
    before, after = np.minimum(so_far, 5), np.minimum(so_far[-1] - so_far, 5)
    return np.hstack((_means(claimed, CLAIMS_NEAR)[index], before[index], after[index], within))
