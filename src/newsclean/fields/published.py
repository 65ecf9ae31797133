"""When the article was published and changed, chosen among the dates that the page gives."""

from __future__ import annotations

from datetime import date, datetime

from newsclean.evidence import Evidence, Moved, Record
from newsclean.page import Page

When = date | datetime | None


def published(page: Page, moved: Moved) -> tuple[When, Evidence | None]:
    """The first date of the page; a crawler's stamp only if there is no other."""
    return _choose(page, moved, "published")


def modified(page: Page, moved: Moved) -> tuple[When, Evidence | None]:
    """The first date that the page says it was changed on."""
    return _choose(page, moved, "modified")


def _rank(record: Record) -> tuple[bool, bool]:
    """A date that says what it is comes first ("Published: …"), a crawler's stamp last."""
    return record.edit.label == "crawl_stamp", record.edit.part != "stamped"


def _words(record: Record) -> str | None:
    return record.text(record.edit.part)


def _end(page: Page) -> int:
    """Where teasers of other articles begin behind the running text: dates there are the others'."""
    prose = [block.start for block in page.free if block.is_prose]
    behind = prose[-1] if prose else 0
    starts = (edit.span.start for edit in page.settled.edits if edit.label == "related" and edit.span.start > behind)
    return min(starts, default=len(page.text) + 1)


def _choose(page: Page, moved: Moved, field: str) -> tuple[When, Evidence | None]:
    end = _end(page)
    dated = [record for record in moved.get(field, ()) if isinstance(record.edit.value, date)]
    records = [record for record in dated if record.edit.span.start < end]
    if not records and page.markup is not None and len({record.edit.value for record in dated}) == 1:
        records = dated  # the only date of a page is its own, also below a list of teasers
    if not records:
        return None, None
    best, *others = sorted(records, key=_rank)
    value = best.edit.value
    assert isinstance(value, date)
    return value, Evidence(best.edit.cleaner, _words(best) or "", tuple(filter(None, map(_words, others))))
