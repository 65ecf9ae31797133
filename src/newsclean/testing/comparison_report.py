"""A comparison of snapshots as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.export.terminal import table
from newsclean.testing.comparison import Comparison

NAMED = 5  # ids that a line names


def comparison_report(comparison: Comparison, top: int) -> Iterator[str]:
    """How many changed, whose doing it was, which fields; then the ``top`` articles that lost most."""
    yield f"{comparison.compared:,} articles compared, {len(comparison.changes):,} changed{_versions(comparison)}"
    for names, why in comparison.not_compared():
        yield f"{len(names):,} {why}: {', '.join(names[:NAMED])}{', …' if len(names) > NAMED else ''}"
    groups = comparison.by_group()
    if groups:
        rows = [(cleaner, label, str(more), str(less)) for (cleaner, label), more, less in groups]
        yield from _table("articles by cleaner", ("cleaner", "label", "takes more", "takes less"), rows)
    fields = comparison.by_field()
    if fields:
        yield from _table("articles by field", ("field", "changed"), [(name, str(count)) for name, count in fields])
    shown = comparison.by_loss()[:top]
    if shown:
        yield from ("", "the largest losses of body text")
    for change in shown:
        yield from ("", f"{change.id}: {change.lost:,} characters lost, {change.gained:,} gained")
        yield from (f"  {line}" for line in change.lines())


def _versions(comparison: Comparison) -> str:
    old, new = (head.get("newsclean") for head in (comparison.before, comparison.after))
    return f" (newsclean {old} → {new})" if old != new else ""


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield from ("", title)
    numbers = range(len(head) - (2 if len(head) > 2 else 1), len(head))
    yield from (f"  {line}" for line in table([head, *rows], right=numbers))
