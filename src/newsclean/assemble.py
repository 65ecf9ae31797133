"""The article is put together: the body from the ledger, the fields from what was moved to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from newsclean.article import Article, Caption, Teaser
from newsclean.body import address_at, body_paragraphs
from newsclean.draft import apply
from newsclean.edits import Edit
from newsclean.evidence import Evidence, Record
from newsclean.fields import FACTS
from newsclean.fields.stated import add_stated
from newsclean.layout import Layout
from newsclean.ledger import Trace
from newsclean.page import Page


def _start(edit: Edit) -> int:
    return edit.span.start


def records(page: Page, repairs: Iterable[Edit]) -> dict[str, list[Record]]:
    """What was moved, by field and in the order of the page, with the repairs made in it."""
    found: dict[tuple[str, int], Record] = {}
    mends = sorted(repairs, key=_start)
    for edit in page.settled.edits:
        if edit.verdict != "move" or edit.field is None:
            continue
        record = found.setdefault((edit.field, edit.record), Record(edit))
        start, stop = edit.span
        first = bisect_left(mends, start, key=_start)
        inside = [mend for mend in mends[first : bisect_left(mends, stop, key=_start)] if mend.span.stop <= stop]
        text = apply(page.text[start:stop], inside, start)
        record.parts.setdefault(edit.part, []).append(text)
    fields: dict[str, list[Record]] = {}
    for (name, _), record in found.items():
        fields.setdefault(name, []).append(record)
    return fields


def assemble(page: Page, trace: Trace, layout: Layout, repairs: Iterable[Edit]) -> tuple[Article, dict[str, Evidence]]:
    """The article whose body ``trace`` holds, and where each of its fields comes from."""
    moved = records(page, repairs)
    values: dict[str, Any] = {}
    evidence: dict[str, Evidence] = {}

    for name in ("title", "kicker", "standfirst", "section", "dateline"):
        _take_first(name, moved.get(name, []), values, evidence)
    for name, fact in FACTS.items():
        value, source = fact(page, moved)
        if value:
            values[name] = value
        if source is not None:
            evidence[name] = source
    values["captions"] = _captions(moved.get("captions", []))
    values["related"] = _teasers(page, moved.get("related", []))
    for name in ("credits", "tags", "notes"):
        values[name] = tuple(dict.fromkeys(filter(None, (record.text() for record in moved.get(name, [])))))
    values["body"] = body_paragraphs(page, trace, layout.parts)
    if page.metadata is not None:
        add_stated(page.metadata, values, evidence)
    for name, value, source in (
        ("title", page.known.title, "caller"),
        ("url", page.known.url, "caller"),
        ("published", page.known.published, "caller"),
        ("publisher", page.site.publisher if page.site else None, "site"),
    ):
        if value is not None:
            values[name] = value or None  # an empty title says that there is none
            refused = (evidence[name].raw, *evidence[name].refused) if name in evidence else ()
            evidence[name] = Evidence(source, str(value), refused)
    return Article(language=page.language, **values), evidence


def _take_first(name: str, found: list[Record], values: dict[str, Any], evidence: dict[str, Evidence]) -> None:
    texts = [(text, record.edit.cleaner) for record in found if (text := record.text())]
    if texts:
        values[name], source = texts[0]
        evidence[name] = Evidence(source, texts[0][0], tuple(text for text, _ in texts[1:]))


def _captions(found: list[Record]) -> tuple[Caption, ...]:
    captions = (Caption(text=record.text("text"), credit=record.text("credit")) for record in found)
    return tuple(dict.fromkeys(caption for caption in captions if caption.text or caption.credit))


def _teasers(page: Page, found: list[Record]) -> tuple[Teaser, ...]:
    teasers = []
    for record in found:
        title = record.text("title") or record.text("summary") or record.text("kicker")
        if title:
            summary = record.text("summary") if record.text("title") else None
            kicker = record.text("kicker") if record.text("title") else None
            teasers.append(
                Teaser(
                    title=title,
                    kicker=kicker,
                    summary=summary,
                    url=record.text("url") or address_at(page, record.edit.span.start),
                )
            )
    return tuple(dict.fromkeys(teasers))
