"""White space settled last: what stays of the page becomes paragraphs, one blank line between them, one space between words.

The outcome is a list of decisions that tile the text, and that the ledger is written from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex

from newsclean.edits import Edit, Span
from newsclean.page import Page
from newsclean.scripts import UNSPACED
from newsclean.segment import LINE_END

# White space that is not one plain space between two words.
IRREGULAR = regex.compile(r"\A\s+|\s+\Z|\s{2,}|[^\S ]")
BREAK = "\n\n"


@dataclass
class Layout:
    """Decisions that tile the text, and for each paragraph what a cleaner called it (mostly nothing)."""

    decisions: list[Edit] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    _held: list[Edit] = field(default_factory=list)  # white space and what was taken out, since the last word

    def write(self, edit: Edit) -> None:
        """Let ``edit``, which keeps or replaces something, put its words in the body after what stands there."""
        if self._settle_space() or not self.parts:
            self.parts.append(edit.part)
        self.decisions.append(edit)

    def hold(self, edit: Edit) -> None:
        """Keep back white space, or what was removed or moved, until it is known what comes next."""
        self._held.append(edit)

    def _settle_space(self) -> bool:
        """Make of all held white space one paragraph break, or one space, or nothing at the start; whether a break."""
        spaces = [edit for edit in self._held if edit.label == "layout"]
        breaks = [edit for edit in spaces if edit.reason == LINE_ENDED]
        chosen = next(iter(breaks or spaces), None) if self.parts else None
        for edit in self._held:
            if edit is chosen:
                self.decisions.append(_become(edit, BREAK if breaks else " "))
            else:
                self.decisions.append(_drop(edit))
        self._held = []
        return bool(breaks)

    def close(self) -> None:
        """Settle what is held at the end of the text, where nothing comes next."""
        self.decisions += map(_drop, self._held)
        self._held = []


NO_SPACE_BEFORE = ",.)，。、；：！？）」』》"
UNSPACED_MARKS = "，。、；：！？）」』》"  # behind which no space stands in Chinese and Japanese
LINE_ENDED = "a line end"


def _drop(held: Edit) -> Edit:
    if held.label != "layout":
        return held
    return Edit(held.span, "", "layout", "layout", "white space at an edge")


def _become(space: Edit, wanted: str) -> Edit:
    if space.replacement == wanted:  # while it is held, a space carries what it is now
        return Edit(space.span, "", "layout", "layout", "", "keep")
    reason = "a blank line between paragraphs" if wanted == BREAK else "one space between words"
    return Edit(space.span, wanted, "layout", "layout", reason, "replace")


def lay_out(page: Page, repairs: Iterable[Edit]) -> Layout:
    """Decide about every character of ``page.text``: claims, then repairs in what stays or moves, then white space."""
    layout = Layout()
    mending = _Repairs(repairs)
    for claim in _runs(page):
        inside = mending.within(claim.span)
        if claim.verdict == "remove":
            layout.hold(claim)
        elif claim.verdict == "move":
            for part in _split(claim, inside):
                layout.hold(part)
        elif claim.verdict == "replace":
            layout.write(claim)
        else:
            for part in _split(claim, inside):
                _write_open(layout, page, part)
    layout.close()
    return layout


def _runs(page: Page) -> Iterator[Edit]:
    """The settled edits, and between them edits that keep what no one claimed."""
    at = 0
    for edit in page.settled.edits:
        if at < edit.span.start:
            yield Edit(Span(at, edit.span.start), label="body", verdict="keep")
        yield edit
        at = edit.span.stop
    if at < len(page.text):
        yield Edit(Span(at, len(page.text)), label="body", verdict="keep")


class _Repairs:
    """Repairs in order; each is handed out to the run that holds all of it, or to none."""

    def __init__(self, repairs: Iterable[Edit]) -> None:
        self._edits = sorted(repairs, key=lambda edit: edit.span.start)
        self._at = 0

    def within(self, span: Span) -> list[Edit]:
        found: list[Edit] = []
        while self._at < len(self._edits) and self._edits[self._at].span.start < span.stop:
            edit = self._edits[self._at]
            if edit.span.start >= (found[-1].span.stop if found else span.start) and edit.span.stop <= span.stop:
                found.append(edit)
            self._at += 1
        return found


def _split(claim: Edit, inside: Sequence[Edit]) -> Iterator[Edit]:
    """``claim`` without the parts that were repaired, and the repairs, in order."""
    if not inside:
        yield claim
        return
    at = claim.span.start
    for edit in inside:
        if at < edit.span.start:
            yield replace(claim, span=Span(at, edit.span.start))
        yield replace(edit, field=claim.field, part=claim.part, record=claim.record)
        at = edit.span.stop
    if at < claim.span.stop:
        yield replace(claim, span=Span(at, claim.span.stop))


def _write_open(layout: Layout, page: Page, part: Edit) -> None:
    """Write a stretch that stays: its words as they are, its irregular white space held back.

    Where a line ends inside a block, a broken paragraph goes on.
    """
    if part.verdict == "replace":
        layout.write(part)
        return
    start, stop = part.span
    at = start
    for space in IRREGULAR.finditer(page.text[start:stop]):
        left, right = space.start() + start, space.end() + start
        if space.group() == "\t" and start < left and right < stop:
            continue  # it parts the cells of a row
        if at < left:
            layout.write(_part(part, at, left))
        white = space.group()
        ends_line = white == BREAK or LINE_END.search(white) is not None
        is_inside = ends_line and page.holds(left, right)
        unspaced = UNSPACED.match(page.text, right) and (
            page.text[left - 1] in UNSPACED_MARKS or UNSPACED.match(page.text, left - 1)
        )
        if is_inside and (unspaced or page.text[right] in NO_SPACE_BEFORE or page.text[left - 1] in "(（「『《"):
            layout.hold(Edit(Span(left, right), "", "line_end", "layout", "a line ended where no space can be"))
        else:
            reason = LINE_ENDED if ends_line and not is_inside else ""
            layout.hold(Edit(Span(left, right), white, "layout", "layout", reason, "keep"))
        at = right
    if at < stop:
        layout.write(_part(part, at, stop))


def _part(whole: Edit, start: int, stop: int) -> Edit:
    """A part of an edit that keeps; made anew, since it is made for every line, and ``replace`` is slow."""
    return Edit(Span(start, stop), "", whole.label, whole.cleaner, whole.reason, "keep", part=whole.part)
