"""How two outcomes of one source differ: paragraphs, fields, and pieces that met another fate. What a person must know, and no more."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import regex

from newsclean.testing.outcome import Outcome, Row

TOKEN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]|\w+|\s+|.", regex.S)
ALIKE = 0.5  # of their words are the same: one paragraph has become the other
AROUND = 8  # tokens that are shown on either side of a change
SHOWN = 200  # characters of a text that is not compared with another


@dataclass(frozen=True)
class ParagraphChange:
    """A paragraph that was lost (``after`` is None), gained (``before`` is None) or changed. ``number`` counts from 1.

    ``row`` says what the ledger has about a paragraph that is not in the body: as what it was taken, and by which cleaner.
    """

    number: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    row: Row | None = None

    def lines(self) -> Iterator[str]:
        """The change, for a person."""
        if self.after is None:
            yield f"- paragraph {self.number} is lost{f': taken as {self.row}' if self.row else ''}"
            yield f"    {shortened(self.before)}"
        elif self.before is None:
            yield f"+ paragraph {self.number} is new{f': it was taken as {self.row}' if self.row else ''}"
            yield f"    {shortened(self.after)}"
        else:
            yield f"~ paragraph {self.number} has changed"
            if self.before["text"] != self.after["text"]:
                yield f"    {word_diff(self.before['text'], self.after['text'])}"
            for name in sorted((self.before.keys() | self.after.keys()) - {"text"}):
                old, new = self.before.get(name), self.after.get(name)
                if old != new:
                    yield f"    {name}: {shown(old)} → {shown(new)}"


@dataclass(frozen=True)
class FieldChange:
    """A field of the article that is not what it was."""

    name: str
    before: Any
    after: Any

    def lines(self) -> Iterator[str]:
        """The change, for a person."""
        if isinstance(self.before, list) or isinstance(self.after, list):
            old, new = list(map(shown, self.before or ())), list(map(shown, self.after or ()))
            if Counter(old) == Counter(new):
                yield f"{self.name}: in another order: {', '.join(new)}"
                return
            yield f"{self.name}:"
            yield from (f"  - {value}" for value in (Counter(old) - Counter(new)).elements())
            yield from (f"  + {value}" for value in (Counter(new) - Counter(old)).elements())
        elif isinstance(self.before, str) and isinstance(self.after, str) and " " in self.before:
            yield f"{self.name}: {word_diff(self.before, self.after)}"
        else:
            yield f"{self.name}: {shown(self.before)} → {shown(self.after)}"


@dataclass(frozen=True)
class FateChange:
    """A piece of the source that is taken for something else than before; None stands for what is kept."""

    text: str
    before: Row | None
    after: Row | None

    def lines(self) -> Iterator[str]:
        """The change, for a person."""
        yield f"{self.before or 'kept'} → {self.after or 'kept'}: {shortened(self.text)}"


@dataclass(frozen=True)
class Differences:
    """All that differs between two outcomes; false if nothing does."""

    paragraphs: tuple[ParagraphChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    fates: tuple[FateChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paragraphs or self.fields or self.fates)

    def lines(self) -> Iterator[str]:
        """All changes, for a person: the body first, then fields, then the pieces that nothing before has told of."""
        for name, changes in (("body", self.paragraphs), ("fields", self.fields), ("ledger", self.fates)):
            if changes:
                yield f"{name}:"
                yield from (f"  {line}" for change in changes for line in change.lines())


def find_differences(before: Outcome, after: Outcome, *, ledger: bool = True) -> Differences:
    """How ``after`` differs from ``before``. Without ``ledger``, only the articles are compared."""
    fields = tuple(
        FieldChange(name, before.article.get(name), after.article.get(name))
        for name in sorted((before.article.keys() | after.article.keys()) - {"body"})
        if before.article.get(name) != after.article.get(name)
    )
    paragraphs = tuple(_paragraph_changes(before, after))
    fates: Iterable[FateChange] = _fate_changes(before, after) if ledger else ()
    told = {change.row for change in paragraphs if change.row}
    return Differences(paragraphs, fields, tuple(fate for fate in fates if not told & {fate.before, fate.after}))


def _paragraph_changes(before: Outcome, after: Outcome) -> Iterator[ParagraphChange]:
    old, new = before.paragraphs, after.paragraphs
    matcher = SequenceMatcher(None, list(map(shown, old)), list(map(shown, new)), autojunk=False)
    for kind, start, stop, new_start, new_stop in matcher.get_opcodes():
        if kind == "equal":
            continue
        at = new_start
        for number in range(start, stop):
            twin = next((place for place in range(at, new_stop) if _alike(old[number], new[place])), None)
            if twin is None:
                yield ParagraphChange(number + 1, old[number], None, _row_of(old[number]["text"], after.rows))
                continue
            yield from _gained(new, range(at, twin), before.rows)
            yield ParagraphChange(number + 1, old[number], new[twin])
            at = twin + 1
        yield from _gained(new, range(at, new_stop), before.rows)


def _gained(paragraphs: Sequence[dict[str, Any]], numbers: range, rows: Sequence[Row]) -> Iterator[ParagraphChange]:
    for number in numbers:
        yield ParagraphChange(number + 1, None, paragraphs[number], _row_of(paragraphs[number]["text"], rows))


def _alike(before: dict[str, Any], after: dict[str, Any]) -> bool:
    matcher = SequenceMatcher(None, _words(before["text"]), _words(after["text"]), autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _words(text: str) -> list[str]:
    return [token for token in TOKEN.findall(text) if token[0].isalnum()]


def _row_of(text: str, rows: Iterable[Row]) -> Row | None:
    """The row that holds ``text``, or the most of it."""
    return next((row for row in rows if text in row.text), None) or next(
        (row for row in rows if row.text in text), None
    )


def _fate_changes(before: Outcome, after: Outcome) -> Iterator[FateChange]:
    gone = list((Counter(before.rows) - Counter(after.rows)).elements())
    come = list((Counter(after.rows) - Counter(before.rows)).elements())
    for row in gone:
        now = next((other for other in come if other.text == row.text), None)
        if now is not None:
            come.remove(now)
        yield FateChange(row.text, row, now)
    for row in come:
        yield FateChange(row.text, None, row)


def word_changes(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Both texts in one, piece by piece: ``("-", what went)``, ``("+", what came)``, and ``("", the words beside them)``."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    for kind, start, stop, new_start, new_stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "", _around(old[start:stop], keep_start=start > 0, keep_stop=stop < len(old))
            continue
        if start < stop:
            yield "-", "".join(old[start:stop])
        if new_start < new_stop:
            yield "+", "".join(new[new_start:new_stop])


def word_diff(before: str, after: str) -> str:
    """Both texts in one line: ``[-what went-]``, ``{+what came+}``, and of what stayed the words beside them.

    >>> word_diff("The ferry sails from Monday.", "The ferry sailed from Monday.")
    'The ferry [-sails-]{+sailed+} from Monday.'
    """
    forms = {"-": "[-{}-]", "+": "{{+{}+}}", "": "{}"}
    return "".join(forms[sign].format(text) for sign, text in word_changes(before, after))


def _around(tokens: Sequence[str], *, keep_start: bool, keep_stop: bool) -> str:
    """What stayed, shortened: the ends that lie beside a change are shown."""
    if len(tokens) <= 3 * AROUND:
        return "".join(tokens)
    left = "".join(tokens[:AROUND]).rstrip() + " " if keep_start else ""
    right = " " + "".join(tokens[-AROUND:]).lstrip() if keep_stop else ""
    return f"{left}…{right}"


def shown(value: Any) -> str:
    """A value of a field as one line."""
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return ", ".join(map(str, value.values()))
    return json.dumps(value, ensure_ascii=False) if value is not None else "nothing"


def shortened(value: dict[str, Any] | str | None) -> str:
    """The beginning of a text or a paragraph, as one line."""
    text = value if isinstance(value, str) else (value or {}).get("text", "")
    line = " ".join(str(text).split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rstrip()} … ({len(line):,} characters)"
