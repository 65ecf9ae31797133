"""The summary under the headline of a page: by what its element is called, and among the lines that are no running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclean.block import Block, folded
from newsclean.page import Page

# What only a summary is called, and what the first paragraph may be called as well.
SURELY = frozenset(
    (
        "standfirst", "subtitle", "subheadline", "deck", "dek", "chapo", "chapeau", "entradilla", "bajada", "sottotitolo", "occhiello", "subtitulo",
        "linhafina", "undertittel", "manchet", "strapline", "zajawka", "vorspann",
    )
)  # fmt: skip
CALLED = SURELY | frozenset(
    (
        "subheading", "subhead", "lead", "lede", "leadin", "intro", "introduction", "summary", "excerpt", "description", "abstract", "teaser", "ingress",
        "preamble", "sumario", "tagline", "inleiding",
    )
)  # fmt: skip
LEAST, MOST = 5, 80  # words
OPENING = 60  # characters of what the page describes itself by


def standfirst_of(page: Page, gone: Iterable[Block], left: Sequence[Block]) -> Block | None:
    """The line of ``gone`` that stands between the headline and what is ``left``, and is the summary by its name or by the page's description."""
    if page.markup is None or not left:
        return None
    claimed = {
        edit.field: page.index_at(edit.span.start)
        for edit in page.settled.edits
        if edit.field in ("title", "standfirst")
    }
    if "title" not in claimed or "standfirst" in claimed:
        return None
    for block in gone:
        is_below = claimed["title"] < block.index < left[0].index and LEAST <= block.words <= MOST
        if is_below and not page.markup.is_link(block.index) and may_be_summary(page, block):
            return block
    return None


def may_be_summary(page: Page, block: Block) -> bool:
    """Whether a line of a page is called a summary, or begins as the description does that the page gives of itself."""
    described = folded(page.metadata.value("standfirst") or "")[:OPENING] if page.metadata else ""
    is_described = len(described) > OPENING // 2 and folded(block.text).startswith(described)
    return is_described or (page.markup is not None and page.markup.is_called(block.index, CALLED))
