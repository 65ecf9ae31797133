"""The source and the mended text, kept side by side: every change to a character is known by its place in both."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from newsclean.edits import Edit, Span


def apply(text: str, edits: Iterable[Edit], offset: int = 0) -> str:
    """Make ``edits`` (in order, not overlapping) in ``text``, which begins at ``offset`` of what they count from."""
    parts, at = [], 0
    for edit in edits:
        parts.append(text[at : edit.span.start - offset])
        parts.append(edit.replacement)
        at = edit.span.stop - offset
    parts.append(text[at:])
    return "".join(parts)


@dataclass(frozen=True)
class Draft:
    """A ``text`` made from ``source`` by ``edits``, which are in the source's offsets, in order, and do not overlap.

    >>> draft = Draft("caf&eacute; au lait")
    >>> better = draft.revise([Edit(Span(3, 11), "é", label="entity", verdict="replace")])
    >>> better.text, better.to_source(Span(3, 4)), better.to_source(Span(5, 7))
    ('café au lait', Span(start=3, stop=11), Span(start=12, stop=14))
    """

    source: str
    edits: tuple[Edit, ...] = ()
    text: str = field(init=False)
    starts: Sequence[int] = field(init=False, repr=False)
    """Where the replacement of each edit begins in ``text``."""

    def __post_init__(self) -> None:
        growth = accumulate(
            (len(edit.replacement) - (edit.span.stop - edit.span.start) for edit in self.edits), initial=0
        )
        starts = [edit.span.start + grown for edit, grown in zip(self.edits, growth, strict=False)]
        object.__setattr__(self, "starts", starts)
        object.__setattr__(self, "text", apply(self.source, self.edits) if self.edits else self.source)

    def to_source(self, span: Span) -> Span:
        """The range of the source that ``span`` of the text was made from.

        It takes in all of an edit that the span touches, and does not reach over what was removed at its edges.
        """
        start = bisect_right(self.starts, span.start) - 1
        stop = bisect_left(self.starts, span.stop) - 1
        return Span(self._place(span.start, start, inside="start"), self._place(span.stop, stop, inside="stop"))

    def _place(self, at: int, index: int, *, inside: str) -> int:
        if index < 0:
            return at
        edit = self.edits[index]
        beyond = at - self.starts[index] - len(edit.replacement)
        return edit.span.stop + beyond if beyond >= 0 else getattr(edit.span, inside)

    def revise(self, edits: Iterable[Edit]) -> Draft:
        """A new draft in which ``edits``, given in the offsets of this draft's ``text``, are made too.

        An edit that touches an earlier one takes it in: from then on the two are one.
        """
        groups: list[tuple[Span, list[Edit]]] = []
        for edit in sorted(edits, key=lambda edit: edit.span.start):
            start, stop = self._whole(edit.span)
            if groups and groups[-1][0].stop > start:
                last, members = groups[-1]
                groups[-1] = (Span(last.start, max(last.stop, stop)), [*members, edit])
            else:
                groups.append((Span(start, stop), [edit]))
        if not groups:
            return self
        made = [self._merge(span, members) for span, members in groups]
        taken = [edit.span for edit in made]
        kept = [edit for edit in self.edits if not _inside(edit.span, taken)]
        return Draft(self.source, tuple(sorted([*kept, *made], key=lambda edit: edit.span.start)))

    def _whole(self, span: Span) -> Span:
        """``span`` of the text, widened to take in all of any replacement that it cuts."""
        start, stop = span
        for index in (bisect_right(self.starts, start) - 1, bisect_left(self.starts, stop) - 1):
            if index >= 0:
                begin, end = self.starts[index], self.starts[index] + len(self.edits[index].replacement)
                if begin < span.stop and span.start < end:
                    start, stop = min(start, begin), max(stop, end)
        return Span(start, stop)

    def _merge(self, span: Span, members: list[Edit]) -> Edit:
        text = apply(self.text[span.start : span.stop], members, span.start)
        first = members[0]
        return Edit(self.to_source(span), text, first.label, first.cleaner, first.reason, verdict="replace")


def _inside(span: Span, taken: Sequence[Span]) -> bool:
    index = bisect_right(taken, span.start, key=lambda other: other.start) - 1
    return index >= 0 and span.stop <= taken[index].stop
