"""The ledger: what became of every character of the source, and the way back from the article to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

from newsclean.draft import Draft
from newsclean.edits import Edit, Span
from newsclean.errors import OptionError

Fate = Literal["kept", "moved", "removed", "replaced"]
FATES: dict[str, Fate] = {"keep": "kept", "move": "moved", "remove": "removed", "replace": "replaced"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the source with one fate. The pieces of a source, joined, are the source.

    ``field`` is where the text went: ``body`` for what was kept, a field of the article for what was moved, None for what was
    removed. Of what was replaced, ``replacement`` stands there instead.
    """

    text: str
    span: Span
    fate: Fate
    label: str = ""
    field: str | None = None
    cleaner: str = ""
    reason: str = ""
    replacement: str = ""

    @property
    def output(self) -> str:
        """What of the piece stands in its field: the text, the replacement, or nothing."""
        return self.replacement if self.fate == "replaced" else "" if self.fate == "removed" else self.text


def write(draft: Draft, decisions: Sequence[Edit]) -> tuple[Piece, ...]:
    """The ledger of ``draft.source`` when ``decisions`` were made on ``draft.text``.

    ``decisions`` are in the text's offsets, in order, and tile the text. What was mended in the source shows as replaced
    where it was kept or moved, and goes with the rest where that was removed.
    """
    pieces: list[Piece] = []
    source, mends, at = draft.source, draft.edits, 0
    done = 0  # how far in the source
    for decision in decisions:
        fate = FATES[decision.verdict]
        field = "body" if fate in ("kept", "replaced") and decision.field is None else decision.field
        stop = draft.to_source(decision.span).stop
        if fate in ("removed", "replaced"):
            while at < len(mends) and mends[at].span.start < stop:
                stop = max(stop, mends[at].span.stop)
                at += 1
        else:
            while at < len(mends) and mends[at].span.start < stop:
                mend = mends[at]
                if done < mend.span.start:
                    pieces.append(_piece(source, Span(done, mend.span.start), fate, field, decision))
                fixed: Fate = "replaced" if mend.replacement else "removed"
                pieces.append(_piece(source, mend.span, fixed, field if mend.replacement else None, mend))
                done = mend.span.stop
                at += 1
        if done < stop:
            pieces.append(_piece(source, Span(done, stop), fate, field, decision))
            done = stop
    # what was removed behind the last character of the text
    pieces.extend(_piece(source, mend.span, "removed", None, mend) for mend in mends[at:])
    return tuple(pieces)


def _piece(source: str, span: Span, fate: Fate, field: str | None, edit: Edit) -> Piece:
    text = source[span.start : span.stop]
    if fate == "removed":
        return Piece(text, span, fate, edit.label, None, edit.cleaner, edit.reason)
    return Piece(text, span, fate, edit.label, field, edit.cleaner, edit.reason, edit.replacement)


class Trace:
    """The way from offsets of the body's text to offsets of the source."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.field == "body" and piece.output]
        self._starts = list(accumulate((len(piece.output) for piece in self._pieces), initial=0))

    @cached_property
    def text(self) -> str:
        """What was kept, joined: the text of the article."""
        return "".join(piece.output for piece in self._pieces)

    def origin(self, start: int, stop: int) -> Span:
        """The range of the source that characters ``start`` to ``stop`` of the text came from.

        Raises OptionError unless ``0 <= start < stop <= len(text)``.
        """
        if not 0 <= start < stop <= self._starts[-1]:
            raise OptionError(f"origin() takes 0 <= start < stop <= {self._starts[-1]}, not {start}, {stop}")
        first = bisect_right(self._starts, start) - 1
        last = bisect_left(self._starts, stop) - 1
        return Span(self._place(first, start, "start"), self._place(last, stop, "stop"))

    def place(self, start: int, stop: int) -> Span | None:
        """Where in the text the range of the source from ``start`` to ``stop`` has come to, or None if nothing of it is there."""
        first = bisect_right(self._sources, start, key=lambda span: span.stop)
        last = bisect_left(self._sources, stop, key=lambda span: span.start) - 1
        if first > last:
            return None
        return Span(self._forward(first, start), self._forward(last, stop))

    @cached_property
    def _sources(self) -> list[Span]:
        return [piece.span for piece in self._pieces]

    def _forward(self, index: int, at: int) -> int:
        piece = self._pieces[index]
        if piece.fate == "replaced":
            return self._starts[index] if at <= piece.span.start else self._starts[index + 1]
        return self._starts[index] + min(max(at - piece.span.start, 0), len(piece.text))

    def _place(self, index: int, at: int, side: str) -> int:
        piece = self._pieces[index]
        if piece.fate == "replaced":
            return int(getattr(piece.span, side))
        return piece.span.start + at - self._starts[index]


def report(pieces: Iterable[Piece]) -> dict[str, int]:
    """How many characters of the source each label has, the largest first.

    The label of what was kept because nothing spoke against it is ``body``.
    """
    counts: Counter[str] = Counter()
    for piece in pieces:
        counts[piece.label] += len(piece.text)
    return dict(counts.most_common())
