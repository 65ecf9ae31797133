"""The paragraphs of the body: their text, their kinds, and the links in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from newsclean.article import Link, Paragraph
from newsclean.fields.kinds import paragraph_kinds
from newsclean.fields.marked_kinds import marked_kind
from newsclean.ledger import Trace
from newsclean.page import Page


def body_paragraphs(page: Page, trace: Trace, parts: Sequence[str]) -> tuple[Paragraph, ...]:
    """The paragraphs that ``trace`` holds; ``parts`` has what a cleaner called each, where one did."""
    texts = trace.text.split("\n\n") if trace.text else []
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 2
    if page.markup is not None:
        blocks = [bisect_right(page.markup.starts, trace.origin(start, start + 1).start) - 1 for start in starts]
        marked = (marked_kind(page.markup, max(block, 0), text) for block, text in zip(blocks, texts, strict=True))
        parts = [part or kind or "" for part, kind in zip(parts, marked, strict=True)]
    links = list(_links(page, trace))
    paragraphs = []
    for text, start, kind in zip(texts, starts, paragraph_kinds(texts, parts), strict=True):
        first = bisect_left(links, start, key=lambda link: link.start)
        stop = start + len(text)
        inside = tuple(
            Link(start=link.start - start, stop=min(link.stop, stop) - start, url=link.url)
            for link in links[first : bisect_left(links, stop, key=lambda link: link.start)]
            if link.start < stop
        )
        paragraphs.append(Paragraph(text=text, kind=kind, links=inside))
    return tuple(paragraphs)


def _links(page: Page, trace: Trace) -> Iterator[Link]:
    """The links of the body, in offsets of its text, in order."""
    if page.markup is None:
        return
    base = _base(page)
    for link in page.markup.markup.links:
        place = trace.place(link.start, link.stop)
        url = absolute(link.url, base) if place is not None else None
        if place is not None and url is not None and place.start < place.stop:
            yield Link(start=place.start, stop=place.stop, url=url)


def address_at(page: Page, at: int) -> str | None:
    """The address of the link in the block at offset ``at`` of the page's text, if there is one."""
    if page.markup is None:
        return None
    links = page.markup.links(page.index_at(at))
    return absolute(links[0].url, _base(page)) if links else None


def _base(page: Page) -> str:
    """What addresses of the page are relative to."""
    stated = page.metadata.value("url") if page.metadata else None
    return page.known.url or stated or ""


def absolute(url: str, base: str) -> str | None:
    """``url`` as a whole address of the web, or None if it is none.

    >>> absolute("/ferry", "https://haven.example/news/1"), absolute("#top", "https://haven.example/"), absolute("/ferry", "")
    ('https://haven.example/ferry', None, None)
    """
    url = url.strip()
    if not url or url.startswith("#"):
        return None
    try:
        whole = urljoin(base, url)
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.netloc else None
