"""The authors, from the bylines that were found: each once."""

from __future__ import annotations

from newsclean.article import Author
from newsclean.evidence import Evidence, Moved
from newsclean.page import Page


def authors(page: Page, moved: Moved) -> tuple[tuple[Author, ...], Evidence | None]:
    """All names of all bylines, in their order; the fuller of two entries for one name."""
    found: dict[str, Author] = {}
    records = moved.get("authors", ())
    for record in records:
        for author in record.edit.value if isinstance(record.edit.value, tuple) else ():
            earlier = found.get(author.name)
            if earlier is None or (earlier.role is None and author.role is not None):
                found[author.name] = author
    if not records:
        return (), None
    raw = "; ".join(filter(None, (record.text() for record in records)))
    return tuple(found.values()), Evidence(records[0].edit.cleaner, raw)
