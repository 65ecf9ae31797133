"""When the article was published and changed, chosen among the dates that the page gives."""

from __future__ import annotations

from datetime import date, datetime

from newsclean.evidence import Evidence, Moved, Record
from newsclean.page import Page

When = date | datetime | None


def published(page: Page, moved: Moved) -> tuple[When, Evidence | None]:
    """The first date of the page; a crawler's stamp only if there is no other."""
    return _choose(moved, "published")


def modified(page: Page, moved: Moved) -> tuple[When, Evidence | None]:
    """The first date that the page says it was changed on."""
    return _choose(moved, "modified")


def _choose(moved: Moved, field: str) -> tuple[When, Evidence | None]:
    records = [record for record in moved.get(field, ()) if isinstance(record.edit.value, date)]
    if not records:
        return None, None
    best, *others = sorted(records, key=lambda record: record.edit.label == "crawl_stamp")
    value = best.edit.value
    assert isinstance(value, date)
    return value, Evidence(best.edit.cleaner, best.text() or "", tuple(filter(None, map(Record.text, others))))
