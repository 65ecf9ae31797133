"""Lines that are dates: "Published: May 6, 2014, 10:45 CET", "Stand: 24.04.2024, 19:35 Uhr".

What a pack calls a relative time ("41 minutes ago") is read by dateparser, and only if the time of fetching is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import regex

from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.fields.date_forms import Moment, find_dates, forms
from newsclean.names import looks_like_person
from newsclean.page import Page
from newsclean.phrasebook import Hit
from newsclean.scripts import is_capital

MOST = 22  # words in a line that is a date and little more
LEFT_OVER = 2  # words of such a line that are neither date nor stamp
DIGIT = regex.compile(r"\d")


def date_lines(page: Page) -> Iterator[Edit]:
    """Move lines that are dates to ``published`` or ``modified``; remove stamps that have no date with them."""
    stamps: dict[int, list[Hit]] = {}
    for label in ("published_stamp", "modified_stamp", "relative_time"):
        for hit in page.hits.get(label, ()):
            block = page.block_at(hit.span.start)
            if block is not None and block.words <= MOST:
                stamps.setdefault(block.index, []).append(hit)
    waiting: Hit | None = None  # a stamp alone on its line: the date is on the next
    for block in page.free:
        hits = sorted(stamps.get(block.index, ()), key=lambda hit: (hit.span.start, -hit.span.stop))
        may_be = hits or waiting or (DIGIT.search(block.text) and not page.is_between_paragraphs(block))
        if block.words > MOST or not may_be:
            waiting = None
            continue
        dates = find_dates(block.text, page.phrasebook, american=page.language == "en", offset=block.start)
        if dates and _is_date_line(page, block, hits, dates, waiting):
            yield from _move(page, block, hits, dates, waiting)
            waiting = None
        elif (stamp := _bare(page, block, hits)) is not None:
            yield from _bare_edits(page, block, stamp)
            waiting = stamp
        else:
            waiting = None


def _is_date_line(page: Page, block: Block, hits: list[Hit], dates: list[Moment], waiting: Hit | None) -> bool:
    """Whether nothing but stamps, dates and filling words stand on the line."""
    beside = [hit.span for label, hit in page.met.get(block.index, ()) if label == "reading_time"]
    covered = sorted([hit.span for hit in hits] + [moment.span for moment in dates] + beside)
    rest, at = [], block.start
    for span in covered:
        rest.append(page.text[at : max(at, span.start)])
        at = max(at, span.stop)
    rest.append(page.text[at : block.stop])
    words = forms(page.phrasebook).filler.sub(" ", " ".join(rest)).split()
    starts_with_stamp = bool(hits) and hits[0].span.start - block.start <= 2
    if waiting is not None or starts_with_stamp:
        return len(words) <= 2 * LEFT_OVER and not (block.ends_sentence and len(words) > 1)
    if page.language == "ja" and words and block.text.startswith(words[0]) and looks_like_person(words[0]):
        return False
    if len(words) >= 2 and all(is_capital(word[:1]) for word in words) and block.text.startswith(words[0]):
        return False  # a name with a date behind it is a byline
    is_sentence = block.text.endswith((".", "。", "।")) and words  # "It was 12 May 1943."
    return len(words) <= LEFT_OVER and not is_sentence and not (block.ends_sentence and block.words > 8)


def _move(page: Page, block: Block, hits: list[Hit], dates: list[Moment], waiting: Hit | None) -> Iterator[Edit]:
    """One edit a date, each with the stamp before it, so that together they cover the line."""
    at = block.start
    for number, moment in enumerate(dates):
        before = [hit for hit in hits if at <= hit.span.start < moment.span.start]
        stamp = before[-1] if before else (waiting if number == 0 else None)
        field = "modified" if stamp is not None and stamp.phrase.label == "modified_stamp" else "published"
        last = number == len(dates) - 1
        stop = block.stop if last else max(moment.span.stop, _next_stamp(hits, moment, dates[number + 1]))
        if stop > at:
            label = "update_stamp" if field == "modified" else "date_line"
            yield block.move(
                field,
                label,
                "is a date and little more",
                Span(at, stop),
                part="stamped" if stamp else "",
                value=moment.value,
            )
        at = stop


def _next_stamp(hits: list[Hit], moment: Moment, following: Moment) -> int:
    starts = [hit.span.start for hit in hits if moment.span.stop <= hit.span.start < following.span.start]
    return min(starts, default=moment.span.stop)


def _bare(page: Page, block: Block, hits: list[Hit]) -> Hit | None:
    """A stamp, or a relative time, that is all there is on the line."""
    for hit in hits:
        before, after = page.text[block.start : hit.span.start], page.text[hit.span.stop : block.stop]
        rest = [
            word for word in forms(page.phrasebook).filler.sub(" ", f"{before} {after}").split() if not word.isdigit()
        ]
        is_short = len(rest) <= LEFT_OVER and block.words <= 8 and not page.in_prose(block)
        if not rest or (hit.phrase.label == "relative_time" and is_short):
            return hit
    return None


def _bare_edits(page: Page, block: Block, stamp: Hit) -> Iterator[Edit]:
    if stamp.phrase.label == "relative_time":
        when = _relative(page, page.text[stamp.span.start : stamp.span.stop])
        if when is not None:
            yield block.move("published", "date_line", "a time relative to when the page was fetched", value=when)
            return
    yield block.remove("update_stamp", f"is {stamp.text!r} and no date")


def _relative(page: Page, text: str) -> datetime | None:
    """The time that ``text`` means, if it is known when the page was fetched."""
    if page.known.now is None:
        return None
    import dateparser  # only now: it takes half a second to load

    languages = [page.language] if page.language else None
    base = page.known.now.replace(tzinfo=None)
    when = dateparser.parse(text, languages=languages, settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"})
    return when.replace(tzinfo=page.known.now.tzinfo) if when else None
