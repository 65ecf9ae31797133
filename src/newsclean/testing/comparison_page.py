"""A comparison of snapshots as a page to read: one file, no script, and what articles say is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from newsclean.testing.comparison import Change, Comparison
from newsclean.testing.differences import FateChange, ParagraphChange, shortened, word_changes

OPEN = 20  # changed articles that are shown unfolded
STYLE = """
:root { color-scheme: light dark; --soft: light-dark(#666, #a0a0a0); --line: light-dark(#ddd, #444);
  --lost: light-dark(#fde7e5, #4a1f1b); --come: light-dark(#dcf3e1, #173f24); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { padding: 0.2em 1em 0.2em 0; text-align: start; border-bottom: 1px solid var(--line); }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
details { border-top: 1px solid var(--line); padding: 0.5em 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.text { margin: 0.3em 0 0.8em; padding: 0.4em 0.6em; white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid var(--line); }
.lost, del { background: var(--lost); }
.come, ins { background: var(--come); text-decoration: none; }
.why { color: var(--soft); margin: 0; }
"""


def comparison_page(comparison: Comparison) -> str:
    """The page: the counts, a table by cleaner and one by field, then every changed article, the largest losses first."""
    old, new = (escape(str(head.get("newsclean"))) for head in (comparison.before, comparison.after))
    groups = [(cleaner, label, more, less) for (cleaner, label), more, less in comparison.by_group()]
    return "".join([
        f"<!doctype html>\n<html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>newsclean {old} → {new}</title>",
        f"<style>{STYLE}</style>\n<h1>newsclean {old} → {new}</h1>\n",
        f"<p>{comparison.compared:,} articles compared, {len(comparison.changes):,} changed.</p>\n",
        *_names(comparison),
        _table(("cleaner", "label", "takes more of", "takes less of"), groups),
        _table(("field", "changed in"), comparison.by_field()),
        *(_article(change, number < OPEN) for number, change in enumerate(comparison.by_loss())),
        "</html>\n",
    ])  # fmt: skip


def _names(comparison: Comparison) -> Iterator[str]:
    for names, why in comparison.not_compared():
        yield f"<details><summary>{len(names):,} {why}</summary>{escape(', '.join(names))}</details>\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in rows)
    return f"<table><tr>{''.join(f'<th>{name}</th>' for name in head)}</tr>\n{lines}</table>\n" if lines else ""


def _cell(value: str | int) -> str:
    return f"<td>{escape(value)}</td>" if isinstance(value, str) else f"<td class=number>{value:,}</td>"


def _article(change: Change, is_open: bool) -> str:
    sizes = f"−{change.lost:,} +{change.gained:,} characters" if change.lost or change.gained else "body unchanged"
    parts = [_text("why", change.error)] if change.error else []
    parts += [part for paragraph in change.differences.paragraphs for part in _paragraph(paragraph)]
    parts += [_text("text", "\n".join(field.lines())) for field in change.differences.fields]
    parts += [_fate(fate) for fate in change.differences.fates]
    return f"<details{' open' * is_open}><summary><b>{escape(change.id)}</b>: {sizes}</summary>{''.join(parts)}</details>\n"


def _paragraph(change: ParagraphChange) -> Iterator[str]:
    if change.before is None or change.after is None:
        state, paragraph = ("lost", change.before) if change.after is None else ("come", change.after)
        yield _text("why", next(change.lines()))
        yield _text(f"text {state}", (paragraph or {})["text"])
        return
    first, *others = change.lines()
    yield _text("why", first)
    if change.before["text"] != change.after["text"]:
        others = others[1:]  # the same as the next line, without colours
        tags = {"-": "<del>{}</del>", "+": "<ins>{}</ins>", "": "{}"}
        words = word_changes(change.before["text"], change.after["text"])
        yield f"<div class=text dir=auto>{''.join(tags[sign].format(escape(text)) for sign, text in words)}</div>"
    yield from (_text("text", line.strip()) for line in others)


def _fate(change: FateChange) -> str:
    return _text("why", f"{change.before or 'kept'} → {change.after or 'kept'}") + _text("text", shortened(change.text))


def _text(name: str, text: str) -> str:
    return f'<div class="{name}" dir=auto>{escape(text)}</div>'
