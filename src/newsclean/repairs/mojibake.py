"""UTF-8 that was read as something else: ``Russiaâ€™s``, ``Russia‚Äôs``, ``FranÃ§ais``; also twice over."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.edits import Edit, Span

# What the first two bytes of a UTF-8 sequence look like in the common wrong encodings. Most texts have none, and need no
# more: ftfy, which knows how to undo the damage, is imported and asked only where one of these is found.
SUSPECT = regex.compile(r"[ÂÃÄÅÆÇÐÑØÙàáâãäåæçèéêëìíðßÎÏÉ‚РС][\x80-\xbf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\u2202-\u2265ÄÅÇÉÑÖÜ°±²Ѓѓєїљњћќў]|вЂ|Ã|Â")
LINE = regex.compile(r"[^\n\r]+")


def mojibake(text: str) -> Iterator[Edit]:
    """Decode again what was decoded wrong, word by word, with ftfy (``fix_encoding``); all else stays as it is.

    >>> [(tuple(edit.span), edit.replacement) for edit in mojibake("Die TÃ¼r blieb zu â€“ bis Mai")]
    [((5, 7), 'ü'), ((18, 21), '–')]
    """
    if text.isascii() or not SUSPECT.search(text):
        return
    import ftfy  # only now: most texts do not need it
    from ftfy.badness import is_bad

    for line in LINE.finditer(text):
        damaged = line.group()
        if damaged.isascii() or not is_bad(damaged):
            continue
        fixed = ftfy.fix_encoding(damaged)
        if fixed != damaged:
            yield from _differences(damaged, fixed, line.start())


def _differences(damaged: str, fixed: str, offset: int) -> Iterator[Edit]:
    """The words in which two forms of a line differ, as small edits; one edit if their words do not pair up."""
    old, new = damaged.split(" "), fixed.split(" ")
    if len(old) != len(new):
        old, new = [damaged], [fixed]
    at = offset
    for before, after in zip(old, new, strict=True):
        if before != after:
            head = _common(before, after)
            tail = _common(before[head:][::-1], after[head:][::-1])
            span = Span(at + head, at + len(before) - tail)
            right = after[head : len(after) - tail]
            if span.start < span.stop:
                yield Edit(span, right, "mojibake", reason="UTF-8 that was read in another encoding", verdict="replace")
        at += len(before) + 1


def _common(one: str, other: str) -> int:
    """How many characters two strings have in common at their beginning."""
    limit = min(len(one), len(other))
    return next((i for i in range(limit) if one[i] != other[i]), limit)
