"""What a page says about itself: for each field the candidates, best first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from newsclean.evidence import Evidence

FIELDS = (
    "title", "kicker", "standfirst", "authors", "published", "modified", "section", "tags", "publisher", "language", "url",
)  # fmt: skip
LONGEST = 300  # characters of ``raw`` that are kept as evidence


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value that a field could have: where the page says it (``source``), its words there, and what they mean."""

    source: str
    raw: str
    value: Any


@dataclass(frozen=True)
class Metadata:
    """The candidates of a page by field of Article, best first. A field of which the page says nothing is not in it.

    >>> found = Metadata({"title": (Candidate("heading", "Harbour reopens", "Harbour reopens"),)})
    >>> found.value("title"), found.value("section"), found.evidence("title")
    ('Harbour reopens', None, Evidence(source='heading', raw='Harbour reopens', refused=()))
    """

    candidates: Mapping[str, tuple[Candidate, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def best(self, field: str) -> Candidate | None:
        """The best candidate for ``field``, or None."""
        return next(iter(self.candidates.get(field, ())), None)

    def value(self, field: str) -> Any:
        """The value of the best candidate, or None."""
        best = self.best(field)
        return best.value if best else None

    def evidence(self, field: str) -> Evidence | None:
        """Where the best value comes from, and the other values that the page has for ``field``, each once."""
        best = self.best(field)
        if best is None:
            return None
        others = [other for other in self.candidates[field] if other.value != best.value]
        refused = dict.fromkeys(other.raw[:LONGEST] for other in others)
        refused.pop(best.raw[:LONGEST], None)
        return Evidence(best.source, best.raw[:LONGEST], tuple(refused))

    @property
    def values(self) -> Mapping[str, Any]:
        """The best value of each field that has one."""
        return MappingProxyType({name: found[0].value for name, found in self.candidates.items() if found})


def distinct(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    """``candidates`` without those that say from the same source what one before them says."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not any(candidate.value == other.value and candidate.source == other.source for other in kept):
            kept.append(candidate)
    return tuple(kept)
