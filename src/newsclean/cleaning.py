"""What ``explain`` returns: the article, and the account of how it came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from newsclean import ledger
from newsclean.article import Article
from newsclean.edits import Edit, Refusal, Span
from newsclean.evidence import Evidence
from newsclean.ledger import Piece


@dataclass(frozen=True)
class Suspicion:
    """Something that looks like damage, but without the evidence that would be needed to repair it."""

    span: Span
    text: str
    reason: str


@dataclass(frozen=True, repr=False)
class Cleaning:
    """An article and its ledger.

    ``pieces`` tile ``source`` in order. ``edits`` are the decisions behind them, in offsets of ``source``; ``refused`` are
    those that lost to an earlier cleaner. ``why_empty`` says why an article has no body, when it has none.
    """

    article: Article
    source: str
    pieces: tuple[Piece, ...]
    edits: tuple[Edit, ...] = ()
    refused: tuple[Refusal, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    why_empty: str | None = None

    @cached_property
    def _trace(self) -> ledger.Trace:
        return ledger.Trace(self.pieces)

    def origin(self, start: int, stop: int) -> Span:
        """The range of ``source`` that characters ``start`` to ``stop`` of ``article.text`` came from.

        Raises OptionError unless ``0 <= start < stop <= len(article.text)``.
        """
        return self._trace.origin(start, stop)

    def report(self) -> dict[str, int]:
        """How many characters of the source each label has, the largest first."""
        return ledger.report(self.pieces)

    def __repr__(self) -> str:
        """The title and the report, and not every piece of it."""
        counts = ", ".join(f"{label} {count:,}" for label, count in self.report().items())
        return f"<Cleaning of {len(self.source):,} characters, {self.article.title!r}: {counts}>"

    def _repr_html_(self) -> str:
        from newsclean.export.notebook import ledger_view

        return ledger_view(self)
