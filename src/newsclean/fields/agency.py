"""The news agency that the article comes from: named in the byline, in the dateline, or in a credit."""

from __future__ import annotations

import regex

from newsclean.agencies import agency_name
from newsclean.evidence import Evidence, Moved
from newsclean.fields.dateline import find_dateline
from newsclean.page import Page

SEPARATOR = regex.compile(
    r"[/,+&;()\[\]:|（）【】：｜、，；،]| and | und | et | y | e | i | og | och | en | ve | и | و"
)


def agency(page: Page, moved: Moved) -> tuple[str | None, Evidence | None]:
    """The first agency that the page names as its source; the others are told as refused."""
    found = [
        (record.edit.value, record.edit.cleaner, record.text() or "")
        for record in moved.get("agency", ())
        if isinstance(record.edit.value, str)
    ]
    found += [
        (name, record.edit.cleaner, record.text() or "")
        for record in moved.get("authors", ())
        for author in (record.edit.value if isinstance(record.edit.value, tuple) else ())
        if (name := agency_name(author.name))
    ]
    if (line := find_dateline(page)) is not None and line.agency:
        found.append((line.agency, "dateline", line.text))
    for record in moved.get("credits", ()):
        text = record.text() or ""
        named = (agency_name(part) for part in (*SEPARATOR.split(text), *text.split()))
        found.extend((name, record.edit.cleaner, text) for name in named if name and len(text.split()) <= 12)
    if not found:
        return None, None
    name, source, raw = found[0]
    return name, Evidence(source, raw, tuple(dict.fromkeys(other for other, _, _ in found if other != name)))
