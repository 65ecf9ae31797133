"""Appeals to the reader run over several lines, and only some of them say outright what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.block import Block
from newsclean.cleaners.lines import LONG, glued
from newsclean.edits import Edit
from newsclean.page import Page


@dataclass(frozen=True)
class Appeal:
    """Removes lines that a phrase of ``label`` proves, and the lines beside them that show signs of the same.

    A line beside a proven one needs one sign if it is short or stands between two, else two.
    """

    label: str

    @property
    def name(self) -> str:
        """What the ledger calls it."""
        return self.label

    def __call__(self, page: Page) -> Iterator[Edit]:
        """Yield an edit for each line of each appeal."""
        proven = page.proven(self.label)
        if not proven:
            return
        signs: defaultdict[int, set[str]] = defaultdict(set)
        for block, hit in page.signs(self.label):
            signs[block.index].add(hit.text)
        taken: dict[int, Edit] = {}
        for index, (block, hit) in proven.items():
            if block.words <= 2 * LONG:
                taken[index] = block.remove(self.label, hit.proof, glued(block, hit))
        order = {block.index: block for block in page.free}
        for anchor in list(taken):
            for step in (-1, 1):
                self._grow(anchor, step, order, signs, taken)
        for index in signs:
            if index not in taken and index - 1 in taken and index + 1 in taken and index in order:
                taken[index] = order[index].remove(
                    self.label, "stands between proven lines, and shows a sign of the same"
                )
        yield from taken.values()

    def _grow(
        self, anchor: int, step: int, order: dict[int, Block], signs: dict[int, set[str]], taken: dict[int, Edit]
    ) -> None:
        """Take the lines on one side of a proven line, as long as each is a part of the appeal."""
        index = anchor + step
        while (block := order.get(index)) is not None and index not in taken:
            found = signs.get(index, set())
            if len(found) < (2 if block.is_prose else 1) or block.words > 2 * LONG:
                return
            reason = f"stands beside a proven line, with {', '.join(map(repr, sorted(found)))}"
            taken[index] = block.remove(self.label, reason)
            index += step
