"""Fields that pages state and nothing more: standfirst, section, publisher, kicker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import regex

from newsclean.metadata.candidate import Candidate
from newsclean.metadata.meta import Metas
from newsclean.metadata.schema import Object, first_text, kinds, resolved, texts
from newsclean.metadata.strings import one_line

LONGEST = 200  # characters of a name
CUT = regex.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")

Articles = Mapping[str, Sequence[Mapping[str, Any]]]


def find_standfirsts(metas: Metas, articles: Articles) -> list[Candidate]:
    """The candidates for ``standfirst``: descriptions. Those that were cut off come last."""
    found = _of_objects(articles, "description") + metas.texts("standfirst")
    return sorted(found, key=lambda candidate: CUT.search(candidate.value) is not None)


def find_sections(metas: Metas, articles: Articles) -> list[Candidate]:
    """The candidates for ``section``. Of several in one place the first counts."""
    found = _of_objects(articles, "articleSection") + metas.texts("section")
    return [candidate for candidate in found if len(candidate.value) <= LONGEST]


def find_kickers(metas: Metas) -> list[Candidate]:
    """The candidates for ``kicker``; few pages have one that is not text."""
    kicker = metas.ending("kicker")
    return [Candidate("meta", kicker, kicker)] if kicker and len(kicker) <= LONGEST else []


def find_publishers(
    metas: Metas, articles: Articles, objects: Sequence[Object], known: Mapping[str, Object]
) -> list[Candidate]:
    """The candidates for ``publisher``: what the article says, then what the page or the site says."""
    found = [
        Candidate(source, name, name)
        for source, items in articles.items()
        for item in items
        for part in resolved(item.get("publisher"), known)
        if (name := first_text(part))
    ]
    found += metas.texts("publisher")
    found += [
        Candidate("json-ld", name, name)
        for item in objects
        if {"website", "newsmediaorganization"} & set(kinds(item)) and (name := one_line(item.get("name")))
    ][:3]
    return [candidate for candidate in found if len(candidate.value) <= LONGEST and "://" not in candidate.value]


def _of_objects(articles: Articles, name: str) -> list[Candidate]:
    return [
        Candidate(source, text, text)
        for source, items in articles.items()
        for item in items
        for text in texts(item.get(name))[:1]
    ]
