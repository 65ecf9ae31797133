"""The authors, from the bylines that were found: each once."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.article import Author
from newsclean.evidence import Evidence, Moved, Record
from newsclean.page import Page

NEAR = 12  # lines below the title


def authors(page: Page, moved: Moved) -> tuple[tuple[Author, ...], Evidence | None]:
    """All names of all bylines, in their order; the fuller of two entries for one name."""
    found: dict[str, Author] = {}
    records = _near_the_title(page, moved.get("authors", ()))
    for record in records:
        for author in record.edit.value if isinstance(record.edit.value, tuple) else ():
            earlier = found.get(author.name)
            if earlier is None or (earlier.role is None and author.role is not None):
                found[author.name] = author
    if not records:
        return (), None
    raw = "; ".join(filter(None, (record.text() for record in records)))
    return tuple(found.values()), Evidence(records[0].edit.cleaner, raw)


def _near_the_title(page: Page, records: Sequence[Record]) -> Sequence[Record]:
    """On a page, the bylines close below the title, if there are any: teasers further down have bylines of their own."""
    title = next((edit.span.start for edit in page.settled.edits if edit.field == "title"), None)
    if page.markup is None or title is None:
        return records
    top = page.index_at(title)
    near = [record for record in records if 0 < page.index_at(record.edit.span.start) - top <= NEAR]
    return near or records
