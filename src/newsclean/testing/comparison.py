"""Two snapshots of one corpus, compared: how many articles changed, whose doing it was, and where body text was lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsclean.errors import FixtureError
from newsclean.testing.differences import Differences, find_differences
from newsclean.testing.outcome import Outcome, Row
from newsclean.testing.snapshots import Snapshot

Group = tuple[str, str]
"""A cleaner and a label."""


NONE = Differences()


@dataclass(frozen=True)
class Change:
    """An article that came out otherwise. ``lost`` and ``gained`` are characters of the body; ``error`` is what was raised, before or now."""

    id: str
    differences: Differences = NONE
    error: str = ""

    @cached_property
    def lost(self) -> int:
        """Characters of paragraphs that went, and of what changed paragraphs are shorter by."""
        return sum(max(_size(change.before) - _size(change.after), 0) for change in self.differences.paragraphs)

    @cached_property
    def gained(self) -> int:
        """The same of what came."""
        return sum(max(_size(change.after) - _size(change.before), 0) for change in self.differences.paragraphs)

    @cached_property
    def groups(self) -> frozenset[tuple[Group, str]]:
        """The cleaners and labels whose doing it is, each with ``more`` (it takes what it left before) or ``less``."""
        found = set()
        for change in self.differences.paragraphs:
            if change.row:
                found.add((_group(change.row), "more" if change.after is None else "less"))
        for fate in self.differences.fates:
            found |= {(_group(row), sign) for row, sign in ((fate.before, "less"), (fate.after, "more")) if row}
        return frozenset(found)

    def lines(self) -> Iterator[str]:
        """What changed, for a person."""
        if self.error:
            yield self.error
        yield from self.differences.lines()


@dataclass(frozen=True)
class Comparison:
    """What differs between two snapshots. ``resourced`` are articles whose source is another: they are not compared."""

    before: dict[str, Any]
    after: dict[str, Any]
    compared: int
    changes: tuple[Change, ...]
    gone: tuple[str, ...]
    come: tuple[str, ...]
    resourced: tuple[str, ...]

    def not_compared(self) -> list[tuple[tuple[str, ...], str]]:
        """The articles that were not compared, and why; nothing where there are none."""
        reasons = (
            (self.gone, "only in the first snapshot"),
            (self.come, "only in the second"),
            (self.resourced, "not compared, since their sources differ"),
        )
        return [(names, reason) for names, reason in reasons if names]

    def by_loss(self) -> list[Change]:
        """The changes, those first that raise an error now or lost most of the body."""
        return sorted(self.changes, key=lambda change: (not change.error, -change.lost, -change.gained, change.id))

    def by_group(self) -> list[tuple[Group, int, int]]:
        """For each cleaner and label: of how many articles it takes more, and of how many less; the largest first."""
        more: Counter[Group] = Counter()
        less: Counter[Group] = Counter()
        for change in self.changes:
            for group, sign in change.groups:
                (more if sign == "more" else less)[group] += 1
        groups = sorted(more.keys() | less.keys(), key=lambda group: (-more[group] - less[group], group))
        return [(group, more[group], less[group]) for group in groups]

    def by_field(self) -> list[tuple[str, int]]:
        """For each field, the body among them, in how many articles it changed; the largest first."""
        counts = Counter(field.name for change in self.changes for field in change.differences.fields)
        counts["body"] = sum(1 for change in self.changes if change.differences.paragraphs)
        return [(name, count) for name, count in counts.most_common() if count]


def compare(before: Snapshot, after: Snapshot) -> Comparison:
    """Compare two snapshots, article by article; ids say which is which."""
    changes, resourced, compared = [], [], 0
    for name in after.ids:
        if name not in before:
            continue
        old, new = before.row(name), after.row(name)
        if old.get("source") != new.get("source"):
            resourced.append(name)
            continue
        compared += 1
        change = _change(name, old, new)
        if change is not None:
            changes.append(change)
    return Comparison(
        before.head, after.head, compared, tuple(changes),
        gone=tuple(name for name in before.ids if name not in after),
        come=tuple(name for name in after.ids if name not in before),
        resourced=tuple(resourced),
    )  # fmt: skip


def _change(name: str, old: dict[str, Any], new: dict[str, Any]) -> Change | None:
    if "error" in old or "error" in new:
        if old.get("error") == new.get("error"):
            return None
        return Change(name, error=f"raised before: {old.get('error', 'nothing')}; now: {new.get('error', 'nothing')}")
    try:
        differences = find_differences(Outcome.read(old), Outcome.read(new))
    except (KeyError, TypeError, ValueError) as error:
        raise FixtureError(f"the row of {name!r} is not that of a snapshot: {error!r}") from error
    return Change(name, differences) if differences else None


def _size(paragraph: dict[str, Any] | None) -> int:
    return len(paragraph["text"]) if paragraph else 0


def _group(row: Row) -> Group:
    return row.cleaner, row.label
