"""What a user knows of one outlet, as a TOML file and no code: its phrases, its elements, its name (docs/add-a-site.md).

newsclean has none of its own: what it knows holds for all outlets. A site is used where the address of an article is one of its hosts.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import regex

from newsclean.errors import PhrasePackError, SiteError
from newsclean.packs import check_pack
from newsclean.phrasebook import Phrasebook

HOST = regex.compile(r"[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+")
LABEL = regex.compile(r"[a-z][a-z0-9_]*")
TABLES = frozenset({"hosts", "publisher", "phrases", "elements"})


@dataclass(frozen=True)
class Site:
    """What is known of an outlet. ``elements`` has, by label, the classes and ids of elements of which nothing is the article."""

    hosts: tuple[str, ...]
    publisher: str | None = None
    phrases: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    elements: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Site:
        """The site in a file. Raises SiteError, with what would be right, if the file has another form."""
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise SiteError(f"{path}: {error}") from error
        if unknown := table.keys() - TABLES:
            raise SiteError(
                f"{path}: no such table: {', '.join(sorted(unknown))}; there are {', '.join(sorted(TABLES))}"
            )
        hosts: Any = table.get("hosts")
        if not _are_texts(hosts) or not all(map(HOST.fullmatch, hosts)):
            raise SiteError(f'{path}: hosts is a list of names such as "quay.example", not {hosts!r}')
        if not isinstance(table.get("publisher", ""), str):
            raise SiteError(f"{path}: publisher is the name of the outlet, not {table['publisher']!r}")
        phrases, elements = table.get("phrases", {}), table.get("elements", {})
        try:
            check_pack(path.stem, {"language": path.stem, "phrases": phrases})
        except PhrasePackError as error:
            raise SiteError(str(error)) from error
        if not isinstance(elements, dict) or not all(
            LABEL.fullmatch(label) and _are_texts(elements[label]) for label in elements
        ):
            raise SiteError(f"{path}: [elements] has lists of classes and ids, one for each label, not {elements!r}")
        called = {label: frozenset(names) for label, names in elements.items()}
        return cls(tuple(map(str.lower, hosts)), table.get("publisher"), phrases, called)

    def serves(self, url: str | None) -> bool:
        """Whether ``url`` is an address on one of the hosts, or below one: ``www.quay.example`` is below ``quay.example``."""
        try:
            host = urlsplit(url or "").hostname or ""
        except ValueError:
            return False
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)

    @cached_property
    def phrasebook(self) -> Phrasebook:
        """The site's own phrases."""
        return Phrasebook([{"language": self.hosts[0], "phrases": self.phrases, "words": {}, "months": {}}])


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(text, str) and text for text in value)


def read_sites(folder: Path | str) -> tuple[Site, ...]:
    """The sites in the ``.toml`` files of a folder, in the order of their names. Raises SiteError if there is none, or one has another form."""
    files = sorted(Path(folder).glob("*.toml"))
    if not files:
        raise SiteError(f"{folder}: there is no .toml file in it")
    return tuple(map(Site.read, files))


def site_of(sites: Iterable[Site], url: str | None) -> Site | None:
    """The first of ``sites`` that serves ``url``."""
    return next((site for site in sites if site.serves(url)), None)
