"""Dates and the lines that hold them: "Published: May 6, 2014, 10:45 CET", "Stand: 24.04.2024, 19:35 Uhr".

The common forms are read here, from the names of the months in the phrase packs. What a pack calls a relative time ("41 minutes
ago") is read by dateparser, and only if the time of fetching is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import regex

from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.phrasebook import Hit, Phrasebook

MOST = 22  # words in a line that is a date and little more
LEFT_OVER = 2  # words of such a line that are neither date nor stamp

TIME = (
    r"(?:\s*(?:,|\||-|–|—|•|·|at|um|à|a las|a les|в|às|ore|alle|kl\.?|T)?\s*"
    r"(?P<hour>[01]?\d|2[0-3])(?:(?:[:.]|\s?[hH]\s?)(?P<minute>[0-5]\d))(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?(?:\s*(?:Uhr|h|hrs|Hrs|ч\.))?"
    r"\s*[(]?(?P<zone>Z\b|UTC|GMT|CEST|CET|EDT|EST|ET|CDT|CST|CT|MDT|MST|MT|PDT|PST|PT|BST|IST|MSK|МСК|EEST|EET|[+-]\d\d:?\d\d)?[)]?)?"
)
# "5:20 PM EDT, June 9, 2023": the time may stand before the day.
TIME_BEFORE = regex.compile(
    r"(?<![\d:.])" + TIME.removeprefix("(?:").removesuffix(")?") + r"\s*[,|•·–-]?\s*(?:on |am |le |el )?$"
)
ZONES = {
    "Z": "UTC", "UTC": "UTC", "GMT": "UTC", "CET": "+01:00", "CEST": "+02:00", "EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "CST": "-06:00",
    "MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00", "BST": "+01:00", "MSK": "+03:00", "МСК": "+03:00", "EET": "+02:00", "EEST": "+03:00",
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles", "IST": "+05:30",
}  # fmt: skip
FILLER = regex.compile(
    r"[^\w]+|\b(?:at|um|uhr|le|el|à|on|the|am|den|vom|ore|kl|h|hrs|est|edt|gmt|utc|cet|cest|ist|msk|мск|г|года|в|de|del|th|st|nd|rd)\b",
    regex.I,
)


@dataclass(frozen=True)
class Moment:
    """A date met in a text: its place, and what it says."""

    span: Span
    value: date | datetime


@lru_cache(maxsize=32)
def _forms(months: tuple[tuple[str, int], ...]) -> tuple[regex.Pattern[str], ...]:
    names = "|".join(regex.escape(name) for name, _ in sorted(months, key=lambda month: -len(month[0]))) or r"(?!)"
    month = rf"(?P<name>{names})\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|ª|\.)?"
    year = r"(?P<year>(?:19|20)\d\d)"
    forms = (
        rf"(?P<year>(?:19|20)\d\d)[-/.](?P<month>[01]\d)[-/.](?P<day>[0-3]\d){TIME}",
        rf"{day}\s?[-./]\s?(?P<month>[0-3]?\d)\s?[-./]\s?{year}(?:\s?г\.?)?{TIME}",
        rf"{day}\s?[-./](?P<month>[01]?\d)[-./](?P<short>\d\d){TIME}",
        rf"{day}\s?(?:de |d[’']|of )?[-/]?{month}(?: de| del|,)?[-/\s]\s?{year}(?:\s(?:г|года)\b\.?)?{TIME}",
        rf"{month}\s{day},?\s{year}{TIME}",
        rf"{year}年(?P<month>[01]?\d)月(?P<day>[0-3]?\d)日{TIME}",
    )
    return tuple(regex.compile(rf"(?<![\w./-]){form}(?![\w/])", regex.I) for form in forms)


DIGIT = regex.compile(r"\d")


def find_dates(text: str, book: Phrasebook, *, american: bool = False, offset: int = 0) -> list[Moment]:
    """The dates in ``text``, in order; ``offset`` is added to their places. Days that no calendar has are passed over.

    ``american`` reads 04/05/2021 as the fifth of April. Where only one reading is possible, it is taken.
    """
    months = dict(book.months)
    found = [
        Moment(Span(_start(match) + offset, match.end() + offset), value)
        for form in _forms(book.months)
        for match in form.finditer(text)
        if (value := _value(match, months, american=american)) is not None
    ]
    apart: list[Moment] = []
    for moment in sorted(found, key=lambda moment: (moment.span.start, -moment.span.stop)):
        if not apart or moment.span.start >= apart[-1].span.stop:
            apart.append(moment)
    return apart


def _start(match: regex.Match[str]) -> int:
    """Where the date begins, with the time before it."""
    before = None if match.groupdict().get("hour") else _time_before(match)
    return int(before.start()) if before else int(match.start())


def _time_before(match: regex.Match[str]) -> regex.Match[str] | None:
    return TIME_BEFORE.search(match.string, max(match.start() - 30, 0), match.start())


def _value(match: regex.Match[str], months: dict[str, int], *, american: bool) -> date | datetime | None:
    parts = match.groupdict()
    if parts.get("hour") is None and (before := _time_before(match)):
        parts |= before.groupdict()
    day = int(parts["day"])
    if parts.get("name"):
        month = months[parts["name"].lower()]
    else:
        month = int(parts["month"])
        slashed = "/" in match.group()[: match.end("month") - match.start() + 1]
        if (month > 12 and slashed) or (american and slashed and day <= 12 and parts.get("short") is None):
            day, month = month, day
    year = int(parts["year"]) if parts.get("year") else 2000 + int(parts["short"])
    try:
        when = date(year, month, day)
    except ValueError:
        return None
    if parts.get("hour") is None:
        return when
    hour = int(parts["hour"])
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"][0] in "pP" else 0)
    clock = time(hour, int(parts["minute"]), int(parts["second"] or 0))
    return datetime.combine(when, clock, _zone(parts["zone"]))


def _zone(name: str | None) -> tzinfo | None:
    if not name:
        return None
    offset = ZONES.get(name.upper(), name)
    if offset == "UTC":
        return UTC
    if offset[0] in "+-":
        sign = -1 if offset[0] == "-" else 1
        digits = offset[1:].replace(":", "")
        return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
    try:
        return ZoneInfo(offset)
    except ZoneInfoNotFoundError:  # a machine without time zones
        return None


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
    covered = sorted([hit.span for hit in hits] + [moment.span for moment in dates])
    rest, at = [], block.start
    for span in covered:
        rest.append(page.text[at : max(at, span.start)])
        at = max(at, span.stop)
    rest.append(page.text[at : block.stop])
    words = FILLER.sub(" ", " ".join(rest)).split()
    starts_with_stamp = bool(hits) and hits[0].span.start - block.start <= 2
    if waiting is not None or starts_with_stamp:
        return len(words) <= 2 * LEFT_OVER and not (block.ends_sentence and len(words) > 1)
    if len(words) >= 2 and all(word[:1].isupper() for word in words) and block.text.startswith(words[0]):
        return False  # a name with a date behind it is a byline
    return len(words) <= LEFT_OVER and not (block.ends_sentence and block.words > 8)


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
        rest = FILLER.sub(" ", f"{before} {after}").split()
        if not rest or (hit.phrase.label == "relative_time" and len(rest) <= LEFT_OVER and block.words <= 8):
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
