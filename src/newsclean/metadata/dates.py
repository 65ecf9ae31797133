"""When the page was published, and when it was changed: the candidates, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

import regex

from newsclean.metadata.candidate import Candidate
from newsclean.metadata.meta import Metas, source_of
from newsclean.metadata.moments import day_of, read_moment
from newsclean.metadata.selection import Element, Selection
from newsclean.metadata.strings import one_line

PROPERTIES = {"published": ("datePublished",), "modified": ("dateModified",)}
WEAK_NAMES = {
    "dc.date",
    "date",
    "date.created",
    "dc.date.created",
    "dcterms.created",
    "created",
    "creation_date",
    "last-modified",
    "displaydate",
}
IN_ADDRESS = regex.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?:(?P<gap>[/_-])(?P<month>[01]?\d)(?P=gap)(?P<day>[0-3]?\d)|(?P<gap>)(?P<month>[01]\d)(?P<day>[0-3]\d))(?!\d)"
)
OTHERS = {"aside", "nav", "footer", "li", "a", "form"}  # elements in which a date is likely another article's
MARKS = regex.compile(
    r"related|teaser|recommend|comment|sidebar|most-?read|card|promo|widget|footer|listing|latest", regex.I
)
DEEPEST = 8  # steps up from a time element in which such an element counts
NEAR = 10  # elements of the selection between a date and the headline
LONGEST = 80  # characters of an element that is a date
MOST = 60  # time elements that are looked at
MODIFIED = regex.compile(r"modif|updat|aktualis|chang", regex.I)
PUBLISHED = regex.compile(r"publi|pubdate|created|posted|entry-date|erschien|veröff", regex.I)


def find_dates_of(
    field: str,
    selection: Selection,
    metas: Metas,
    articles: Mapping[str, Sequence[Mapping[str, Any]]],
    url: str | None,
    language: str | None,
    heading: Element | None,
) -> list[Candidate]:
    """The candidates for ``field`` ("published" or "modified"), best first.

    ``articles`` are the objects that are about the page, by source. The strongest source gives the day; where a weaker one
    has the same day with a time, its time is taken.
    """
    found = [
        *_of_objects(articles, PROPERTIES[field], language),
        *_of_metas(metas, field, language, weak=False),
        *_of_times(selection, field, language, heading),
    ]
    if field == "published":
        found += _of_objects(articles, ("dateCreated", "uploadDate"), language)
    found += _of_metas(metas, field, language, weak=True)
    if field == "published":
        found += _of_address(url)
        found += _of_marked(selection, language, heading)
    return _finest_first(found)


def _of_objects(
    articles: Mapping[str, Sequence[Mapping[str, Any]]], names: Iterable[str], language: str | None
) -> list[Candidate]:
    return [
        candidate
        for name in names
        for source, items in articles.items()
        for item in items
        for value in _strings(item.get(name) or item.get(name.lower()))
        if (candidate := _candidate(source, value, language))
    ]


def _strings(value: Any) -> list[str]:
    """A date as it stands in an object: a string, a number of seconds, ``{"@value": …}``, or a list of these."""
    parts = value[:3] if isinstance(value, list) else [value]
    plain = [part.get("@value") if isinstance(part, Mapping) else part for part in parts]
    return [
        str(part)[:200]
        for part in plain
        if isinstance(part, str | int) and not isinstance(part, bool) and abs_fits(part)
    ]


def abs_fits(value: str | int) -> bool:
    """Whether a number is small enough to be written out (Python refuses to write thousands of digits)."""
    return isinstance(value, str) or abs(value) < 10**15


def _of_metas(metas: Metas, field: str, language: str | None, *, weak: bool) -> list[Candidate]:
    return [
        candidate
        for name, contents in metas.named(field)
        if (name in WEAK_NAMES) == weak and (candidate := _candidate(source_of(name), contents[0], language))
    ]


def _of_times(selection: Selection, field: str, language: str | None, heading: Element | None) -> list[Candidate]:
    """Time elements: those that say what they are before the others, those near the headline before those far from it."""
    start = heading.place if heading else 0
    ranked: list[tuple[int, int, Candidate]] = []
    for element in selection.times[:MOST]:
        if _of_another(element):
            continue
        says = " ".join(
            element.attribute(name)
            for name in ("itemprop", "class", "pubdate", "id", "title")
            if name in element.attributes
        ) + (" published" if "pubdate" in element.attributes else "")
        kind = "modified" if MODIFIED.search(says) else ("published" if PUBLISHED.search(says) else "")
        if (kind or "published") != field:
            continue
        raw = element.attribute("datetime") or element.text
        if candidate := _candidate("time element", raw, language):
            behind = element.place - start
            ranked.append((not kind, behind if behind >= 0 else 50 - behind, candidate))
    return [candidate for _, _, candidate in sorted(ranked, key=lambda entry: entry[:2])]


def _of_marked(selection: Selection, language: str | None, heading: Element | None) -> list[Candidate]:
    """The first element near the headline that is called a date and is one."""
    for element in selection.dates[:MOST]:
        if heading is not None and not -NEAR <= element.place - heading.place <= 3 * NEAR:
            continue
        raw = element.attribute("title") or " ".join(element.pieces)
        if len(raw) > LONGEST or MODIFIED.search(raw + element.attribute("class")) or _of_another(element):
            continue
        if candidate := _candidate("date element", raw, language):
            return [candidate]
    return []


def _of_another(element: Element) -> bool:
    """Whether a time element stands in a teaser, a comment or the like."""
    node = element.node.parent
    for _ in range(DEEPEST):
        if node is None or node.tag in ("body", "main"):
            return False
        if node.tag in OTHERS or MARKS.search(node.attributes.get("class") or ""):
            return True
        if node.tag in ("article", "header"):
            return False
        node = node.parent
    return False


def _of_address(url: str | None) -> list[Candidate]:
    """The day in an address such as /2021/03/05/; a month alone says too little."""
    path = (url or "")[:2_000].partition("?")[0].partition("://")[2].partition("/")[2]
    found = []
    for match in IN_ADDRESS.finditer(path):
        try:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        if 1995 <= day.year <= 2100:
            found.append(Candidate("url", match[0], day))
    return found


def _candidate(source: str, raw: str, language: str | None) -> Candidate | None:
    text = one_line(raw)
    moment = read_moment(text, language)
    return Candidate(source, raw, moment) if moment is not None else None


def _finest_first(found: list[Candidate]) -> list[Candidate]:
    """The first candidate, or the first one of the same day that has what it lacks: a time of day, a zone."""
    if not found:
        return []
    first = found[0]
    same = [candidate for candidate in found if day_of(candidate.value) == day_of(first.value)]
    best = max(same, key=lambda candidate: _fineness(candidate.value))  # of equals, the first
    if _fineness(best.value) == _fineness(first.value):
        return found
    return [best, *(candidate for candidate in found if candidate is not best)]


def _fineness(moment: date | datetime) -> int:
    """0 for a day, 1 for its midnight (which often means no more than the day), 2 with a time, 3 with a zone too."""
    if not isinstance(moment, datetime):
        return 0
    if moment.time() == time(0):
        return 1
    return 2 + (moment.tzinfo is not None)
