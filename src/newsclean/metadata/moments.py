"""Points in time as machines write them: ISO 8601 with all the usual damage, e-mail dates, seconds since 1970; and as people do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache

import regex

from newsclean.fields.date_forms import ZONES, find_dates
from newsclean.packs import languages, read_pack
from newsclean.phrasebook import Phrasebook

LONGEST = 80  # characters of a date
FIRST, LAST = 1800, 2100  # years: what lies outside is a placeholder or a slip
# What programs write where they have no date.
PLACEHOLDERS = {
    date(1970, 1, 1),
    date(1969, 12, 31),
    date(1900, 1, 1),
    date(1899, 12, 30),
    date(1899, 12, 31),
    date(1980, 1, 1),
}

CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:[.,:]\d{1,9})?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\b\.?)?\s*(?P<zone>Z\b|[+\-−]\s?\d{1,2}:?\d\d\b|[+\-−]\d{1,2}\b|(?:UTC|GMT)[+-]\d{1,2}(?::?\d\d)?\b|[A-Z]{2,4}\b)?"
)
ISO = regex.compile(
    r"(?<!\d)(?P<year>[12]\d{3})(?P<gap>[-/.])(?P<month>\d{1,2})(?P=gap)(?P<day>\d{1,2})(?!\d)(?:[\sT,_@|-]{0,4}"
    + CLOCK
    + ")?"
)
COMPACT = regex.compile(
    r"^(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?:[T ]?(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)(?::?(?P<second>[0-5]\d)(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?$"
)
NAMES_OF_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(NAMES_OF_MONTHS, 1)}
# "Mon, 05 Mar 2021 10:00:00 GMT", "Mon Mar 05 2021 10:00:00 GMT+0100", "Mon Mar  5 10:00:00 CET 2021"
MAIL = regex.compile(
    r"(?:\b\w{3,9},?\s+)?(?:(?P<day>\d{1,2})[\s-](?P<name>[A-Za-z]{3})[a-z]*[\s-](?P<year>\d{4})|(?P<name>[A-Z][a-z]{2})\s+(?P<day>\d{1,2})(?:,?\s+(?P<year>\d{4}))?),?\s+"
    + CLOCK
    + r"(?:\s+(?P<year>\d{4}))?"
)
EPOCH = regex.compile(r"^\d{10}(?:\d{3})?(?:\.\d+)?$")


def read_moment(text: str, language: str | None = None) -> datetime | date | None:
    """The point in time that ``text`` says, or the day where it says no more; None where it says neither.

    The zone is the one that is written; where none is, there is none. ``language`` is asked only whether 04/05/2021 is in April.

    >>> print(read_moment("2021-03-05T10:15:00.000+0100"), read_moment("5. März 2021", "de"), read_moment("0001-01-01T00:00:00Z"))
    2021-03-05 10:15:00+01:00 2021-03-05 None
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or not any(map(str.isdigit, text)):
        return None
    if EPOCH.match(text):
        return _plausible(_since_1970(text))
    for form in (ISO, COMPACT, MAIL):
        if found := form.search(text):
            return _plausible(_moment(found.groupdict()))
    if len(text) < 6:
        return None
    dates = find_dates(text, _months(), american=language == "en")
    return _plausible(dates[0].value) if dates else None


@cache
def _months() -> Phrasebook:
    """A phrasebook that knows the months and the words of all packs, and no phrase."""
    return Phrasebook([{**read_pack(name), "phrases": {}} for name in languages()])


def _since_1970(text: str) -> datetime | None:
    seconds = float(text)
    return datetime.fromtimestamp(int(seconds / 1000 if seconds > 1e11 else seconds), UTC)


def _moment(parts: Mapping[str, str | None]) -> datetime | date | None:
    try:
        month = MONTHS[(parts.get("name") or "").lower()] if parts.get("name") else int(parts["month"] or 0)
        day = date(int(parts["year"] or 0), month, int(parts["day"] or 0))
        if parts.get("hour") is None:
            return day
        hour = int(parts["hour"] or 0)
        if (half := parts.get("half")) and hour <= 12:
            hour = hour % 12 + (12 if half[0] in "pP" else 0)
        zone = _zone(parts.get("zone"))
        return datetime(
            day.year, day.month, day.day, hour, int(parts["minute"] or 0), int(parts["second"] or 0), tzinfo=zone
        )
    except (ValueError, KeyError):
        return None


def _zone(text: str | None) -> tzinfo | None:
    """The zone that is written: an offset, or one of the abbreviations that mean one offset."""
    if not text:
        return None
    text = text.replace("−", "-").replace(" ", "")
    if text in ("Z", "UTC", "GMT"):
        return UTC
    text = text.removeprefix("UTC").removeprefix("GMT")
    if text[0] not in "+-":
        text = ZONES.get(text, "")
        if text == "UTC":
            return UTC
        if not text.startswith(("+", "-")):
            return None  # a zone with summer time, or no zone at all
    digits = text[1:].replace(":", "")
    digits = digits + "00" if len(digits) <= 2 else digits
    offset = timedelta(hours=int(digits[:-2]), minutes=int(digits[-2:]))
    if offset > timedelta(hours=14) or int(digits[-2:]) > 59:
        return None
    if not offset:
        return UTC
    return timezone(-offset if text[0] == "-" else offset)


def _plausible(moment: datetime | date | None) -> datetime | date | None:
    if moment is None or not FIRST <= moment.year <= LAST:
        return None
    day = moment.date() if isinstance(moment, datetime) else moment
    return None if day in PLACEHOLDERS else moment


def day_of(moment: datetime | date) -> date:
    """The day of a moment, in its own zone."""
    return moment.date() if isinstance(moment, datetime) else moment
