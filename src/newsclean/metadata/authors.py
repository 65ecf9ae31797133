"""Who wrote the article: the candidates, and the choice among them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import regex

from newsclean.article import Author
from newsclean.metadata.candidate import Candidate
from newsclean.metadata.meta import Metas, source_of
from newsclean.metadata.names import read_people
from newsclean.metadata.schema import resolved
from newsclean.metadata.selection import Element, Selection
from newsclean.metadata.strings import folded

LONGEST = 150  # characters of an element that is a byline
MOST = 8  # elements that may be the byline
# "author", "article__author-name", "authorName", "metaInfoAuthorList-item", with the endings that build tools append.
BYLINE_CLASS = regex.compile(
    r"^(?:[a-z0-9]+[-_]+)*(?:meta|info|article|post|entry|news|story|by)*(?:authors?|byline)(?:[-_]*(?:names?|links?|text|list|items?|line|info|meta|title|details|section))*(?:__?[a-z0-9-]{5,7})?$"
)
OTHERS_CLASS = regex.compile(r"comment|related|teaser|avatar|image|img|photo|social|follow|about|desc")
NEAR = 40  # elements of the selection between headline and byline


def find_authors(
    selection: Selection,
    metas: Metas,
    articles: Mapping[str, Sequence[Mapping[str, Any]]],
    known: Mapping[str, Any],
    outlets: Collection[str],
    heading: Element | None,
) -> list[Candidate]:
    """The candidates for ``authors``, best first.

    Of the sources that name people the first wins, unless another names all of these and more. The outlet itself, or a desk of
    it, comes behind all people: its source ends with "(outlet)". ``heading`` is the headline, near which bylines stand.
    """
    stated = [
        *_of_objects(articles, known),
        *((source_of(name), " | ".join(contents), contents) for name, contents in metas.named("authors")),
    ]
    people: list[Candidate] = []
    outlet: list[Candidate] = []
    for source, raw, value in stated:
        _read(source, raw, value, outlets, people, outlet)
    people = _fullest_first(people)
    people += sorted(_read_seen(selection, heading, outlets), key=lambda candidate: candidate.source, reverse=True)
    return [*people, *outlet]


def _read(
    source: str, raw: str, value: Any, outlets: Collection[str], people: list[Candidate], outlet: list[Candidate]
) -> None:
    found, others = read_people(value, outlets)
    if found:
        people.append(Candidate(source, raw, found))
    elif others:
        outlet.append(Candidate(f"{source} (outlet)", raw, others))


def _of_objects(
    articles: Mapping[str, Sequence[Mapping[str, Any]]], known: Mapping[str, Any]
) -> list[tuple[str, str, Any]]:
    return [
        (source, _raw(value), value)
        for name in ("author", "creator")
        for source, items in articles.items()
        for item in items
        if (value := resolved(item.get(name), known))
    ]


def _raw(value: list[Any]) -> str:
    """The names in a property, as they stand there."""
    names = [part.get("name") if isinstance(part, Mapping) else part for part in value]
    return " | ".join(name for name in names if isinstance(name, str))


def _seen(selection: Selection, heading: Element | None) -> list[tuple[str, Element]]:
    """Elements that may be the byline: links to authors, and elements with the usual classes, near the headline."""
    near = [element for element in selection.bylines if heading is None or -5 <= element.place - heading.place <= NEAR]
    links = [element for element in near if "author" in element.attribute("rel").lower().split()]
    marked = [element for element in near if element not in links and _is_marked(element)]
    # The first link is near enough; those with other names that follow at once are further authors.
    together = links[:1] + [after for before, after in pairwise(links) if after.place - before.place <= 3][: MOST - 1]
    return [("rel=author", element) for element in together] + [
        ("byline element", element) for element in marked[:MOST]
    ]


def _is_marked(element: Element) -> bool:
    return any(BYLINE_CLASS.match(mark) for mark in element.classes) and not OTHERS_CLASS.search(
        element.attribute("class").lower()
    )


def _read_seen(selection: Selection, heading: Element | None, outlets: Collection[str]) -> Iterator[Candidate]:
    links: list[Element] = []
    for source, element in _seen(selection, heading):
        pieces = element.pieces
        if not 2 < len(" ".join(pieces)) <= LONGEST:
            continue
        if source == "rel=author":
            links.append(element)
            continue
        joined = len(pieces) in (2, 3) and all(" " not in piece for piece in pieces)  # first name and last
        if found := read_people(" ".join(pieces) if joined else pieces, outlets, seen=True)[0]:
            yield Candidate(source, " ".join(pieces), found)
            break
    texts = [" ".join(element.pieces) for element in links]
    if texts and (found := read_people(texts, outlets)[0]):
        yield Candidate("rel=author", " | ".join(texts), found)


def _fullest_first(people: list[Candidate]) -> list[Candidate]:
    """The first candidate, or the one that names all of its people and more (microdata name those of comments too)."""
    if not people:
        return []
    first = _keys(people[0].value)
    fuller = [
        candidate for candidate in people[1:] if first < _keys(candidate.value) and candidate.source != "microdata"
    ]
    best = max(fuller, key=lambda candidate: len(candidate.value), default=people[0])
    return [best, *(candidate for candidate in people if candidate is not best)]


def _keys(authors: Sequence[Author]) -> set[str]:
    return {folded(author.name) for author in authors}
