"""Posts from social networks that the article shows: they are part of it, their counters and buttons are not."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.block import Block
from newsclean.cleaners.lines import glued
from newsclean.edits import Edit
from newsclean.page import Page

# "… text — Name (@handle) June 3, 2021", the form in which an embedded tweet is stored.
SIGNED = regex.compile(r"[—–-]{1,2} ?[^()\n]{1,60} \(@\w{1,30}\)[ ,]{0,2}[^\n]{0,30}$")
SIGNATURE = regex.compile(r"^[—–-]{1,2} ?[^()\n]{1,60} \(@\w{1,30}\)")
PICTURE = regex.compile(r"\bpic\.twitter\.com/\w+|https?://t\.co/\w+")
HANDLE = regex.compile(r"^[^\n]{1,60} ?[?·•✔✓]? ?@\w{1,30}$")
STAMP = regex.compile(
    r"^\d{1,2}:\d\d(?: ?[AP]M)? ?[-–·•] ?(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})"
)
COUNTER = regex.compile(
    r"^(?:[\d.,KMk]+\s*){0,3}(?:(?:Retweets?|Reposts?|Quotes?|Quote Tweets?|Likes?|likes?|Replies|Bookmarks|Views)\s*(?:[\d.,KMk]+\s*){0,3}){1,4}$"
)
FOLLOW = regex.compile(r"^(?:Follow|Seguir|Suivre|Folgen|Читать)$")


def embeds(page: Page) -> Iterator[Edit]:
    """Keep embedded posts as such; remove the follow buttons, retweet counts and notices around them."""
    if "@" in page.text or "pic.twitter.com" in page.text:
        yield from _posts(page)
    for block, hit in page.proven("embed_chrome").values():
        yield block.remove("embed_chrome", hit.proof, glued(block, hit))


def _posts(page: Page) -> Iterator[Edit]:
    blocks = page.blocks
    for at, block in enumerate(blocks):
        if "@" in block.text and SIGNED.search(block.text[-160:]):
            yield block.keep("embed", "signed with a name and a handle", "embed")
            if SIGNATURE.match(block.text) and at and not blocks[at - 1].is_prose:
                yield blocks[at - 1].keep("embed", "stands above its signature", "embed")
        elif PICTURE.search(block.text[-60:]):
            yield block.keep("embed", "ends with the link of a post", "embed")
        elif COUNTER.match(block.text) and len(block.text) < 80:
            yield block.remove("embed_chrome", "counts of a post")
        elif HANDLE.match(block.text) and _is_widget(blocks, at):
            yield from _widget(blocks, at)


def _is_widget(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether the line with the handle has a follow button above it or the time of the post below."""
    if at and FOLLOW.match(blocks[at - 1].text):
        return True
    return any(STAMP.match(block.text) for block in blocks[at + 1 : at + 6])


def _widget(blocks: tuple[Block, ...], at: int) -> Iterator[Edit]:
    """The parts of a post that was stored line by line: button, author, text, time, counts."""
    if at and FOLLOW.match(blocks[at - 1].text):
        yield blocks[at - 1].remove("embed_chrome", "the button of a post")
    yield blocks[at].keep("embed", "the author of a post", "embed")
    following = blocks[at + 1 : at + 8]
    stamp = next((index for index, block in enumerate(following) if STAMP.match(block.text)), None)
    for block in following[:stamp] if stamp is not None else following[:1]:
        yield block.keep("embed", "the text of a post", "embed")
    if stamp is not None:
        yield following[stamp].keep("embed", "the time of a post", "embed")
