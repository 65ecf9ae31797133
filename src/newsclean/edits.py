"""What cleaners decide: spans, edits, and the one rule by which overlapping edits are settled."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from newsclean.errors import OptionError

Verdict = Literal["remove", "move", "keep", "replace"]


class Span(NamedTuple):
    """A half-open range of character offsets, ``start`` included and ``stop`` not."""

    start: int
    stop: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a character.

        >>> Span(0, 3).overlaps(Span(2, 5)), Span(0, 3).overlaps(Span(3, 5))
        (True, False)
        """
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True)
class Edit:
    """One decision about one span of the page's text.

    ``verdict`` says what becomes of the span: ``remove`` takes it away, ``move`` takes it out of the body and into
    ``field``, ``keep`` says that it is article text of a certain ``part`` (an embedded post, say), and ``replace`` puts
    ``replacement`` in its place. ``cleaner`` is filled in by the pipeline.

    A moved span may be one part of a value: the title, the summary or the kicker of one teaser. ``part`` names it, and
    ``record`` is the same number for all parts of one value (the offset at which the value begins). ``value`` is what the
    span was read as, where that is not its text: a date, say.
    """

    span: Span
    replacement: str = ""
    label: str = ""
    cleaner: str = ""
    reason: str = ""
    verdict: Verdict = "remove"
    field: str | None = None
    part: str = ""
    record: int = -1
    value: object = None

    def __post_init__(self) -> None:
        if not 0 <= self.span.start < self.span.stop:
            raise OptionError(f"an edit needs a span of at least one character, not {tuple(self.span)}")
        if self.verdict == "move" and self.field is None:
            raise OptionError("an edit that moves text names the field that it moves it to")
        if not self.label:
            raise OptionError("an edit needs a label, such as 'donation'")


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edit that lost: ``winner`` came from an earlier cleaner and holds part of the same span."""

    edit: Edit
    winner: Edit


@dataclass
class Settlement:
    """Edits that do not overlap, in order of their place, and those that were refused.

    Where two edits overlap, the one that was offered first wins.

    >>> settlement = Settlement()
    >>> taken = settlement.offer([Edit(Span(0, 4), label="donation"), Edit(Span(3, 9), label="caption")])
    >>> [edit.label for edit in settlement.edits], [refusal.edit.label for refusal in settlement.refused]
    (['donation'], ['caption'])
    """

    edits: list[Edit] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def offer(self, offered: Iterable[Edit]) -> list[Edit]:
        """Take each edit that overlaps none of those already taken, and refuse the rest; those taken, in order."""
        won: list[Edit] = []
        for edit in sorted(offered, key=lambda edit: edit.span.start):
            rival = self._rival(edit) or (won[-1] if won and won[-1].span.overlaps(edit.span) else None)
            if rival is None:
                won.append(edit)
            else:
                self.refused.append(Refusal(edit, rival))
        if won:
            self.edits = sorted([*self.edits, *won], key=lambda edit: edit.span.start)
            self._starts = [edit.span.start for edit in self.edits]
        return won

    def _rival(self, edit: Edit) -> Edit | None:
        at = bisect_right(self._starts, edit.span.start) - 1
        for index in (at, at + 1):
            if 0 <= index < len(self.edits) and self.edits[index].span.overlaps(edit.span):
                return self.edits[index]
        return None

    def within(self, span: Span) -> list[Edit]:
        """The settled edits that share a character with ``span``, in order."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        stop = bisect_left(self._starts, span.stop)
        return [edit for edit in self.edits[at:stop] if edit.span.overlaps(span)]
