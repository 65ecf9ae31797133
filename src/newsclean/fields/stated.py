"""What a page states about itself beside its text (``metadata/``), and which of the two is believed.

Metadata is firm: dates and authors in it were right on nearly all news pages on which they were measured. But what was only found by the look
of an element is weak, and then the text that a reader sees decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from newsclean.article import Author
from newsclean.block import folded
from newsclean.evidence import Evidence

if TYPE_CHECKING:
    from newsclean.metadata import Metadata

OUTLET = "(outlet)"  # the source ends so where a page gives its own name for an author
WEAK: Mapping[str, frozenset[str]] = {
    "title": frozenset(("title element",)),
    "authors": frozenset(
        ("byline element", "rel=author", f"json-ld {OUTLET}", f"microdata {OUTLET}", f"open graph {OUTLET}")
    ),
    "published": frozenset(("time element", "date element")),
    "modified": frozenset(("time element", "date element")),
    "tags": frozenset(("tag links",)),
}
SEEN_FIRST = frozenset(("kicker",))  # what a reader sees
# Not the standfirst: what a page describes itself by is often written for search engines, and seen by nobody.
FIELDS = ("title", "kicker", "authors", "publisher", "section", "published", "modified", "tags", "url")


def add_stated(metadata: Metadata, values: dict[str, Any], evidence: dict[str, Evidence]) -> None:
    """Put what ``metadata`` states into ``values`` and ``evidence``, which hold what was found in the text."""
    for field in FIELDS:
        found = metadata.evidence(field)
        value = metadata.value(field)
        if found is None or not value or found.source == f"meta {OUTLET}":
            continue
        seen = values.get(field)
        is_weak = field in SEEN_FIRST or found.source in WEAK.get(field, ())
        if seen and is_weak and not _is_finer(value, seen):
            if field in evidence:
                evidence[field] = _refusing(evidence[field], found.raw)
            continue
        values[field] = _with_detail(value, seen)
        evidence[field] = _refusing(found, evidence[field].raw) if seen and field in evidence else found


def _refusing(evidence: Evidence, raw: str) -> Evidence:
    refused = (*evidence.refused, raw) if raw not in (evidence.raw, *evidence.refused) else evidence.refused
    return Evidence(evidence.source, evidence.raw, refused)


def _is_finer(stated: Any, seen: Any) -> bool:
    """Whether a time says the same day as one that was seen, and its zone besides."""
    if not isinstance(stated, datetime) or stated.tzinfo is None or not isinstance(seen, date):
        return False
    return stated.isoformat()[:10] == seen.isoformat()[:10] and not (isinstance(seen, datetime) and seen.tzinfo)


def _with_detail(stated: Any, seen: Any) -> Any:
    """``stated``, with what the text adds to it: the role of an author, the time of a day."""
    if not seen:
        return stated
    if isinstance(stated, tuple) and stated and isinstance(stated[0], Author):
        by_name = {folded(author.name): author for author in seen}
        return tuple(
            Author(name=author.name, role=other.role, email=other.email)
            if (other := by_name.get(folded(author.name)))
            else author
            for author in stated
        )
    is_day = isinstance(stated, date) and not isinstance(stated, datetime)
    if is_day and isinstance(seen, datetime) and seen.date() == stated:
        return seen
    return stated
