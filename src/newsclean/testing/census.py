"""What fixture cases cover: how many of them show each label in each language, and which cleaners none of them needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from newsclean.errors import name_of
from newsclean.pipeline import Pipeline
from newsclean.testing.cases import Case

UNKNOWN = "?"  # the language of a case whose article has none


@dataclass(frozen=True)
class Census:
    """``counts`` has the number of cases by (label, language); ``idle`` names the cleaners, menders and repairs without a case."""

    cases: Counter[str]
    counts: Counter[tuple[str, str]]
    idle: tuple[str, ...]

    @property
    def labels(self) -> list[str]:
        """The labels that are met, the commonest first."""
        totals: Counter[str] = Counter()
        for (label, _), count in self.counts.items():
            totals[label] += count
        return [label for label, _ in sorted(totals.items(), key=lambda total: (-total[1], total[0]))]

    @property
    def languages(self) -> list[str]:
        """The languages of the cases, the commonest first."""
        return [language for language, _ in sorted(self.cases.items(), key=lambda total: (-total[1], total[0]))]

    def rows(self) -> list[tuple[str, ...]]:
        """A table: a row for each label, a column for each language, the number of cases in each; a dot for none."""
        head = ("label", "all", *self.languages)
        total = ("cases", str(self.cases.total()), *(str(self.cases[language]) for language in self.languages))
        rows = []
        for label in self.labels:
            counts = [self.counts[label, language] for language in self.languages]
            rows.append((label, str(sum(counts)), *(str(count) if count else "." for count in counts)))
        return [head, total, *rows]


def take_census(cases: Iterable[Case], pipeline: Pipeline | None = None) -> Census:
    """Count what is expected of ``cases``; nothing is cleaned. ``pipeline`` is the one whose cleaners are asked for."""
    pipeline = pipeline or Pipeline()
    languages: Counter[str] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    worked: set[str] = set()
    for case in cases:
        language = str(case.expected.article.get("language", UNKNOWN))
        languages[language] += 1
        for label in {row.label for row in case.expected.rows}:
            counts[label, language] += 1
        worked |= {row.cleaner for row in case.expected.rows}
    parts = (*pipeline.menders, *pipeline.cleaners, *pipeline.repairs)
    return Census(languages, counts, tuple(name for name in map(name_of, parts) if name not in worked))
