"""Where the page is, and in which language it says it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

import regex

from newsclean.metadata.candidate import Candidate
from newsclean.metadata.meta import Metas
from newsclean.metadata.schema import first_text
from newsclean.metadata.selection import Selection

LONGEST = 2_000  # characters of an address
CODE = regex.compile(r"^\s*(?P<code>[A-Za-z]{2})(?:[-_][A-Za-z0-9]{1,8})*\s*(?:[,;]|$)")


def find_urls(selection: Selection, metas: Metas, url: str | None) -> list[Candidate]:
    """The candidates for ``url``, absolute: what the page says is its own address."""
    stated = [
        ("canonical link", link.attribute("href"))
        for link in selection.links
        if "canonical" in link.attribute("rel").lower().split()
    ]
    stated += [(candidate.source, candidate.raw) for candidate in metas.texts("url")]
    found = [Candidate(source, raw, address) for source, raw in stated if (address := _absolute(raw, url))]
    # Some sites name their front page as the address of every page.
    found.sort(key=lambda candidate: _is_front(candidate.value))
    if url and found and _is_front(found[0].value) and not _is_front(url):
        return []
    return found


def _absolute(raw: str, url: str | None) -> str:
    """The address as a whole, or an empty string if it is none."""
    text = "".join(raw.split())[:LONGEST]
    try:
        address = urljoin(url or "", text)
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and "." in parts.netloc else ""


def _is_front(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    return len(parts.path) <= 1 and not parts.query


def domain_names(*urls: str | None) -> set[str]:
    """What an outlet may be called after its address: of www.haven-post.example "havenpostexample" and "havenpost"."""
    names = set()
    for url in urls:
        try:
            host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        except ValueError:
            continue
        labels = [label.replace("-", "") for label in host.split(".") if label]
        if len(labels) >= 2:
            names.add("".join(labels))
            names.update(label for label in labels[:-1] if len(label) > 3)
    return names


def find_languages(
    selection: Selection, metas: Metas, articles: Mapping[str, Sequence[Mapping[str, Any]]]
) -> list[Candidate]:
    """The candidates for ``language``, as codes of two letters."""
    stated = [(source, first_text(item.get("inLanguage"))) for source, items in articles.items() for item in items]
    if selection.html is not None:
        stated.insert(0, ("html lang", selection.html.attribute("lang") or selection.html.attribute("xml:lang")))
    stated += [(candidate.source, candidate.value) for candidate in metas.texts("language")]
    return [Candidate(source, raw, match["code"].lower()) for source, raw in stated if (match := CODE.match(raw))]
