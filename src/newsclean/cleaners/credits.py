"""Who reported, edited and contributed: "(Reporting by A; Editing by B)", "(ats/nxp)", "Source: AFP". Moved to ``credits``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.agencies import agency_name
from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.names import looks_like_person
from newsclean.page import Page
from newsclean.phrasebook import Hit
from newsclean.scripts import count_words

MOST = 60  # words in a credit line
AGENCY = 4  # words behind a phrase, one of which may be an agency
SOURCE = 12  # words behind "Source:"
AGENCIES_ONLY = regex.compile(
    r"[(\[（【]?(?P<names>[\p{L}\p{M}. -]{2,30}(?:[/,+&、，،][\p{L}\p{M}. -]{2,30}){0,4})[)\]）】]?[.。]?"
)
BRACKETED_END = regex.compile(
    r"(?<=[.!?…。！？।؟\"”’»」]) ?[(\[（【](?P<names>[\p{L}\p{M}.-]{2,12}(?:[/,、，،][\p{L}\p{M}.-]{2,12}){0,3})[)\]）】]$"
)
# "(jw/mp)", "[mka, sol]", "jw/mp": who wrote it for an agency or a desk
INITIALS = regex.compile(r"[(\[]\p{L}{2,4}(?:[/,+] ?\p{L}{2,4}){0,3}[)\]]|\p{Ll}{2,4}(?:/\p{Ll}{2,4}){1,3}")
OPENING, CLOSING = "([（【", ")]）】"


def credits(page: Page) -> Iterator[Edit]:
    """Whole lines; and an agency in brackets at the very end of the last paragraph."""
    done: set[int] = set()
    for block, hit in page.proven("reporting_credit", sentences=True).values():
        is_source = hit.phrase.place == "opening" and hit.text.endswith(":")
        if block.words > (SOURCE if is_source else MOST) or not _names_someone(page, block, hit):
            continue
        done.add(block.index)
        yield from _without_brackets(block, hit.proof)
    for block in page.free:
        if block.index in done or block.index < len(page.blocks) // 3:
            continue
        if INITIALS.fullmatch(block.text) and 2 * block.index > len(page.blocks):
            yield from _without_brackets(block, "signs with initials")
        elif block.words <= 6 and (found := AGENCIES_ONLY.fullmatch(block.text)) and _agencies(found["names"]):
            if block.text[0] in OPENING or block.index > len(page.blocks) // 2:
                yield from _without_brackets(block, "names nothing but agencies")
        elif (
            block.text[-1] in CLOSING
            and block.words >= 8
            and (found := BRACKETED_END.search(block.text))
            and _agencies(found["names"])
        ):
            span = Span(block.start + found.start("names"), block.start + found.end("names"))
            yield block.remove("reporting_credit", "a bracket", Span(span.start - 1, span.start))
            yield block.move("credits", "reporting_credit", "an agency in brackets ends the paragraph", span)
            yield block.remove("reporting_credit", "a bracket", Span(span.stop, span.stop + 1))


def _names_someone(page: Page, block: Block, hit: Hit) -> bool:
    """Whether a name follows the phrase, or stands before one that ends the line ("A and B contributed to this report.")."""
    behind = page.text[hit.span.stop : block.stop].lstrip(" :：")
    if hit.phrase.place == "within":
        return block.words <= 45 and count_words(behind) <= 8 and behind[:1] not in {"'", "’"}
    if hit.phrase.place == "whole" or not block.is_prose or not behind:
        return True
    words = behind.split()
    if any(agency_name(word.strip(",;/.")) for word in words[:AGENCY]):
        return True
    return looks_like_person(" ".join(words[:2]).strip(",;")) if page.in_prose(block) else not behind[0].islower()


def _without_brackets(block: Block, reason: str) -> Iterator[Edit]:
    """The line is the credit; brackets around all of it go."""
    text = block.text.rstrip(".。")
    if text[0] not in OPENING or text[-1] not in CLOSING or text.count(text[0]) > 1:
        yield block.move("credits", "reporting_credit", reason)
        return
    yield block.remove("reporting_credit", "a bracket", Span(block.start, block.start + 1))
    yield block.move("credits", "reporting_credit", reason, Span(block.start + 1, block.start + len(text) - 1))
    yield block.remove("reporting_credit", "a bracket", Span(block.start + len(text) - 1, block.stop))


def _agencies(names: str) -> bool:
    return any(agency_name(name) for name in regex.split(r"[/,+&、，،]", names))
