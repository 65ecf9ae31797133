"""Dates in a text: "May 6, 2014, 10:45 CET", "24.04.2024 um 19:35 Uhr", "١٢ مارس ٢٠٢٤", "2024年3月2日 下午3:05".

The common forms are read here, with the words of the packs: the names of months, ``clock`` (what stands before a time: "um", "kl.")
and ``dates`` (weekdays, "Uhr", "roku").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import regex

from newsclean.edits import Span
from newsclean.phrasebook import Phrasebook, plain
from newsclean.scripts import with_ascii_digits

ZONES = {
    "Z": "UTC", "UTC": "UTC", "GMT": "UTC", "CET": "+01:00", "CEST": "+02:00", "EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "CST": "-06:00",
    "MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00", "BST": "+01:00", "MSK": "+03:00", "МСК": "+03:00", "EET": "+02:00", "EEST": "+03:00",
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles", "IST": "+05:30",
}  # fmt: skip
MORNING = ("a", "ص", "上午", "凌晨", "早上", "午前")
EVENING = ("p", "م", "下午", "晚上", "傍晚", "午後", "午后")
BEFORE_HOUR = "上午|下午|凌晨|早上|晚上|傍晚|午前|午後|午后"
BEHIND_HOUR = r"[AaPp]\.?[Mm]\.?|ص|م|صباح(?:ا|اً|ًا)|مساء(?:ً|ا|اً)?"
OFFSET = regex.compile(r"(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?$")
FARTHEST = 14 * 60  # minutes of the farthest zone
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
DAY_OF_WEEK = r"(?:\s?[(]?(?:星期|周|週)?[一二三四五六日天月火水木金土](?:曜日?)?[)]?)?"
# A word ends before a date, but for words of scripts that have no spaces.
STARTS = r"(?<![^\W\p{Han}\p{Hiragana}\p{Katakana}])(?<![./-])"


@dataclass(frozen=True)
class Moment:
    """A date met in a text: its place, and what it says."""

    span: Span
    value: date | datetime


class Forms(NamedTuple):
    """The forms of dates in some languages, what may stand as a time before one, and the words that say nothing more beside one."""

    dates: tuple[regex.Pattern[str], ...]
    time_before: regex.Pattern[str]
    filler: regex.Pattern[str]
    months: Mapping[str, int]


def _any(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"


@lru_cache(maxsize=32)
def forms(book: Phrasebook) -> Forms:
    """The forms of dates in the languages of ``book``."""
    month = rf"(?P<name>{_any(plain(name) for name, _ in book.months)})\.?"
    clock = _any(map(plain, book.words.get("clock", ())))
    beside = _any(map(plain, book.words.get("dates", ())))
    time_of_day = (
        rf"(?:(?:\s*[,|•·–—-])?\s*(?:(?:{clock})(?!\w)[.:]?\s*){{0,2}}T?[(]?\s*(?P<before>{BEFORE_HOUR})?\s?"
        r"(?P<hour>[01]?\d|2[0-3])(?:(?:[:.点點時时]|\s?[hH]\s?)(?P<minute>[0-5]\d)分?)(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?"
        rf"\s*(?P<half>(?:{BEHIND_HOUR})(?!\w))?(?:\s*(?:Uhr|uur|h|hrs|Hrs|ч\.))?"
        r"\s*[(]?(?P<zone>Z\b|(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d\d)?(?!\d)|UTC|GMT|CEST|CET|EDT|EST|ET|CDT|CST|CT|MDT|MST|MT|PDT|PST|PT|BST|IST|MSK|МСК|EEST|EET|[+-]\d\d:?\d\d)?[)]?)"
    )
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|°|ª|\.)?"
    year = rf"(?P<year>(?:19|20)\d\d)(?:\s?(?:{beside})(?!\w)\.?)?"
    dates = (
        r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)",
        rf"{day}\s?[-./]\s?(?P<month>[0-3]?\d)\s?[-./]\s?{year}",
        r"(?P<day>[0-3]?\d)\s?[-./](?P<month>[01]?\d)[-./](?P<short>\d\d)",
        rf"{day}\s?(?:de |d'|of )?[-/]?{month}(?: de| del|,)?[-/\s]\s?{year}",
        rf"{month}\s{day},?\s{year}",
        rf"(?:(?P<year>(?:19|20)\d\d)|(?P<era>{_any(ERAS)})\s?(?P<of_era>\d{{1,3}}))\s?年\s?(?P<month>[01]?\d)\s?月\s?(?P<day>[0-3]?\d)\s?日{DAY_OF_WEEK}",
    )
    return Forms(
        tuple(regex.compile(rf"{STARTS}{form}{time_of_day}?(?![\w/]|\.\d)", regex.I) for form in dates),
        regex.compile(rf"(?<![\d:.]){time_of_day}\s*[,/|•·–-]?\s*(?:on |am |le |el )?$", regex.I),
        regex.compile(
            rf"[^\w]+|\b(?:{clock}|{beside}|h|hrs|est|edt|gmt|utc|cet|cest|ist|msk|мск|th|st|nd|rd)\b", regex.I
        ),
        {plain(name).lower(): number for name, number in book.months},
    )


def find_dates(text: str, book: Phrasebook, *, american: bool = False, offset: int = 0) -> list[Moment]:
    """The dates in ``text``, in order; ``offset`` is added to their places. Days that no calendar has are passed over.

    ``american`` reads 04/05/2021 as the fifth of April. Where only one reading is possible, it is taken.

    >>> from newsclean.phrasebook import phrasebook
    >>> [str(moment.value) for moment in find_dates("Published May 6, 2014, 10:45 CET; updated 7 May 2014", phrasebook("en"))]
    ['2014-05-06 10:45:00+01:00', '2014-05-07']
    """
    text = with_ascii_digits(plain(text))
    known = forms(book)
    found = []
    for form in known.dates:
        for match in form.finditer(text):
            before = (
                None
                if match.groupdict().get("hour")
                else known.time_before.search(text, max(match.start() - 30, 0), match.start())
            )
            parts = match.groupdict() | (before.groupdict() if before else {})
            if (value := _value(parts, match.group(), known.months, american=american)) is not None:
                found.append(Moment(Span((before or match).start() + offset, match.end() + offset), value))
    apart: list[Moment] = []
    for moment in sorted(found, key=lambda moment: (moment.span.start, -moment.span.stop)):
        if not apart or moment.span.start >= apart[-1].span.stop:
            apart.append(moment)
    return apart


def _value(
    parts: dict[str, str | None], whole: str, months: Mapping[str, int], *, american: bool
) -> date | datetime | None:
    day, name = int(parts["day"] or 0), parts.get("name")
    if name:
        month = months[name.lower()]
    else:
        month = int(parts["month"] or 0)
        slashed = regex.match(r"\d+\s?/", whole) is not None and parts.get("year") != whole[:4]
        if (month > 12 and slashed) or (american and slashed and day <= 12 and parts.get("short") is None):
            day, month = month, day
    if parts.get("era"):
        year = ERAS[parts["era"] or ""] + int(parts["of_era"] or 0)
    else:
        year = int(parts["year"] or 0) if parts.get("year") else 2000 + int(parts["short"] or 0)
    try:
        when = date(year, month, day)
    except ValueError:
        return None
    if parts.get("hour") is None:
        return when
    clock = time(_hour(parts), int(parts["minute"] or 0), int(parts["second"] or 0))
    return datetime.combine(when, clock, _zone(parts["zone"]))


def _hour(parts: dict[str, str | None]) -> int:
    hour = int(parts["hour"] or 0)
    half = (parts.get("half") or parts.get("before") or "").lower()
    if not half or hour > 12:
        return hour
    return hour % 12 + (12 if half.startswith(EVENING) else 0)


def _zone(name: str | None) -> tzinfo | None:
    if not name:
        return None
    offset = ZONES.get(name.upper(), name)
    if offset == "UTC":
        return UTC
    if found := OFFSET.search(offset):
        minutes = 60 * int(found["hours"]) + int(found["minutes"] or 0)
        return (
            timezone(timedelta(minutes=-minutes if found["sign"] == "-" else minutes)) if minutes <= FARTHEST else None
        )
    try:
        return ZoneInfo(offset)
    except ZoneInfoNotFoundError:  # a machine without time zones
        return None
