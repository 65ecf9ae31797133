"""Blocks of teasers for other articles, under a header such as "Most read" or "Related stories"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.block import Block
from newsclean.cleaners.teasers import is_summary, is_title, teaser_edits
from newsclean.edits import Edit
from newsclean.page import Page
from newsclean.phrasebook import Hit

LONGEST = 60  # lines in one such block
WORDS = 3  # of a title; where most lines under a header have fewer, they are a menu
TITLES = 2  # lines that the element around a header has behind it, at least, if it is the box of the teasers
TRIFLES = {"date_line", "update_stamp", "share_bar", "reading_time", "video_player", "advertisement", "byline"}


def related(page: Page) -> Iterator[Edit]:
    """Remove the headers, and move the teasers below them to ``related``.

    A block ends where the running text goes on: at a paragraph that is not the summary of the title above it. Behind the last
    paragraph of the article there is no more text to go on, and it ends with the page, or with what was claimed.
    """
    free = {block.index: block for block in page.free}
    last_prose = _last_prose(page)
    headers = dict(_headers(page))
    taken: set[int] = set()
    for index, hit in headers.items():
        if index in taken:
            continue
        members = _members(page, free, headers, index, in_foot=index > last_prose)
        header = free[index]
        is_crosshead = page.in_prose(header) and header.words < 2
        if not members and (_label(hit) == "read_more" or is_crosshead):
            continue  # left to read_more, or a crosshead
        yield header.remove(_label(hit), hit.proof)
        taken |= {block.index for block in members}
        if page.markup is not None and 2 * sum(block.words < WORDS for block in members) > len(members):
            yield from (block.remove("navigation", f"a menu under {header.text!r}") for block in members)
            continue
        yield from teaser_edits(members, f"stands under {header.text!r}")


def _headers(page: Page) -> Iterator[tuple[int, Hit]]:
    found: dict[int, Hit] = {}
    for met in (page.whole, page.opening):
        for block, hit in met("related"):
            if (block.words <= 10 and not block.ends_sentence) or block.text.endswith((":", "：", "…", "...")):
                found.setdefault(block.index, hit)
    return iter(sorted(found.items()))


def _label(hit: Hit) -> str:
    """The label of the header: "Read more" has one of its own, also where it heads a block."""
    return "read_more" if hit.text.startswith("read more") else "related"


def _last_prose(page: Page) -> int:
    """The index of the last block of running text that is followed by another close by, or that follows one.

    Summaries of teasers are running text too, but each stands alone between titles.
    """
    free = [block for block in page.free if block.is_prose]
    last = -1
    for at, block in enumerate(free):
        if block.words > 50 or (at and free[at - 1].index + 1 == block.index):
            last = block.index
    return last if last >= 0 else (free[0].index if free else -1)


def _members(page: Page, free: dict[int, Block], headers: dict[int, Hit], index: int, *, in_foot: bool) -> list[Block]:
    """The lines below a header that belong to its block."""
    members: list[Block] = []
    has_summaries = False
    at = index + 1
    stop = len(page.blocks) if page.markup is None else page.markup.box(index, TITLES).stop
    while at < stop and len(members) < LONGEST and at not in headers:
        block = free.get(at)
        if block is None:
            if not _is_trifle(page, page.blocks[at]):
                break
            at += 1
            continue
        if at in page.known_lines:
            break
        above = members[-1] if members else None
        if above is None and page.markup is not None and not page.markup.is_link(at):
            break  # titles of other articles are links
        if is_title(block):
            members.append(block)
        elif (
            above is not None
            and is_title(above)
            and is_summary(block)
            and (in_foot or (has_summaries and len(members) > 1))
        ):
            members.append(block)
            has_summaries = True
        else:
            break
        at += 1
    if not in_foot and at < len(page.blocks) and members:
        members = _give_back(page, members, at)
    return members


def _is_trifle(page: Page, block: Block) -> bool:
    """Whether a claimed line is one that stands in lists of teasers too: a date, a button."""
    return all(claim.label in TRIFLES for claim in page.claims(block))


def _give_back(page: Page, members: list[Block], at: int) -> list[Block]:
    """In the middle of an article, a line directly above the next paragraph may be its crosshead, not a teaser."""
    following = page.blocks[at]
    last = members[-1]
    if following.is_prose and last.words <= 6 and len(members) > 1 and len(members[0].text) > 2 * len(last.text):
        return members[:-1]
    return members
